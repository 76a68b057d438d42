package org.filiere.review.agreement;

import org.filiere.agreement.Ratings;

/**
 * The coincidence matrix that Krippendorff's alpha is made from (Krippendorff, "Computing Krippendorff's
 * Alpha-Reliability", 2011): o<sub>ck</sub> = Σ<sub>u</sub> (ordered pairs c–k in unit u) / (m<sub>u</sub> − 1), over the
 * units u with m<sub>u</sub> ≥ 2 scores.
 *
 * @param values the matrix, by level; symmetric
 * @param margins n<sub>c</sub>, the paired scores of each level
 */
public record Coincidences(double[][] values, double[] margins) {

    /** The matrix of a table of ratings. */
    public static Coincidences of(Ratings ratings) {
        int size = ratings.scale().size();
        double[][] values = new double[size][size];
        double[] margins = new double[size];
        for (int unit = 0; unit < ratings.units(); unit++) {
            int[] counts = new int[size];
            int total = 0;
            for (int coder = 0; coder < ratings.coders(); coder++) {
                if (ratings.cell(unit, coder) >= 0) {
                    counts[ratings.cell(unit, coder)]++;
                    total++;
                }
            }
            for (int c = 0; c < size && total > 1; c++) {
                margins[c] += counts[c];
                for (int k = 0; k < size; k++) {
                    values[c][k] += counts[c] * (counts[k] - (c == k ? 1.0 : 0.0)) / (total - 1);
                }
            }
        }
        return new Coincidences(values, margins);
    }

    /** n, all paired scores. */
    public double total() {
        double total = 0;
        for (double margin : margins) {
            total += margin;
        }
        return total;
    }
}
