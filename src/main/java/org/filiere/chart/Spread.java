package org.filiere.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.filiere.analysis.CaseValue;

/**
 * Puts cases that share a value side by side, in the order of their ids, so that each can be seen and the same data give
 * the same picture. Where too many share one, a single larger dot stands for all of them.
 */
final class Spread {

    /** The most cases that are drawn one by one at the same value. */
    static final int MOST = 24;

    private static final double WIDEST_STEP = 0.3;
    private static final double REACH = 1.8;
    private static final int BINS = 48;

    private Spread() {}

    /**
     * A dot.
     *
     * @param offset to the side, −1 to 1
     * @param value where it stands
     * @param size beside an ordinary dot
     * @param caseIds whose it is
     */
    record Dot(double offset, double value, double size, List<String> caseIds) {}

    /**
     * The dots of values.
     *
     * @param values lowest first, then by id
     * @param highest the highest value there can be; values within a 48th of it stand side by side
     */
    static List<Dot> of(List<CaseValue> values, double highest) {
        Map<Long, List<CaseValue>> ties = new TreeMap<>();
        for (CaseValue value : values) {
            ties.computeIfAbsent(Math.round(value.value() * BINS / highest), bin -> new ArrayList<>())
                    .add(value);
        }
        List<Dot> dots = new ArrayList<>();
        ties.values().forEach(tie -> dots.addAll(tie.size() > MOST ? List.of(one(tie)) : row(tie)));
        return dots;
    }

    private static List<Dot> row(List<CaseValue> tie) {
        double step = Math.min(WIDEST_STEP, REACH / tie.size());
        List<Dot> dots = new ArrayList<>();
        for (int i = 0; i < tie.size(); i++) {
            double offset = (i - (tie.size() - 1) / 2.0) * step;
            dots.add(new Dot(offset, tie.get(i).value(), 1, List.of(tie.get(i).caseId())));
        }
        return dots;
    }

    private static Dot one(List<CaseValue> tie) {
        double mean = tie.stream().mapToDouble(CaseValue::value).average().orElseThrow();
        double size = Math.min(4, 1.5 + Math.log10((double) tie.size() / MOST));
        return new Dot(0, mean, size, tie.stream().map(CaseValue::caseId).toList());
    }
}
