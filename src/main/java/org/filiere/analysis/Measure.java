package org.filiere.analysis;

import java.util.List;
import java.util.OptionalDouble;
import org.filiere.domain.StandardItem;

/** A number that every case may have. */
public enum Measure {
    /** External economies, 0 to 12. */
    EE("ee", 12),
    /** Joint action, 0 to 12. */
    JA("ja", 12),
    /** Collective efficiency, 0 to 12. */
    CE("ce", 12),
    /** Product upgrading, 0 to 3. */
    PRODUCT(StandardItem.PRODUCT_UPGRADING),
    /** Process upgrading, 0 to 3. */
    PROCESS(StandardItem.PROCESS_UPGRADING),
    /** Functional upgrading, 0 to 3. */
    FUNCTIONAL(StandardItem.FUNCTIONAL_UPGRADING),
    /** Intersectoral upgrading, 0 to 3. */
    INTERSECTORAL(StandardItem.INTERSECTORAL_UPGRADING),
    /** Sum of upgrading, 0 to 12. */
    UPGRADING("sum", 12);

    private static final List<Measure> INDICES = List.of(EE, JA, CE);
    private static final List<Measure> UPGRADING_TYPES = List.of(PRODUCT, PROCESS, FUNCTIONAL, INTERSECTORAL);

    private final String id;
    private final double highest;
    private final StandardItem item;

    Measure(String id, double highest) {
        this.id = id;
        this.highest = highest;
        this.item = null;
    }

    Measure(StandardItem item) {
        this.id = item.id();
        this.highest = 3;
        this.item = item;
    }

    /** EE, JA and CE. */
    public static List<Measure> indices() {
        return INDICES;
    }

    /** Product, process, functional and intersectoral upgrading. */
    public static List<Measure> upgradingTypes() {
        return UPGRADING_TYPES;
    }

    /** The name used in files and as the last part of message keys. */
    public String id() {
        return id;
    }

    /** The highest value there can be; the lowest is 0. */
    public double highest() {
        return highest;
    }

    /** The value of a case; empty where it is partial, not scored, or N/A that is left out. */
    public OptionalDouble of(CaseSummary summary) {
        switch (this) {
            case EE:
                return summary.ee().value();
            case JA:
                return summary.ja().value();
            case CE:
                return summary.ce();
            case UPGRADING:
                return summary.upgrading().value();
            default:
                return summary.points(item);
        }
    }
}
