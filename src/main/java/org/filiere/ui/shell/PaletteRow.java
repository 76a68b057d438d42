package org.filiere.ui.shell;

import java.util.Optional;

/**
 * A line of the finder.
 *
 * @param label what it is called
 * @param detail what sort of thing it is
 * @param hit the place in a text, if it is one
 * @param action what choosing it does
 */
record PaletteRow(String label, String detail, Optional<PaletteHit> hit, Runnable action) {

    static PaletteRow of(PaletteEntry entry) {
        return new PaletteRow(entry.label(), entry.detail(), Optional.empty(), entry.action());
    }

    static PaletteRow of(PaletteHit hit) {
        return new PaletteRow(hit.label(), hit.detail(), Optional.of(hit), hit.action());
    }

    /** Whether it is the same place in a text as another line. */
    boolean isSameHit(PaletteRow other) {
        return hit.isPresent() && hit.map(PaletteHit::hit).equals(other.hit.map(PaletteHit::hit));
    }
}
