package org.filiere.report.feedback;

import java.time.Instant;

/**
 * What is told of a decision.
 *
 * @param reason the lead's, without names and words of other coders; may be empty
 * @param decidedBy the name of the lead
 * @param at when, by the clock of the machine it was made on
 * @param changedSince whether the coder changed the judgement after it
 */
public record Verdict(String reason, String decidedBy, Instant at, boolean changedSince) {}
