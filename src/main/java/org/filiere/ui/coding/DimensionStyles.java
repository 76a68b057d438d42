package org.filiere.ui.coding;

import org.filiere.domain.Dimension;

/** The style class that gives a dimension its colour. */
final class DimensionStyles {

    private DimensionStyles() {}

    static String of(Dimension dimension) {
        return "dimension-" + dimension.id();
    }
}
