package org.filiere.ui.control.passage;

/**
 * What the rows of passages work with.
 *
 * @param editor changes them
 * @param sources tells of their sources
 * @param desk does what lies outside of the rows
 */
public record PassageTools(PassageEditor editor, PassageSources sources, PassageDesk desk) {}
