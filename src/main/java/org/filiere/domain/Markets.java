package org.filiere.domain;

/** The markets that a value chain serves. */
public enum Markets {
    DOMESTIC("domestic", 1),
    GLOBAL("global", 2),
    BOTH("both", 3);

    private final String id;
    private final int bits;

    Markets(String id, int bits) {
        this.id = id;
        this.bits = bits;
    }

    /** The name used in files. */
    public String id() {
        return id;
    }

    /** 1 domestic, 2 global, 3 both: codes of several chains of a mode add up by bitwise or. */
    int bits() {
        return bits;
    }
}
