package org.filiere.domain;

/** How a value chain is coordinated (Humphrey and Schmitz 2000). */
public enum GovernanceMode {
    MARKET("market"),
    NETWORK("network"),
    QUASI_HIERARCHY("quasi-hierarchy"),
    HIERARCHY("hierarchy");

    private final String id;

    GovernanceMode(String id) {
        this.id = id;
    }

    /** The name used in files. */
    public String id() {
        return id;
    }
}
