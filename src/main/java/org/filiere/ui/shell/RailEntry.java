package org.filiere.ui.shell;

import org.filiere.ui.Screen;

/**
 * A place of the rail at the left.
 *
 * @param id in kebab-case; the words are under {@code shell.rail.ID}
 * @param icon an Ikonli literal
 * @param screen what is shown
 */
public record RailEntry(String id, String icon, Screen screen) {}
