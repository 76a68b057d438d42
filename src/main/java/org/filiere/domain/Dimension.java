package org.filiere.domain;

/** What a group of items measures together. */
public enum Dimension {
    EXTERNAL_ECONOMIES("external-economies"),
    JOINT_ACTION("joint-action"),
    UPGRADING("upgrading"),
    /** Items that a study adds. They never enter EE, JA, CE or the sum of upgrading. */
    ADDED("added");

    private final String id;

    Dimension(String id) {
        this.id = id;
    }

    /** The name used in files. */
    public String id() {
        return id;
    }
}
