package org.filiere.domain;

import java.util.List;

/**
 * One coder's judgement of one item of one case. Which ones is said by the id of its entity.
 *
 * @param score may be {@link Score#UNSCORED} while only a justification or a passage is there
 * @param justification why; may be empty while it is being written
 * @param passages the evidence
 * @param confidence how sure the coder is
 * @param codebookVersion the version of the codebook that it was made under, from 1
 */
public record Judgement(
        Score score, String justification, List<Passage> passages, Confidence confidence, int codebookVersion)
        implements Content {

    /** How sure a coder is of a judgement. */
    public enum Confidence {
        SURE("sure"),
        UNSURE("unsure");

        private final String id;

        Confidence(String id) {
            this.id = id;
        }

        /** The name used in files. */
        public String id() {
            return id;
        }
    }

    /** No score, no justification, no passages yet. */
    public static Judgement blank(int codebookVersion) {
        return new Judgement(Score.UNSCORED, "", List.of(), Confidence.SURE, codebookVersion);
    }

    public Judgement {
        Check.present(score, "score");
        justification = Check.orEmpty(justification);
        passages = List.copyOf(passages);
        Check.present(confidence, "confidence");
        if (codebookVersion < 1) {
            throw new InvalidContentException("the version of a codebook counts from 1, not " + codebookVersion);
        }
    }

    /** Whether it has a score and a justification; N/A needs its reason, which then is the justification. */
    public boolean isComplete() {
        if (score instanceof Score.NotAvailable missing) {
            return !missing.reason().isBlank() || !justification.isBlank();
        }
        return score.isScored() && !justification.isBlank();
    }

    /** Whether nothing at all was recorded. */
    public boolean isBlank() {
        return !score.isScored() && justification.isBlank() && passages.isEmpty();
    }

    public Judgement withScore(Score newScore) {
        return new Judgement(newScore, justification, passages, confidence, codebookVersion);
    }

    public Judgement withJustification(String newJustification) {
        return new Judgement(score, newJustification, passages, confidence, codebookVersion);
    }

    public Judgement withPassages(List<Passage> newPassages) {
        return new Judgement(score, justification, newPassages, confidence, codebookVersion);
    }

    public Judgement withConfidence(Confidence newConfidence) {
        return new Judgement(score, justification, passages, newConfidence, codebookVersion);
    }

    public Judgement withCodebookVersion(int newVersion) {
        return new Judgement(score, justification, passages, confidence, newVersion);
    }
}
