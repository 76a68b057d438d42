package org.filiere.ui.control.passage;

import javafx.beans.value.ObservableValue;
import org.filiere.domain.Passage;

/** What rows of passages can ask for that lies outside of them: the text, the passage at hand, a justification. */
public interface PassageDesk {

    /** Whether there is a text beside the rows in which something can be selected. */
    boolean hasText();

    /** Changes when another passage is at hand. */
    ObservableValue<?> atHandProperty();

    /** Whether this passage is the one that is worked on. */
    boolean isAtHand(PassageOwner owner, Passage passage);

    /** Shows a passage in its source. */
    void open(PassageOwner owner, Passage passage);

    /** Puts a passage where the selection in the text is. */
    void useSelection(PassageOwner owner, Passage passage);

    /** Cites a passage in the justification of what it belongs to. */
    void cite(PassageOwner owner, Passage passage);

    /** The last passage, which had the focus, is gone. */
    void leave(PassageOwner owner);
}
