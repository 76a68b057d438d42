package org.filiere.domain;

/** Who leads a value chain. */
public enum ChainLeader {
    BUYER("buyer"),
    PRODUCER("producer"),
    NONE("none");

    private final String id;

    ChainLeader(String id) {
        this.id = id;
    }

    /** The name used in files. */
    public String id() {
        return id;
    }
}
