package org.filiere.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CodebookTest {

    private static final List<String> LEVELS = List.of("absent", "low", "medium", "high");

    private static Item item(String id, Dimension dimension) {
        return new Item(id, dimension, id, "", "", "", LEVELS);
    }

    private static List<Item> standard() {
        return new ArrayList<>(Arrays.stream(StandardItem.values())
                .map(item -> item(item.id(), item.dimension()))
                .toList());
    }

    @Test
    void standardItemsMakeThreeDimensionsOfFour() {
        Codebook book = new Codebook(1, true, standard());

        assertThat(book.items(Dimension.EXTERNAL_ECONOMIES)).hasSize(4);
        assertThat(book.items(Dimension.JOINT_ACTION)).hasSize(4);
        assertThat(book.items(Dimension.UPGRADING)).hasSize(4);
        assertThat(book.items(Dimension.ADDED)).isEmpty();
        assertThat(book.item("product-upgrading")).isPresent();
        assertThat(book.item("missing")).isEmpty();
    }

    @Test
    void everyStandardItemMustBeThereOnce() {
        List<Item> lacking = standard();
        lacking.remove(5);
        List<Item> twice = standard();
        twice.add(twice.get(0));

        assertThatThrownBy(() -> new Codebook(1, true, lacking))
                .isInstanceOf(InvalidContentException.class)
                .hasMessageContaining("lacks");
        assertThatThrownBy(() -> new Codebook(1, true, twice))
                .isInstanceOf(InvalidContentException.class)
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> new Codebook(0, true, standard())).isInstanceOf(InvalidContentException.class);
    }

    @Test
    void addedItemsStayInADimensionOfTheirOwn() {
        List<Item> more = standard();
        more.add(item("trust", Dimension.ADDED));

        assertThat(new Codebook(2, true, more).items(Dimension.ADDED)).hasSize(1);
        assertThatThrownBy(() -> item("trust", Dimension.JOINT_ACTION)).isInstanceOf(InvalidContentException.class);
        assertThatThrownBy(() -> item("product-upgrading", Dimension.ADDED))
                .isInstanceOf(InvalidContentException.class);
    }

    @Test
    void itemDescribesAllFourLevels() {
        assertThatThrownBy(() -> new Item("trust", Dimension.ADDED, "Trust", "", "", "", LEVELS.subList(0, 3)))
                .isInstanceOf(InvalidContentException.class);
    }

    @Test
    void halfStepsCanBeForbiddenAndNothingElse() {
        Codebook whole = new Codebook(1, false, standard());

        assertThat(whole.allows(Score.of(1.5))).isFalse();
        assertThat(whole.allows(Score.of(1))).isTrue();
        assertThat(whole.allows(Score.UNSCORED)).isTrue();
        assertThat(whole.allows(Score.notAvailable("no source"))).isTrue();
        assertThat(new Codebook(1, true, standard()).allows(Score.of(1.5))).isTrue();
    }
}
