package org.filiere.agreement;

import java.util.OptionalDouble;
import org.filiere.agreement.Coefficient.Parts;
import org.filiere.agreement.Coefficient.Reason;

/**
 * A measure prepared for one table, so that it can be worked out again and again for samples of its units. Immutable;
 * may be used by several threads at once.
 */
public abstract class UnitStatistic {

    private final Patterns patterns;

    UnitStatistic(Patterns patterns) {
        this.patterns = patterns;
    }

    final Patterns patterns() {
        return patterns;
    }

    /** The outcome for a sample in which each different row stands {@code copies} times. */
    abstract Outcome outcome(int[] copies);

    /** The outcome for the table itself. */
    final Outcome outcome() {
        return outcome(patterns.copies());
    }

    /**
     * A coefficient before its basis is known.
     *
     * @param reason null where the estimate stands; with {@link Reason#ONE_UNIT} the numbers are kept for comparison
     */
    record Outcome(double estimate, Parts.Kind kind, double observed, double expected, Reason reason) {

        static Outcome undefined(Reason reason) {
            return new Outcome(0, Parts.Kind.NONE, 0, 0, reason);
        }

        /** Chance-corrected agreement; {@code expected} must not be 1. */
        static Outcome agreement(double observed, double expected, boolean oneUnit) {
            double estimate = (observed - expected) / (1 - expected);
            return new Outcome(estimate, Parts.Kind.AGREEMENT, observed, expected, oneUnit ? Reason.ONE_UNIT : null);
        }

        boolean defined() {
            return reason == null;
        }

        Coefficient on(Basis basis) {
            if (defined()) {
                return new Coefficient.Value(estimate, new Parts(kind, observed, expected), basis);
            }
            OptionalDouble arithmetic =
                    reason == Reason.ONE_UNIT ? OptionalDouble.of(estimate) : OptionalDouble.empty();
            return new Coefficient.Undefined(reason, arithmetic, basis);
        }
    }
}
