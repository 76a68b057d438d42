package org.filiere.ui.control.passage;

import java.util.List;
import org.filiere.domain.Passage;
import org.filiere.ui.control.DraftField;

/** A judgement or a value chain in a form, with the passages that it has there. */
public interface PassageOwner {

    /** The passages, as they are in the form. */
    DraftField<List<Passage>> passagesProperty();
}
