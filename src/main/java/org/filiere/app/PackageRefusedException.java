package org.filiere.app;

import java.util.List;
import org.filiere.exchange.PackageProblem;

/** A package that was not imported, with everything that is wrong with it. */
final class PackageRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<PackageProblem> problems;

    PackageRefusedException(List<PackageProblem> problems) {
        super(problems.size() + " problems in the package");
        this.problems = List.copyOf(problems);
    }

    List<PackageProblem> problems() {
        return problems;
    }

    /** Whether nothing is known to be wrong but the passphrase. */
    boolean isWrongPassphrase() {
        return problems.stream().allMatch(problem -> problem.kind() == PackageProblem.Kind.WRONG_PASSPHRASE);
    }
}
