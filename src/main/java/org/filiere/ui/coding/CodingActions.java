package org.filiere.ui.coding;

/** What the form asks of the screen around it. */
interface CodingActions {

    /** Shows the history of a judgement. */
    void showHistory(ItemDraft draft);

    /** Shows the codebook at an item. */
    void showCodebook(ItemDraft draft);

    /** Puts the focus on the item at hand. */
    void backToItem();

    /** Shows the keys. */
    void showKeys();
}
