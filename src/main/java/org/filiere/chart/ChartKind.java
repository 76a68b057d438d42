package org.filiere.chart;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.filiere.analysis.Measure;

/** The charts of a study, in the order in which they are shown. */
public enum ChartKind {
    /** External economies, joint action and collective efficiency by sectoral group. */
    INDICES_BY_GROUP("indices-by-group", null),
    /** Modes of governance by sectoral group, stacked by Table 3 code. */
    GOVERNANCE_BY_GROUP("governance-by-group", null),
    /** The four types of upgrading by sectoral group. */
    UPGRADING_BY_GROUP("upgrading-by-group", null),
    /** The four types of upgrading by mode of governance. */
    UPGRADING_BY_MODE("upgrading-by-mode", null),
    /** Collective efficiency against product upgrading. */
    PRODUCT_BY_EFFICIENCY("product-by-efficiency", Measure.PRODUCT),
    /** Collective efficiency against process upgrading. */
    PROCESS_BY_EFFICIENCY("process-by-efficiency", Measure.PROCESS),
    /** Collective efficiency against functional upgrading. */
    FUNCTIONAL_BY_EFFICIENCY("functional-by-efficiency", Measure.FUNCTIONAL),
    /** Collective efficiency against intersectoral upgrading. */
    INTERSECTORAL_BY_EFFICIENCY("intersectoral-by-efficiency", Measure.INTERSECTORAL);

    private static final List<ChartKind> BY_EFFICIENCY =
            Arrays.stream(values()).filter(kind -> kind.type != null).toList();

    private final String id;
    private final Measure type;

    ChartKind(String id, Measure type) {
        this.id = id;
        this.type = type;
    }

    /** The charts of collective efficiency against a type of upgrading, one for each type. */
    public static List<ChartKind> byEfficiency() {
        return BY_EFFICIENCY;
    }

    /** The name used for files and as the last part of message keys. */
    public String id() {
        return id;
    }

    /** The type of upgrading that is set against collective efficiency; empty for the other charts. */
    public Optional<Measure> upgradingType() {
        return Optional.ofNullable(type);
    }
}
