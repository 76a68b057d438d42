package org.filiere.ui.charts;

/**
 * A case behind a mark.
 *
 * @param caseId the case
 * @param name its name
 * @param value what it has of the measure, in words
 */
public record MarkedCase(String caseId, String name, String value) {}
