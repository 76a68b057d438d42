package org.filiere.review;

/**
 * Where one topic of one case stands: a cell of the matrix.
 *
 * @param topic the id of an item, or {@link org.filiere.domain.EntityRef#GOVERNANCE}
 * @param spread how far the coders lie apart, or why that cannot be said yet
 * @param soFar how far those lie apart who have judged it, whether they handed in or not
 * @param size how large the disagreement is, for sorting; 0 for none (see {@link ScoreSpread#size})
 * @param state how far the lead has come
 * @param flagged whether it is decided, but on something else than the coders say now
 * @param conflict whether two copies of something that it rests on went apart and nobody has settled it
 * @param agreed whether {@link AcceptPlan} would decide it
 */
public record TopicStatus(
        String topic,
        Spread spread,
        Spread soFar,
        int size,
        TopicState state,
        boolean flagged,
        boolean conflict,
        boolean agreed) {

    public boolean isDecided() {
        return state == TopicState.DECIDED;
    }

    /** Whether the lead has something to do here: nothing is decided, or it has to be looked at again. */
    public boolean isOpen() {
        return !isDecided() || flagged;
    }
}
