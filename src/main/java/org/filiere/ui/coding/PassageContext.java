package org.filiere.ui.coding;

/** What the rows of passages work with. */
record PassageContext(
        CodingViewModel form,
        EvidenceViewModel evidence,
        PassageAtHand hand,
        SourceLines lines,
        CodingActions actions) {}
