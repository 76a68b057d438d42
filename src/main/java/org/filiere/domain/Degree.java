package org.filiere.domain;

/** A degree of collective efficiency. */
public enum Degree {
    LOW("low"),
    MEDIUM("medium"),
    HIGH("high");

    private final String id;

    Degree(String id) {
        this.id = id;
    }

    /** The name used in files. */
    public String id() {
        return id;
    }
}
