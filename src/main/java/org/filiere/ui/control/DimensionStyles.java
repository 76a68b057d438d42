package org.filiere.ui.control;

import org.filiere.domain.Dimension;

/** The style class that gives a dimension its colour. */
public final class DimensionStyles {

    /** Value chains are no dimension, but have a colour, too. */
    public static final String GOVERNANCE = "dimension-governance";

    private DimensionStyles() {}

    /** The style class of a dimension; it sets the colour {@code -dimension}. */
    public static String of(Dimension dimension) {
        return "dimension-" + dimension.id();
    }
}
