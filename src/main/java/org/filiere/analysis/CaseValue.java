package org.filiere.analysis;

/**
 * The value that a case has.
 *
 * @param caseId the case
 * @param value its value
 */
public record CaseValue(String caseId, double value) {}
