package org.filiere.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A difference between two versions of the codebook.
 *
 * @param sort what sort of difference
 * @param itemName the item as the later version calls it; empty for what concerns the whole codebook
 * @param field which text differs; empty for what is no text
 * @param before the earlier text
 * @param after the later text
 */
public record CodebookChange(Sort sort, String itemName, Optional<ItemField> field, String before, String after) {

    /** What sort of difference. */
    public enum Sort {
        TEXT,
        ITEM_ADDED,
        ITEM_REMOVED,
        ORDER,
        HALF_STEPS_ALLOWED,
        HALF_STEPS_FORBIDDEN
    }

    /** All differences, in the order of the later version; the numbers and notes of the versions are not among them. */
    public static List<CodebookChange> between(Codebook before, Codebook after) {
        List<CodebookChange> changes = new ArrayList<>();
        if (before.halfSteps() != after.halfSteps()) {
            changes.add(whole(after.halfSteps() ? Sort.HALF_STEPS_ALLOWED : Sort.HALF_STEPS_FORBIDDEN, ""));
        }
        for (Item item : after.items()) {
            Optional<Item> old = before.item(item.id());
            if (old.isEmpty()) {
                changes.add(whole(Sort.ITEM_ADDED, item.name()));
            }
            Item base = old.orElseGet(() -> empty(item));
            for (ItemField field : ItemField.values()) {
                boolean nameOfNew = old.isEmpty() && field == ItemField.NAME;
                if (!nameOfNew && !field.of(base).equals(field.of(item))) {
                    changes.add(new CodebookChange(
                            Sort.TEXT, item.name(), Optional.of(field), field.of(base), field.of(item)));
                }
            }
        }
        for (Item item : before.items()) {
            if (after.item(item.id()).isEmpty()) {
                changes.add(whole(Sort.ITEM_REMOVED, item.name()));
            }
        }
        if (!common(before, after).equals(common(after, before))) {
            changes.add(whole(Sort.ORDER, ""));
        }
        return changes;
    }

    private static Item empty(Item item) {
        return new Item(item.id(), item.dimension(), item.id(), "", "", "", List.of("", "", "", ""));
    }

    private static CodebookChange whole(Sort sort, String itemName) {
        return new CodebookChange(sort, itemName, Optional.empty(), "", "");
    }

    private static List<String> common(Codebook book, Codebook other) {
        return book.items().stream()
                .map(Item::id)
                .filter(id -> other.item(id).isPresent())
                .toList();
    }
}
