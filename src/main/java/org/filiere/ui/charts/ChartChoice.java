package org.filiere.ui.charts;

import org.filiere.analysis.Measure;
import org.filiere.chart.ChartKind;

/** The charts in the list at the left. */
public enum ChartChoice {
    INDICES(ChartKind.INDICES_BY_GROUP),
    GOVERNANCE(ChartKind.GOVERNANCE_BY_GROUP),
    UPGRADING_BY_GROUP(ChartKind.UPGRADING_BY_GROUP),
    UPGRADING_BY_MODE(ChartKind.UPGRADING_BY_MODE),
    /** One chart for each type of upgrading. */
    EFFICIENCY(null);

    private final ChartKind kind;

    ChartChoice(ChartKind kind) {
        this.kind = kind;
    }

    /** Whether a type of upgrading must be chosen, too. */
    public boolean hasTypes() {
        return kind == null;
    }

    /** The chart, for this type of upgrading where it has types. */
    ChartKind kind(Measure type) {
        return hasTypes()
                ? ChartKind.byEfficiency().stream()
                        .filter(each ->
                                each.upgradingType().filter(type::equals).isPresent())
                        .findFirst()
                        .orElseThrow()
                : kind;
    }
}
