package org.filiere.domain;

/**
 * A published work that a case rests on.
 *
 * @param citation author and year, or the full entry
 */
public record Reference(String citation) {
    public Reference {
        Check.text(citation, "reference");
    }
}
