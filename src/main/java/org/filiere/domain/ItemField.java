package org.filiere.domain;

import java.util.ArrayList;
import java.util.List;

/** A text of an item, by which it is shown, edited and compared. */
public enum ItemField {
    NAME("name"),
    DEFINITION("definition"),
    COUNTS("counts"),
    DOES_NOT_COUNT("doesNotCount"),
    DECISION_RULE("decisionRule"),
    LEVEL_0("level0"),
    EXAMPLE_0("example0"),
    LEVEL_1("level1"),
    EXAMPLE_1("example1"),
    LEVEL_2("level2"),
    EXAMPLE_2("example2"),
    LEVEL_3("level3"),
    EXAMPLE_3("example3");

    private static final List<ItemField> LEVELS = List.of(LEVEL_0, LEVEL_1, LEVEL_2, LEVEL_3);
    private static final List<ItemField> EXAMPLES = List.of(EXAMPLE_0, EXAMPLE_1, EXAMPLE_2, EXAMPLE_3);

    private final String id;

    ItemField(String id) {
        this.id = id;
    }

    /** The name used in a draft. */
    public String id() {
        return id;
    }

    /** The descriptor of a level, 0 to 3. */
    public static ItemField level(int level) {
        return LEVELS.get(level);
    }

    /** The example of a level, 0 to 3. */
    public static ItemField example(int level) {
        return EXAMPLES.get(level);
    }

    /** The text of an item. */
    public String of(Item item) {
        return switch (this) {
            case NAME -> item.name();
            case DEFINITION -> item.definition();
            case COUNTS -> item.counts();
            case DOES_NOT_COUNT -> item.doesNotCount();
            case DECISION_RULE -> item.decisionRule();
            case LEVEL_0 -> item.levels().get(0);
            case EXAMPLE_0 -> item.example(0);
            case LEVEL_1 -> item.levels().get(1);
            case EXAMPLE_1 -> item.example(1);
            case LEVEL_2 -> item.levels().get(2);
            case EXAMPLE_2 -> item.example(2);
            case LEVEL_3 -> item.levels().get(3);
            case EXAMPLE_3 -> item.example(3);
        };
    }

    /** The item with another text here. */
    public Item with(Item item, String text) {
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
