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
 * @param levels descriptors of the levels 0 absent, 1 low, 2 medium, 3 high, in that order
 */
public record Item(
        String id,
        Dimension dimension,
        String name,
        String definition,
        String counts,
        String doesNotCount,
        List<String> levels) {

    /** How many whole levels an item has: 0, 1, 2 and 3. */
    public static final int LEVELS = 4;

    public Item {
        Check.id(id, "item id");
        Check.text(name, "item name");
        levels = List.copyOf(levels);
        if (levels.size() != LEVELS) {
            throw new InvalidContentException(
                    "item " + id + " needs " + LEVELS + " level descriptors and has " + levels.size());
        }
        Dimension own = StandardItem.byId(id).map(StandardItem::dimension).orElse(Dimension.ADDED);
        if (dimension != own) {
            throw new InvalidContentException("item " + id + " belongs to the dimension " + own.id());
        }
    }
}
