package org.filiere.domain;

import java.util.Map;
import java.util.TreeMap;

/**
 * A screen's filters and switches under a name.
 *
 * @param screen which screen it is of
 * @param name as the user called it
 * @param settings what the screen needs to show it again
 */
public record SavedView(String screen, String name, Map<String, String> settings) implements Content {
    public SavedView {
        Check.text(screen, "screen of the view");
        Check.text(name, "name of the view");
        settings = java.util.Collections.unmodifiableMap(new TreeMap<>(settings));
    }
}
