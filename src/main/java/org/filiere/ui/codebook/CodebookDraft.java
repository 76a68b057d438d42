package org.filiere.ui.codebook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.filiere.domain.Codebook;
import org.filiere.domain.Dimension;
import org.filiere.domain.Item;
import org.filiere.domain.ItemField;
import org.filiere.domain.StandardItem;

/**
 * What a lead wants different in the next version of the codebook: only that, so that it can be laid over whatever is in
 * force by the time it is published. It is kept as the settings of a saved view, and so is stored with each edit.
 */
final class CodebookDraft {

    private static final String HALF_STEPS = "halfSteps";
    private static final String ORDER = "order";
    private static final String REMOVED = "removed";
    private static final List<String> NO_LEVELS = List.of("", "", "", "");

    private CodebookDraft() {}

    /** The codebook in force with a draft laid over it. Its version is the one in force. */
    static Codebook over(Codebook book, Map<String, String> settings) {
        Map<String, Item> items = new HashMap<>();
        book.items().forEach(item -> items.put(item.id(), item));
        Set<String> removed = new HashSet<>(words(settings.getOrDefault(REMOVED, "")));
        List<String> order = new ArrayList<>(words(settings.getOrDefault(ORDER, "")));
        book.items().stream().map(Item::id).filter(id -> !order.contains(id)).forEach(order::add);
        List<Item> changed = new ArrayList<>();
        for (String id : order) {
            boolean standard = StandardItem.byId(id).isPresent();
            if (standard || !removed.contains(id)) {
                Item base = items.getOrDefault(id, standard ? null : added(id));
                if (base != null) {
                    changed.add(changed(base, settings));
                }
            }
        }
        boolean halfSteps = Boolean.parseBoolean(settings.getOrDefault(HALF_STEPS, Boolean.toString(book.halfSteps())));
        return new Codebook(book.version(), halfSteps, changed, book.note());
    }

    /** The settings that, laid over the codebook in force, give the wanted one; empty where there is no difference. */
    static Map<String, String> between(Codebook book, Codebook wanted) {
        Map<String, String> settings = new TreeMap<>();
        if (book.halfSteps() != wanted.halfSteps()) {
            settings.put(HALF_STEPS, Boolean.toString(wanted.halfSteps()));
        }
        List<String> ids = wanted.items().stream().map(Item::id).toList();
        List<String> before = book.items().stream().map(Item::id).toList();
        if (!ids.equals(before)) {
            settings.put(ORDER, String.join(" ", ids));
            List<String> removed =
                    before.stream().filter(id -> !ids.contains(id)).toList();
            if (!removed.isEmpty()) {
                settings.put(REMOVED, String.join(" ", removed));
            }
        }
        for (Item item : wanted.items()) {
            Item base = book.item(item.id()).orElseGet(() -> added(item.id()));
            for (ItemField field : ItemField.values()) {
                if (!field.of(base).equals(field.of(item))) {
                    settings.put(key(item.id(), field), field.of(item));
                }
            }
        }
        return settings;
    }

    /** Moves an item by this many places among those of its dimension; beyond the ends it stays. */
    static void move(List<Item> items, String itemId, int by) {
        Dimension dimension = items.stream()
                .filter(item -> item.id().equals(itemId))
                .map(Item::dimension)
                .findFirst()
                .orElse(null);
        List<Integer> places = IntStream.range(0, items.size())
                .filter(i -> items.get(i).dimension() == dimension)
                .boxed()
                .toList();
        for (int at = 0; at < places.size(); at++) {
            int to = at + by;
            if (items.get(places.get(at)).id().equals(itemId) && to >= 0 && to < places.size()) {
                Collections.swap(items, places.get(at), places.get(to));
                return;
            }
        }
    }

    /** An item that somebody has just added. */
    static Item added(String id) {
        return new Item(id, Dimension.ADDED, id, "", "", "", NO_LEVELS);
    }

    private static Item changed(Item base, Map<String, String> settings) {
        Item item = base;
        for (ItemField field : ItemField.values()) {
            String text = settings.get(key(base.id(), field));
            if (text != null) {
                item = field.with(item, text);
            }
        }
        return item;
    }

    private static String key(String itemId, ItemField field) {
        return itemId + "/" + field.id();
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
