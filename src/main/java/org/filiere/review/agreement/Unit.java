package org.filiere.review.agreement;

/** What is rated: one item of one case. */
public record Unit(String caseId, String itemId) {}
