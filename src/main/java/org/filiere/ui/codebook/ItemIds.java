package org.filiere.ui.codebook;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;

/** Makes the id of an added item from its name. */
final class ItemIds {

    private static final int LONGEST = 60;

    private ItemIds() {}

    /** Lower-case words joined by hyphens, with a number behind them where that is taken. */
    static String free(String name, Predicate<String> isTaken) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String stem = plain.isEmpty() ? "item" : plain.substring(0, Math.min(plain.length(), LONGEST));
        String id = stem;
        for (int number = 2; isTaken.test(id); number++) {
            id = stem + "-" + number;
        }
        return id;
    }
}
