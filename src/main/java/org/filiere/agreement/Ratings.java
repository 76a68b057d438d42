package org.filiere.agreement;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * What each coder said about each unit: a level of a {@link Scale}, nothing, or "not applicable".
 *
 * <p>Immutable; one byte a cell. "Not applicable" is kept apart from a missing rating so that it can be counted; no
 * coefficient takes it for a level.
 */
public final class Ratings {

    /** The cell of a coder who has not rated the unit. */
    public static final int MISSING = -1;

    /** The cell of a coder who judged that the unit cannot be rated. */
    public static final int NOT_APPLICABLE = -2;

    private final Scale scale;
    private final int units;
    private final int coders;
    private final byte[] cells;

    private Ratings(Scale scale, int units, int coders, byte[] cells) {
        this.scale = scale;
        this.units = units;
        this.coders = coders;
        this.cells = cells;
    }

    /**
     * A table from one row per unit and one column per coder.
     *
     * @throws IllegalArgumentException if the rows differ in length or a cell is no level of the scale
     */
    public static Ratings of(Scale scale, int[][] rows) {
        Builder builder = new Builder(scale, rows.length, rows.length == 0 ? 0 : rows[0].length);
        for (int unit = 0; unit < rows.length; unit++) {
            if (rows[unit].length != builder.coders) {
                throw new IllegalArgumentException("row " + unit + " has " + rows[unit].length + " cells");
            }
            for (int coder = 0; coder < builder.coders; coder++) {
                builder.set(unit, coder, rows[unit][coder]);
            }
        }
        return builder.build();
    }

    /** Fills a table cell by cell; a cell that is never set is missing. */
    public static Builder builder(Scale scale, int units, int coders) {
        return new Builder(scale, units, coders);
    }

    public Scale scale() {
        return scale;
    }

    public int units() {
        return units;
    }

    public int coders() {
        return coders;
    }

    /** The level, {@link #MISSING} or {@link #NOT_APPLICABLE}. */
    public int cell(int unit, int coder) {
        if (coder < 0 || coder >= coders) {
            throw new IndexOutOfBoundsException("coder " + coder + " of " + coders);
        }
        return cells[unit * coders + coder];
    }

    /** How many levels (not missing, not N/A) the unit has. */
    public int ratingsOf(int unit) {
        int count = 0;
        for (int i = unit * coders; i < (unit + 1) * coders; i++) {
            count += cells[i] >= 0 ? 1 : 0;
        }
        return count;
    }

    /** The same units with only the given coders, in the given order. */
    public Ratings ofCoders(int... chosen) {
        byte[] kept = new byte[units * chosen.length];
        for (int unit = 0; unit < units; unit++) {
            for (int i = 0; i < chosen.length; i++) {
                kept[unit * chosen.length + i] = (byte) cell(unit, chosen[i]);
            }
        }
        return new Ratings(scale, units, chosen.length, kept);
    }

    /** Only the units that the test accepts, in the same order. */
    public Ratings ofUnits(IntPredicate wanted) {
        byte[] kept = new byte[cells.length];
        int count = 0;
        for (int unit = 0; unit < units; unit++) {
            if (wanted.test(unit)) {
                System.arraycopy(cells, unit * coders, kept, count++ * coders, coders);
            }
        }
        return new Ratings(scale, count, coders, Arrays.copyOf(kept, count * coders));
    }

    /**
     * The same ratings on the scale of those levels that somebody used. Coefficients that count the categories (Gwet's,
     * weighted kappas) depend on this choice; the declared scale is the usual one.
     */
    public Ratings onObservedScale() {
        boolean[] used = new boolean[scale.size()];
        for (byte cell : cells) {
            if (cell >= 0) {
                used[cell] = true;
            }
        }
        byte[] newLevel = new byte[scale.size()];
        double[] values = new double[scale.size()];
        int count = 0;
        for (int level = 0; level < used.length; level++) {
            if (used[level]) {
                values[count] = scale.value(level);
                newLevel[level] = (byte) count++;
            }
        }
        byte[] moved = cells.clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] = moved[i] >= 0 ? newLevel[moved[i]] : moved[i];
        }
        return new Ratings(Scale.of(Arrays.copyOf(values, count)), units, coders, moved);
    }

    /**
     * Whether coders agree that a unit can be rated at all: level 0 for a score, level 1 for "not applicable". A
     * nominal coefficient of this table says what those of the scores leave out.
     */
    public Ratings applicability() {
        byte[] states = new byte[cells.length];
        for (int i = 0; i < cells.length; i++) {
            states[i] = (byte) (cells[i] == MISSING ? MISSING : cells[i] == NOT_APPLICABLE ? 1 : 0);
        }
        return new Ratings(Scale.of(0, 1), units, coders, states);
    }

    /** The cells of a unit as they are kept; for this package, which must not change them. */
    byte[] cells() {
        return cells;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ratings that
                && units == that.units
                && coders == that.coders
                && scale.equals(that.scale)
                && Arrays.equals(cells, that.cells);
    }

    @Override
    public int hashCode() {
        return 31 * scale.hashCode() + Arrays.hashCode(cells);
    }

    @Override
    public String toString() {
        return "Ratings of " + units + " units by " + coders + " coders";
    }

    /** Fills a {@link Ratings} cell by cell; not for several threads. */
    public static final class Builder {
        private final Scale scale;
        private final int units;
        private final int coders;
        private final byte[] cells;

        private Builder(Scale scale, int units, int coders) {
            if (units < 0 || coders < 0 || coders > Byte.MAX_VALUE) {
                throw new IllegalArgumentException(units + " units, " + coders + " coders");
            }
            this.scale = scale;
            this.units = units;
            this.coders = coders;
            this.cells = new byte[Math.multiplyExact(units, coders)];
            Arrays.fill(cells, (byte) MISSING);
        }

        /** Puts a level, {@link #MISSING} or {@link #NOT_APPLICABLE} into a cell. */
        public Builder set(int unit, int coder, int cell) {
            if (cell < NOT_APPLICABLE || cell >= scale.size()) {
                throw new IllegalArgumentException(cell + " is no level of a scale of " + scale.size());
            }
            if (coder < 0 || coder >= coders) {
                throw new IndexOutOfBoundsException("coder " + coder + " of " + coders);
            }
            cells[unit * coders + coder] = (byte) cell;
            return this;
        }

        /** The table as filled so far; the builder may go on. */
        public Ratings build() {
            return new Ratings(scale, units, coders, cells.clone());
        }
    }
}
