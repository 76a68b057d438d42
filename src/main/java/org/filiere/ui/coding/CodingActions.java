package org.filiere.ui.coding;

import org.filiere.domain.Passage;

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

    /** Shows a passage in its source. */
    void open(ItemDraft draft, Passage passage);

    /** Puts a passage where the selection in the text is. */
    void useSelection(ItemDraft draft, Passage passage);

    /** Cites a passage in the justification of the item at hand. */
    void cite(Passage passage);
}
