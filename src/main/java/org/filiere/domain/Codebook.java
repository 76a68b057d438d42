package org.filiere.domain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The items of a study and how they are scored.
 *
 * @param version counts up with each edit, from 1
 * @param halfSteps whether scores such as 1.5 are allowed
 * @param items in the order of the form; the twelve standard items are always among them
 * @param note what is different from the version before, in the words of who published it; may be empty
 */
public record Codebook(int version, boolean halfSteps, List<Item> items, String note) implements Content {

    public Codebook {
        items = List.copyOf(items);
        note = Check.orEmpty(note);
        if (version < 1) {
            throw new InvalidContentException("the version of a codebook counts from 1, not " + version);
        }
        Set<String> ids = new LinkedHashSet<>();
        for (Item item : items) {
            if (!ids.add(item.id())) {
                throw new InvalidContentException("the item " + item.id() + " stands twice in the codebook");
            }
        }
        for (StandardItem standard : StandardItem.values()) {
            if (!ids.contains(standard.id())) {
                throw new InvalidContentException("the codebook lacks the standard item " + standard.id());
            }
        }
    }

    /** A codebook about which nothing is noted. */
    public Codebook(int version, boolean halfSteps, List<Item> items) {
        this(version, halfSteps, items, "");
    }

    /** The item with this id, or nothing. */
    public Optional<Item> item(String itemId) {
        return items.stream().filter(item -> item.id().equals(itemId)).findFirst();
    }

    /** The items of a dimension, in the order of the form. */
    public List<Item> items(Dimension dimension) {
        return items.stream().filter(item -> item.dimension() == dimension).toList();
    }

    /** Whether the codebook lets an item have this score: everything but half steps where they are forbidden. */
    public boolean allows(Score score) {
        return halfSteps || !(score instanceof Score.Level level && level.isHalfStep());
    }
}
