package org.filiere.agreement;

import java.util.Objects;
import java.util.OptionalDouble;

/** A coefficient of agreement: its value, or the reason why it has none. Never NaN, and never a number in its place. */
public sealed interface Coefficient {

    /** What was used and left out. */
    Basis basis();

    /** The value where there is one. */
    default OptionalDouble value() {
        return this instanceof Value value ? OptionalDouble.of(value.estimate()) : OptionalDouble.empty();
    }

    /**
     * A coefficient that the data determine.
     *
     * @param estimate the coefficient; 1 is perfect agreement, 0 what chance would give, and it can be negative
     * @param parts observed and expected agreement, or the mean squares, from which it was made
     */
    record Value(double estimate, Parts parts, Basis basis) implements Coefficient {
        public Value {
            if (!Double.isFinite(estimate)) {
                throw new IllegalArgumentException("a value is a finite number, not " + estimate);
            }
            Objects.requireNonNull(parts, "parts");
            Objects.requireNonNull(basis, "basis");
        }

        /** Units that the agreement was measured on. */
        public int nUnits() {
            return basis.unitsUsed();
        }

        /** Pairs of ratings of the same unit. */
        public long nPairs() {
            return basis.pairsUsed();
        }
    }

    /**
     * A coefficient that the data do not determine.
     *
     * @param arithmetic what the formula alone would give where it gives something (only with {@link Reason#ONE_UNIT});
     *     for comparison with other software, not to be shown as agreement
     */
    record Undefined(Reason reason, OptionalDouble arithmetic, Basis basis) implements Coefficient {
        public Undefined {
            Objects.requireNonNull(reason, "reason");
            Objects.requireNonNull(arithmetic, "arithmetic");
            Objects.requireNonNull(basis, "basis");
        }
    }

    /**
     * Where a value comes from.
     *
     * @param observed observed agreement or disagreement
     * @param expected the same as expected by chance
     */
    record Parts(Kind kind, double observed, double expected) {
        /** What {@code observed} and {@code expected} measure; NONE where there are no such parts (both 0). */
        public enum Kind {
            AGREEMENT,
            DISAGREEMENT,
            NONE
        }
    }

    /** Why there is no coefficient. Each constant is also the end of a message key. */
    enum Reason {
        /** No unit has ratings of two coders. */
        NO_PAIRS,
        /** No unit was rated by every coder, which this coefficient needs. */
        NO_COMPLETE_UNIT,
        /** All ratings are the same, so chance would agree as well. */
        NO_VARIATION,
        /** The scale has a single level. */
        ONE_CATEGORY,
        /** Only one unit has ratings of two coders: the formula gives a number, but it says nothing about agreement. */
        ONE_UNIT,
        /** An intraclass correlation needs two coders and two units that all of them rated. */
        NEEDS_TWO_UNITS_TWO_CODERS,
        /** The units do not differ in their mean, so an average rating has no variance to compare with. */
        ZERO_BETWEEN_UNIT_VARIANCE,
        /** The variance that the coefficient divides by is estimated as zero. */
        ZERO_DENOMINATOR
    }
}
