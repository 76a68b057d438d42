package org.filiere.ui.team;

/** The parts of the screen. Each constant is also the end of a message key. */
enum TeamSection {
    ASSIGN,
    SEND,
    BRING,
    SETTLE
}
