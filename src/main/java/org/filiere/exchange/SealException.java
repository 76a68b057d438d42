package org.filiere.exchange;

/** Sealed bytes cannot be opened. */
public final class SealException extends Exception {

    private static final long serialVersionUID = 1L;

    private final SealProblem problem;

    SealException(SealProblem problem) {
        super(problem.name());
        this.problem = problem;
    }

    public SealProblem problem() {
        return problem;
    }
}
