package org.filiere.ui.coding;

import org.filiere.domain.Dimension;

/** The style class that gives a dimension its colour. */
final class DimensionStyles {

    /** Value chains are no dimension, but have a colour, too. */
    static final String GOVERNANCE = "dimension-governance";

    private DimensionStyles() {}

    static String of(Dimension dimension) {
        return "dimension-" + dimension.id();
    }
}
