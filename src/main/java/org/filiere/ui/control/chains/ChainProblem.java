package org.filiere.ui.control.chains;

/** What a value chain still lacks. Each constant is also a message key. */
public enum ChainProblem {
    NAME,
    MODE,
    MARKETS,
    LEADER
}
