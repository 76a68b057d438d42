package org.filiere.ui.codebook;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.filiere.domain.Item;

/** A text of an item, by which it is shown, edited and compared. */
enum ItemField {
    NAME("name", Item::name),
    DEFINITION("definition", Item::definition),
    COUNTS("counts", Item::counts),
    DOES_NOT_COUNT("doesNotCount", Item::doesNotCount),
    DECISION_RULE("decisionRule", Item::decisionRule),
    LEVEL_0("level0", item -> item.levels().get(0)),
    EXAMPLE_0("example0", item -> item.example(0)),
    LEVEL_1("level1", item -> item.levels().get(1)),
    EXAMPLE_1("example1", item -> item.example(1)),
    LEVEL_2("level2", item -> item.levels().get(2)),
    EXAMPLE_2("example2", item -> item.example(2)),
    LEVEL_3("level3", item -> item.levels().get(3)),
    EXAMPLE_3("example3", item -> item.example(3));

    private static final List<ItemField> LEVELS = List.of(LEVEL_0, LEVEL_1, LEVEL_2, LEVEL_3);
    private static final List<ItemField> EXAMPLES = List.of(EXAMPLE_0, EXAMPLE_1, EXAMPLE_2, EXAMPLE_3);

    private final String id;
    private final Function<Item, String> value;

    ItemField(String id, Function<Item, String> value) {
        this.id = id;
        this.value = value;
    }

    /** The name used in a draft. */
    String id() {
        return id;
    }

    /** The descriptor of a level, 0 to 3. */
    static ItemField level(int level) {
        return LEVELS.get(level);
    }

    /** The example of a level, 0 to 3. */
    static ItemField example(int level) {
        return EXAMPLES.get(level);
    }

    String of(Item item) {
        return value.apply(item);
    }

    /** The item with another text here. */
    Item with(Item item, String text) {
        return new Item(
                item.id(),
                item.dimension(),
                this == NAME ? text : item.name(),
                this == DEFINITION ? text : item.definition(),
                this == COUNTS ? text : item.counts(),
                this == DOES_NOT_COUNT ? text : item.doesNotCount(),
                this == DECISION_RULE ? text : item.decisionRule(),
                replaced(LEVELS, item, text),
                replaced(EXAMPLES, item, text));
    }

    private List<String> replaced(List<ItemField> fields, Item item, String text) {
        List<String> texts = new ArrayList<>();
        fields.forEach(field -> texts.add(field == this ? text : field.of(item)));
        return texts;
    }
}
