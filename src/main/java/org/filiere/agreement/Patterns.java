package org.filiere.agreement;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The different rows of a table and which unit has which. Ten thousand units have only some hundred different rows, so
 * a resample is told by how often each row was drawn.
 */
final class Patterns {

    private final List<byte[]> rows = new ArrayList<>();
    private final Map<ByteBuffer, Integer> index = new HashMap<>();
    private int[] patternOfUnit = new int[16];
    private int units;

    /** The level counts of each unit with at least {@code least} ratings. */
    static Patterns ofCounts(Ratings ratings, int least) {
        Patterns patterns = new Patterns();
        byte[] cells = ratings.cells();
        for (int unit = 0; unit < ratings.units(); unit++) {
            byte[] counts = new byte[ratings.scale().size()];
            int total = 0;
            for (int i = unit * ratings.coders(); i < (unit + 1) * ratings.coders(); i++) {
                if (cells[i] >= 0) {
                    counts[cells[i]]++;
                    total++;
                }
            }
            if (total >= least) {
                patterns.add(counts);
            }
        }
        return patterns;
    }

    /** The levels by coder of each unit with at least {@code least} ratings; every absent rating is negative. */
    static Patterns ofRows(Ratings ratings, int least) {
        Patterns patterns = new Patterns();
        for (int unit = 0; unit < ratings.units(); unit++) {
            if (ratings.ratingsOf(unit) >= least) {
                byte[] row = new byte[ratings.coders()];
                for (int coder = 0; coder < row.length; coder++) {
                    row[coder] = (byte) Math.max(ratings.cell(unit, coder), Ratings.MISSING);
                }
                patterns.add(row);
            }
        }
        return patterns;
    }

    private void add(byte[] row) {
        int pattern = index.computeIfAbsent(ByteBuffer.wrap(row), key -> {
            rows.add(row);
            return rows.size() - 1;
        });
        if (units == patternOfUnit.length) {
            patternOfUnit = Arrays.copyOf(patternOfUnit, units * 2);
        }
        patternOfUnit[units++] = pattern;
    }

    /** How many different rows there are. */
    int size() {
        return rows.size();
    }

    byte[] row(int pattern) {
        return rows.get(pattern);
    }

    /** How many units there are. */
    int units() {
        return units;
    }

    /** For each unit the number of its row. */
    int[] patternOfUnit() {
        return Arrays.copyOf(patternOfUnit, units);
    }

    /** How many units have each row. */
    int[] copies() {
        int[] copies = new int[size()];
        for (int unit = 0; unit < units; unit++) {
            copies[patternOfUnit[unit]]++;
        }
        return copies;
    }
}
