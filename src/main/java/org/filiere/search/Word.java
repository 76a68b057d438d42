package org.filiere.search;

/**
 * A word of a text as the search sees it.
 *
 * @param folded in lower case and without accents; never empty
 * @param start its first UTF-16 unit in the text
 * @param end one past its last, with the combining marks that belong to it
 */
public record Word(String folded, int start, int end) {}
