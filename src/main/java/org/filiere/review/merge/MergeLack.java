package org.filiere.review.merge;

import java.util.List;

/**
 * Something that was expected in a package and is not there.
 *
 * @param coderId whose
 * @param caseId an assigned case
 * @param kind what is not there
 * @param items the items of the codebook that the coder has not scored, once merged; only for {@link Kind#ITEMS}
 */
public record MergeLack(String coderId, String caseId, Kind kind, List<String> items) {

    /** What is not there. */
    public enum Kind {
        /** The case as a whole. */
        CASE,
        /** Any work of the coder on it. */
        WORK,
        /** Scores of some items. */
        ITEMS,
        /** All items are scored, but the coder has not said that the value chains are all there. */
        CHAINS,
        /** All of it is done, but not handed in. */
        HAND_IN
    }

    public MergeLack {
        items = List.copyOf(items);
    }
}
