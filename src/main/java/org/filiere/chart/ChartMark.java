package org.filiere.chart;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.filiere.analysis.Measure;

/**
 * One mark of a chart: a dot, a bar, a mean or a published figure.
 *
 * @param kind what it is
 * @param label the mark in words, for a tooltip, a screen reader and the title of its list of cases
 * @param value what it shows: points, a mean or a number of cases
 * @param caseIds the cases behind it
 * @param measure what is measured; empty for modes of governance
 */
public record ChartMark(
        Kind kind, String label, OptionalDouble value, List<String> caseIds, Optional<Measure> measure) {

    /** Sorts of marks. */
    public enum Kind {
        /** One case, or many that share a value. */
        CASES,
        /** The mean of cases. */
        MEAN,
        /** A figure that a publication prints. */
        PUBLISHED,
        /** A number of cases. */
        COUNT
    }

    public ChartMark {
        caseIds = List.copyOf(caseIds);
    }
}
