package org.filiere.domain;

import java.util.Optional;

/** The four groups of industries by how they learn (Giuliani, Pietrobelli and Rabellotti 2005, Table 1). */
public enum SectoralGroup {
    TRADITIONAL_MANUFACTURING("traditional-manufacturing"),
    NATURAL_RESOURCE_BASED("natural-resource-based"),
    COMPLEX_PRODUCTS("complex-products"),
    SPECIALISED_SUPPLIERS("specialised-suppliers");

    private final String id;

    SectoralGroup(String id) {
        this.id = id;
    }

    /** The name used in files. */
    public String id() {
        return id;
    }

    /** The group with this file name, or nothing. */
    public static Optional<SectoralGroup> byId(String id) {
        for (SectoralGroup group : values()) {
            if (group.id.equals(id)) {
                return Optional.of(group);
            }
        }
        return Optional.empty();
    }
}
