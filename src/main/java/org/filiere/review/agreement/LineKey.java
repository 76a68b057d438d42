package org.filiere.review.agreement;

/**
 * What a line of the tables is about.
 *
 * @param kind what sort of part of the study
 * @param id of the dimension, item or group, the period such as {@code 2026-01} or
 *     {@code 2026-Q1}, or the ids of two raters with {@code /} between; empty for all
 */
public record LineKey(Kind kind, String id) {

    /** The parts of a study that have lines of their own. */
    public enum Kind {
        /** All that was chosen. */
        TOTAL,
        DIMENSION,
        ITEM,
        GROUP,
        PERIOD,
        PAIR
    }

    static final LineKey TOTAL = new LineKey(Kind.TOTAL, "");

    static LineKey of(Rater first, Rater second) {
        return new LineKey(Kind.PAIR, first.fileName() + "/" + second.fileName());
    }
}
