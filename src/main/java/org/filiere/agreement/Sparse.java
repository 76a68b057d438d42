package org.filiere.agreement;

import java.util.Arrays;

/** A matrix with few entries in each row, to be added up by how often each row stands. Filled once, then only read. */
final class Sparse {

    private int[] column = new int[64];
    private double[] weight = new double[64];
    private final int[] end;
    private int rows;
    private int entries;

    Sparse(int rows) {
        end = new int[rows];
    }

    /** Adds an entry to the row being filled; zero is no entry. */
    void add(int toColumn, double value) {
        if (value == 0) {
            return;
        }
        if (entries == column.length) {
            column = Arrays.copyOf(column, entries * 2);
            weight = Arrays.copyOf(weight, entries * 2);
        }
        column[entries] = toColumn;
        weight[entries++] = value;
    }

    void endRow() {
        end[rows++] = entries;
    }

    /** The sum of the rows, each taken {@code copies} times. */
    double[] sum(int[] copies, int columns) {
        double[] sum = new double[columns];
        int i = 0;
        for (int row = 0; row < end.length; row++) {
            int times = copies[row];
            if (times == 0) {
                i = end[row];
                continue;
            }
            for (; i < end[row]; i++) {
                sum[column[i]] += times * weight[i];
            }
        }
        return sum;
    }
}
