package org.filiere.ui.search;

import java.util.Optional;
import org.filiere.search.Hit;

/**
 * A line of the results.
 *
 * @param hit what was found
 * @param place where it stands, in words
 * @param heading the words above it, for the first of its sort
 */
public record SearchRow(Hit hit, String place, Optional<String> heading) {}
