package org.filiere.domain;

/**
 * A coder is to code a case; which ones is said by the id of its entity.
 *
 * @param note the lead's remark; may be empty
 */
public record Assignment(String note) implements Content {
    public Assignment {
        note = Check.orEmpty(note);
    }
}
