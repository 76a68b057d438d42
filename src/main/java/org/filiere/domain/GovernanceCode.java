package org.filiere.domain;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/** How one mode of governance occurs in a case, coded as in Table 3 of the paper. */
public enum GovernanceCode {
    ABSENT("0"),
    DOMESTIC("1"),
    GLOBAL("2"),
    BOTH("3"),
    /** The source does not say. */
    NOT_AVAILABLE("N/A");

    private static final GovernanceCode[] BY_BITS = {ABSENT, DOMESTIC, GLOBAL, BOTH};

    private final String printed;

    GovernanceCode(String printed) {
        this.printed = printed;
    }

    /** The code as Table 3 prints it: 0, 1, 2, 3 or N/A. */
    public String printed() {
        return printed;
    }

    /** Whether there is at least one chain of the mode. */
    public boolean isPresent() {
        return this == DOMESTIC || this == GLOBAL || this == BOTH;
    }

    /** The code of every mode, from the chains that a case feeds: domestic and global chains of a mode make 3. */
    public static Map<GovernanceMode, GovernanceCode> ofChains(Collection<ValueChain> chains) {
        Map<GovernanceMode, GovernanceCode> codes = new EnumMap<>(GovernanceMode.class);
        for (GovernanceMode mode : GovernanceMode.values()) {
            int bits = 0;
            for (ValueChain chain : chains) {
                if (chain.mode() == mode) {
                    bits |= chain.markets().bits();
                }
            }
            codes.put(mode, BY_BITS[bits]);
        }
        return codes;
    }

    /** The codes of a case whose sources do not say how its chains are governed. */
    public static Map<GovernanceMode, GovernanceCode> notAvailable() {
        Map<GovernanceMode, GovernanceCode> codes = new EnumMap<>(GovernanceMode.class);
        for (GovernanceMode mode : GovernanceMode.values()) {
            codes.put(mode, NOT_AVAILABLE);
        }
        return codes;
    }
}
