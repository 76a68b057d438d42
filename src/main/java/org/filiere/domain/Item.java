package org.filiere.domain;

import java.util.List;

/**
 * One thing that is judged, with what a coder needs to judge it.
 *
 * @param id lower-case words joined by hyphens, unique in the codebook
 * @param dimension what it counts towards; a standard item keeps its own, any other is {@link Dimension#ADDED}
 * @param name short name for columns and headings
 * @param definition what is judged
 * @param counts what counts as evidence for it
 * @param doesNotCount what looks like it but is not
 * @param decisionRule how to decide where it is not clear; may be empty
 * @param levels descriptors of the levels 0 absent, 1 low, 2 medium, 3 high, in that order
 * @param examples an example of each level, in the same order, each may be empty; an empty list means none at all
 */
public record Item(
        String id,
        Dimension dimension,
        String name,
        String definition,
        String counts,
        String doesNotCount,
        String decisionRule,
        List<String> levels,
        List<String> examples) {

    /** How many whole levels an item has: 0, 1, 2 and 3. */
    public static final int LEVELS = 4;

    public Item {
        Check.id(id, "item id");
        Check.text(name, "item name");
        definition = Check.orEmpty(definition);
        counts = Check.orEmpty(counts);
        doesNotCount = Check.orEmpty(doesNotCount);
        decisionRule = Check.orEmpty(decisionRule);
        levels = List.copyOf(levels);
        if (levels.size() != LEVELS) {
            throw new InvalidContentException(
                    "item " + id + " needs " + LEVELS + " level descriptors and has " + levels.size());
        }
        examples = examples == null || examples.stream().allMatch(String::isBlank) ? List.of() : List.copyOf(examples);
        if (!examples.isEmpty() && examples.size() != LEVELS) {
            throw new InvalidContentException(
                    "item " + id + " needs " + LEVELS + " examples, or none, and has " + examples.size());
        }
        Dimension own = StandardItem.byId(id).map(StandardItem::dimension).orElse(Dimension.ADDED);
        if (dimension != own) {
            throw new InvalidContentException("item " + id + " belongs to the dimension " + own.id());
        }
    }

    /** An item without a decision rule and examples. */
    public Item(
            String id,
            Dimension dimension,
            String name,
            String definition,
            String counts,
            String doesNotCount,
            List<String> levels) {
        this(id, dimension, name, definition, counts, doesNotCount, "", levels, List.of());
    }

    /** The example of a level, from 0 to 3; empty where there is none. */
    public String example(int level) {
        return examples.isEmpty() ? "" : examples.get(level);
    }
}
