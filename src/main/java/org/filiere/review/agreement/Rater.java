package org.filiere.review.agreement;

import java.util.Optional;

/**
 * Whose scores a column holds.
 *
 * @param coderId empty for the final scores, which are comparable with those of a coder
 */
public record Rater(Optional<String> coderId) {

    /** The final scores. */
    public static final Rater FINAL = new Rater(Optional.empty());

    /** The scores of a coder. */
    public static Rater of(String coderId) {
        return new Rater(Optional.of(coderId));
    }

    public boolean isFinal() {
        return coderId.isEmpty();
    }

    /** The name in files: the coder's id, or {@code final}. */
    public String fileName() {
        return coderId.orElse("final");
    }
}
