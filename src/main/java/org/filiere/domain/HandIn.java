package org.filiere.domain;

/**
 * A coder says that a case is finished; which ones is said by the id of its entity.
 *
 * @param note reasons for what is missing; may be empty
 */
public record HandIn(String note) implements Content {
    public HandIn {
        note = Check.orEmpty(note);
    }
}
