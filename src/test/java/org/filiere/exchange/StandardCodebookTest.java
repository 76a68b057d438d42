package org.filiere.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.filiere.domain.Codebook;
import org.filiere.domain.Item;
import org.filiere.domain.StandardItem;
import org.junit.jupiter.api.Test;

class StandardCodebookTest {
    private final Codebook codebook = StandardCodebook.load();

    @Test
    void itHoldsTheTwelveItemsInTheOrderOfThePaper() {
        assertThat(codebook.items())
                .extracting(Item::id)
                .containsExactly(java.util.Arrays.stream(StandardItem.values())
                        .map(StandardItem::id)
                        .toArray(String[]::new));
        assertThat(codebook.version()).isEqualTo(1);
        assertThat(codebook.halfSteps()).isTrue();
    }

    @Test
    void eachItemSaysWhatItIsWhatCountsWhatDoesNotAndWhatEachLevelMeans() {
        for (Item item : codebook.items()) {
            assertThat(item.definition()).as(item.id()).hasSizeGreaterThan(60);
            assertThat(item.counts()).as(item.id()).hasSizeGreaterThan(100);
            assertThat(item.doesNotCount()).as(item.id()).hasSizeGreaterThan(100);
            assertThat(item.levels()).as(item.id()).doesNotHaveDuplicates().allMatch(level -> level.endsWith("."));
        }
    }
}
