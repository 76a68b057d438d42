package org.filiere.session;

/**
 * Who edits, and on which machine.
 *
 * @param coderId the coder's id in the study
 * @param device the id of the machine
 */
public record Author(String coderId, String device) {}
