package org.filiere.ui.names;

import org.filiere.domain.Pseudonym;

/**
 * A line of the table.
 *
 * @param found how often the name was found; -1 while it is being looked for
 */
public record NameRow(Pseudonym pseudonym, int found) {}
