package org.filiere.analysis;

import java.util.Collection;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * The index of a dimension of one case: the sum of its items, 0 to 12 for the four items of external economies, joint
 * action or upgrading (Giuliani, Pietrobelli and Rabellotti 2005, Table 2 and note 19).
 *
 * @param halves sum of the levels in half steps, so that it is exact
 * @param scored how many items have a level
 * @param notApplicable how many items are N/A
 * @param items how many items the dimension has
 * @param notApplicableAsZero whether N/A counts as 0
 */
public record DimensionIndex(int halves, int scored, int notApplicable, int items, boolean notApplicableAsZero) {

    public DimensionIndex {
        if (scored < 0 || notApplicable < 0 || scored + notApplicable > items || halves < 0) {
            throw new IllegalArgumentException(
                    scored + " scored and " + notApplicable + " N/A of " + items + " items cannot be");
        }
    }

    static DimensionIndex of(Collection<CountedScore> scores, boolean notApplicableAsZero) {
        int halves = 0;
        int scored = 0;
        int notApplicable = 0;
        for (CountedScore counted : scores) {
            OptionalInt level = counted.halves();
            if (level.isPresent()) {
                halves += level.getAsInt();
                scored++;
            } else if (counted.isNotAvailable()) {
                notApplicable++;
            }
        }
        return new DimensionIndex(halves, scored, notApplicable, scores.size(), notApplicableAsZero);
    }

    /** Sum of the levels given so far, in points. */
    public double sum() {
        return halves / 2.0;
    }

    /** How many items are judged, with a level or as N/A. */
    public int judged() {
        return scored + notApplicable;
    }

    /** Whether all items are judged. A partial index stays out of every mean. */
    public boolean isComplete() {
        return judged() == items;
    }

    /** Whether N/A items were left out and the value therefore is the mean of the others times the number of items. */
    public boolean isRescaled() {
        return notApplicable > 0 && !notApplicableAsZero && value().isPresent();
    }

    /**
     * The index in points; empty while it is partial, and where every item is N/A and N/A is left out. With N/A left
     * out it is the mean of the other items times the number of items, so that it stays on the same scale.
     */
    public OptionalDouble value() {
        if (!isComplete() || items == 0) {
            return OptionalDouble.empty();
        }
        if (notApplicableAsZero || notApplicable == 0) {
            return OptionalDouble.of(sum());
        }
        return scored == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum() * items / scored);
    }
}
