package org.filiere.review.agreement;

import java.util.List;
import java.util.Optional;
import org.filiere.domain.Codebook;
import org.filiere.domain.Dimension;
import org.filiere.domain.Item;

/**
 * Which items are compared: one, those of a dimension, or, with neither, the twelve standard ones.
 *
 * @param dimension whose items
 * @param itemId the only item; stronger than the dimension
 */
public record ItemScope(Optional<Dimension> dimension, Optional<String> itemId) {

    /** The twelve standard items; added items belong to a dimension of their own. */
    public static ItemScope standard() {
        return new ItemScope(Optional.empty(), Optional.empty());
    }

    public static ItemScope of(Dimension dimension) {
        return new ItemScope(Optional.of(dimension), Optional.empty());
    }

    public static ItemScope item(String itemId) {
        return new ItemScope(Optional.empty(), Optional.of(itemId));
    }

    /** The items in the order of the form; none where the codebook does not have them. */
    public List<Item> items(Codebook book) {
        if (itemId.isPresent()) {
            return book.item(itemId.get()).stream().toList();
        }
        return dimension
                .map(book::items)
                .orElseGet(() -> book.items().stream()
                        .filter(item -> item.dimension() != Dimension.ADDED)
                        .toList());
    }

    /** The name in files. */
    public String fileName() {
        return itemId.or(() -> dimension.map(Dimension::id)).orElse("all");
    }
}
