package org.filiere.ui.names;

/**
 * A name found in the study, with what stands around it.
 *
 * @param where the source or the judgement, in words
 * @param before what stands before it, shortened
 * @param name as it stands there
 * @param replacement what is shown instead
 * @param after what follows, shortened
 */
public record Occurrence(String where, String before, String name, String replacement, String after) {}
