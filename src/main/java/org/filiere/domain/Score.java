package org.filiere.domain;

/**
 * What was judged of an item. One of three states: a level, not applicable or not available, or not yet scored. The
 * third is never a number and never a default.
 */
public sealed interface Score {

    /** Nothing was judged yet. */
    Score UNSCORED = new Unscored();

    /** A level between 0 absent and 3 high, as a number of points. */
    static Score of(double points) {
        return Level.of(points);
    }

    static Score notApplicable(String reason) {
        return new NotAvailable(NotAvailable.Why.NOT_APPLICABLE, reason);
    }

    static Score notAvailable(String reason) {
        return new NotAvailable(NotAvailable.Why.NOT_AVAILABLE, reason);
    }

    /** Whether a judgement was made: a level or N/A. */
    default boolean isScored() {
        return !(this instanceof Unscored);
    }

    /**
     * Whether two coders who judged so agree: equal levels, or both N/A, of whichever kind and for whatever reason.
     * The one definition of agreement: counts, colours, charts and coefficients follow it.
     */
    default boolean agreesWith(Score other) {
        return this instanceof NotAvailable ? other instanceof NotAvailable : equals(other);
    }

    /** Nothing was judged yet. Use {@link Score#UNSCORED}. */
    record Unscored() implements Score {}

    /**
     * A level on the scale 0 absent, 1 low, 2 medium, 3 high.
     *
     * @param halves the level in half steps, 0 to 6
     */
    record Level(int halves) implements Score, Comparable<Level> {

        /** The highest level in half steps. */
        public static final int MAX_HALVES = 6;

        private static final Level[] ALL = new Level[MAX_HALVES + 1];

        static {
            for (int halves = 0; halves <= MAX_HALVES; halves++) {
                ALL[halves] = new Level(halves);
            }
        }

        public Level {
            if (halves < 0 || halves > MAX_HALVES) {
                throw new InvalidContentException("a score must lie between 0 and 3, not " + halves / 2.0);
            }
        }

        /** The level of this many half steps, 0 to 6. */
        public static Level ofHalves(int halves) {
            return halves >= 0 && halves <= MAX_HALVES ? ALL[halves] : new Level(halves);
        }

        /**
         * The level of this many points.
         *
         * @throws InvalidContentException unless points is one of 0, 0.5, 1, … 3
         */
        public static Level of(double points) {
            double halves = points * 2;
            if (!(halves >= 0 && halves <= MAX_HALVES) || halves != Math.rint(halves)) {
                throw new InvalidContentException("a score must be 0 to 3 in half steps, not " + points);
            }
            return ofHalves((int) halves);
        }

        /** The level in points, 0 to 3. */
        public double points() {
            return halves / 2.0;
        }

        public boolean isHalfStep() {
            return halves % 2 != 0;
        }

        @Override
        public int compareTo(Level other) {
            return Integer.compare(halves, other.halves);
        }
    }

    /**
     * The item cannot be judged for this case.
     *
     * @param why whether it does not apply, or the sources do not say
     * @param reason in the coder's words; may be empty while it is being written
     */
    record NotAvailable(Why why, String reason) implements Score {

        /** Why there is no level. */
        public enum Why {
            NOT_APPLICABLE("not-applicable"),
            NOT_AVAILABLE("not-available");

            private final String id;

            Why(String id) {
                this.id = id;
            }

            /** The name used in files. */
            public String id() {
                return id;
            }
        }

        public NotAvailable {
            Check.present(why, "why there is no score");
            reason = Check.orEmpty(reason);
        }
    }
}
