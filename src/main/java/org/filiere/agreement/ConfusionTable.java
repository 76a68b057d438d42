package org.filiere.agreement;

import java.util.stream.IntStream;

/** Which level one coder gave where another gave which: who confuses what, with the units behind each count. */
public final class ConfusionTable {

    private final Ratings pair;
    private final int[] counts;
    private final int size;

    private ConfusionTable(Ratings pair) {
        this.pair = pair;
        // Two more rows and columns for missing and "not applicable", which are -1 and -2.
        size = pair.scale().size() + 2;
        counts = new int[size * size];
        for (int unit = 0; unit < pair.units(); unit++) {
            counts[(pair.cell(unit, 0) + 2) * size + pair.cell(unit, 1) + 2]++;
        }
    }

    /** The table of two coders, given as columns of the ratings; the first one's levels are the rows. */
    public static ConfusionTable of(Ratings ratings, int coderA, int coderB) {
        return new ConfusionTable(ratings.ofCoders(coderA, coderB));
    }

    public Scale scale() {
        return pair.scale();
    }

    /**
     * In how many units the first coder's cell and the second coder's cell are these: levels, {@link Ratings#MISSING}
     * or {@link Ratings#NOT_APPLICABLE}.
     */
    public int count(int cellA, int cellB) {
        return counts[index(cellA) * size + index(cellB)];
    }

    /** The units behind {@link #count}, as rows of the ratings. */
    public int[] units(int cellA, int cellB) {
        index(cellA);
        index(cellB);
        return IntStream.range(0, pair.units())
                .filter(unit -> pair.cell(unit, 0) == cellA && pair.cell(unit, 1) == cellB)
                .toArray();
    }

    /** Units to which both coders gave a level. */
    public int bothScored() {
        int sum = 0;
        for (int a = 2; a < size; a++) {
            for (int b = 2; b < size; b++) {
                sum += counts[a * size + b];
            }
        }
        return sum;
    }

    /** Units where one coder gave a level and the other said "not applicable". */
    public int notApplicableAgainstScore() {
        int sum = 0;
        for (int level = 0; level < size - 2; level++) {
            sum += count(level, Ratings.NOT_APPLICABLE) + count(Ratings.NOT_APPLICABLE, level);
        }
        return sum;
    }

    private int index(int cell) {
        if (cell < Ratings.NOT_APPLICABLE || cell >= size - 2) {
            throw new IllegalArgumentException(cell + " is no level of a scale of " + (size - 2));
        }
        return cell + 2;
    }
}
