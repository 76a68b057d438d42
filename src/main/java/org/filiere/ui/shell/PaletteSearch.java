package org.filiere.ui.shell;

import java.util.List;

/** What Ctrl+K finds in the texts of the study. */
public interface PaletteSearch {

    /** A few hits for what was typed. Not called on the window's thread. */
    List<PaletteHit> find(String typed);

    /** Shows all hits on a screen of their own. */
    void showAll(String typed);
}
