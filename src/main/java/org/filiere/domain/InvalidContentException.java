package org.filiere.domain;

/** A value that the rules of the domain do not allow. Its message names the value and what is allowed. */
public class InvalidContentException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public InvalidContentException(String message) {
        super(message);
    }
}
