package org.filiere.ui.shell;

/**
 * Something that Ctrl+K finds.
 *
 * @param label what it is called
 * @param detail what sort of thing it is
 * @param action what choosing it does
 */
public record PaletteEntry(String label, String detail, Runnable action) {}
