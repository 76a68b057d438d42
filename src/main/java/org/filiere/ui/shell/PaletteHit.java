package org.filiere.ui.shell;

import org.filiere.search.Hit;

/**
 * A place in a text that Ctrl+K finds.
 *
 * @param hit with its context
 * @param label where it stands, in words
 * @param detail what sort of text it is
 * @param action what choosing it does
 */
public record PaletteHit(Hit hit, String label, String detail, Runnable action) {}
