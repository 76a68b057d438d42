package org.filiere.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterProperty;
import org.filiere.domain.Assignment;
import org.filiere.domain.Case;
import org.filiere.domain.ChainLeader;
import org.filiere.domain.Content;
import org.filiere.domain.EntityRef;
import org.filiere.domain.GovernanceCoding;
import org.filiere.domain.GovernanceMode;
import org.filiere.domain.GovernanceReconciliation;
import org.filiere.domain.HandIn;
import org.filiere.domain.Hashes;
import org.filiere.domain.Judgement;
import org.filiere.domain.Markets;
import org.filiere.domain.Passage;
import org.filiere.domain.Reconciliation;
import org.filiere.domain.Score;
import org.filiere.domain.SectoralGroup;
import org.filiere.domain.Source;
import org.filiere.domain.ValueChain;

class SearchIndexTest {

    private static final Viewer LEAD = new Viewer("lea", true);
    private static final Viewer ANA = new Viewer("ana", false);

    private final SearchIndex index = new SearchIndex();

    @AfterProperty
    void close() {
        index.close();
    }

    @Example
    void accentsAndCaseAreFoldedAndThePlaceIsThatOfTheText() {
        String text = "Entrevistadora: ¿Quién compra?\nJuan: En São Bento la pequen\u0303a curtiembre vende cuero.\n";
        source("s1", text);
        Hit hit = only("PEQUEÑA curtiembre ", SearchFilter.NONE, ANA);
        assertThat(hit.kind()).isEqualTo(SearchKind.SOURCE_TEXT);
        assertThat(hit.sourceId()).isEqualTo("s1");
        Span place = hit.place().orElseThrow();
        assertThat(text.substring(place.start(), place.end())).isEqualTo("pequen\u0303a");
        assertThat(hit.matches()).hasSize(2);
        assertThat(hit.context()).doesNotContain("\n").contains("São Bento");
    }

    @Example
    void allWordsMustMeetAndTheLastMayBeABeginning() {
        source("s1", "The tannery sells leather abroad.");
        source("s2", "The tannery buys hides.");
        assertThat(count("tannery leat")).isEqualTo(1);
        assertThat(count("tannery leat ")).isZero();
        assertThat(count("leat* tannery ")).isEqualTo(1);
        assertThat(count("tannery")).isEqualTo(2);
        assertThat(count("tannery -leather")).isEqualTo(1);
        assertThat(count("-leather")).isZero();
        assertThat(count("-\"sells leather\" tannery")).isEqualTo(1);
        assertThat(count("\"tannery sells\"")).isEqualTo(1);
        assertThat(count("\"tannery leather\"")).isZero();
        assertThat(count("\"tannery sell")).isEqualTo(1);
        assertThat(count("the")).isEqualTo(2);
        assertThat(List.of(count("l"), count("Ä"), count("tannery h"), count("z")))
                .containsExactly(1, 1, 1, 0);
        assertThat(count("  \" - \"\" * ")).isZero();
    }

    @Example
    void aCoderFindsNothingOfTheOthersAndALeadFindsAll() {
        work("ana", "anaword");
        work("ben", "benword");
        put(
                EntityRef.reconciliation("c1", "process"),
                new Reconciliation(
                        Score.of(2),
                        "leadword",
                        "lea",
                        List.of("carriedword"),
                        List.of(passage("finalmemo")),
                        List.of()));
        put(
                EntityRef.governanceReconciliation("c1"),
                new GovernanceReconciliation(
                        GovernanceCoding.State.COMPLETE,
                        List.of(chain("chainreason", "chainmemo")),
                        "governancereason",
                        "lea",
                        List.of()));
        for (String word : List.of(
                "benword", "leadword", "carriedword", "finalmemo", "chainreason", "chainmemo", "governancereason")) {
            assertThat(count(word, SearchFilter.NONE, ANA)).as(word).isZero();
            assertThat(count(word, SearchFilter.NONE, new Viewer("nobody", false)))
                    .as(word)
                    .isZero();
            assertThat(count(word, SearchFilter.NONE, LEAD)).as(word).isPositive();
        }
        // a justification with its N/A reason, its memo, a chain, its memo, the coding, an assignment, a hand-in
        assertThat(count("anaword", SearchFilter.NONE, ANA)).isEqualTo(7);
        assertThat(count("benword", SearchFilter.NONE, LEAD)).isEqualTo(7);
        assertThat(index.search(SearchQuery.of("benw"), SearchFilter.NONE, ANA, 10))
                .isEqualTo(SearchResult.NOTHING);
    }

    @Example
    void filtersNarrowByKindCaseSourceLanguageAndOwner() {
        source("s1", "leather in the first");
        source("s2", "leather in the second");
        work("ana", "leather");
        work("ben", "leather");
        assertThat(count(
                        "leather",
                        new SearchFilter(
                                Set.of(SearchKind.MEMO), Optional.empty(), Optional.empty(), Optional.empty(), false),
                        LEAD))
                .isEqualTo(4);
        assertThat(count(
                        "leather",
                        new SearchFilter(Set.of(), Optional.of("c2"), Optional.empty(), Optional.empty(), false),
                        LEAD))
                .isZero();
        assertThat(count(
                        "leather",
                        new SearchFilter(Set.of(), Optional.empty(), Optional.of("s2"), Optional.empty(), false),
                        LEAD))
                .isEqualTo(1);
        assertThat(count(
                        "leather",
                        new SearchFilter(Set.of(), Optional.empty(), Optional.empty(), Optional.of("es"), false),
                        LEAD))
                .isEqualTo(2);
        assertThat(count(
                        "leather",
                        new SearchFilter(Set.of(), Optional.empty(), Optional.empty(), Optional.of("pt"), false),
                        LEAD))
                .isZero();
        assertThat(count(
                        "leather",
                        new SearchFilter(Set.of(), Optional.empty(), Optional.empty(), Optional.empty(), true),
                        ANA))
                .isEqualTo(7);
    }

    @Example
    void whatIsTakenOutIsNotFoundAndIsForgotten() {
        for (int i = 0; i < 30; i++) {
            source("s" + i, "ordinary words about leather " + i);
        }
        source("secret", "Xylophonist told us of leather");
        assertThat(count("xylophonist")).isEqualTo(1);
        assertThat(index.keeps("xylophonist")).isTrue();
        index.replace(EntityRef.source("secret"), List.of());
        index.refresh();
        assertThat(count("xylophonist")).isZero();
        index.forget();
        assertThat(index.keeps("xylophonist")).isFalse();
        assertThat(count("leather")).isEqualTo(30);
    }

    @Example
    void aClosedIndexFindsNothing() {
        SearchIndex closed = new SearchIndex();
        closed.close();
        assertThat(closed.search(SearchQuery.of("x"), SearchFilter.NONE, LEAD, 5))
                .isEqualTo(SearchResult.NOTHING);
    }

    @Property(tries = 20)
    void anIndexThatGrewByEditsFindsTheSameInTheSameOrderAsANewOne(@ForAll long seed) {
        Random random = new Random(seed);
        try (SearchIndex grown = new SearchIndex()) {
            grow(grown, random);
        }
    }

    private static void grow(SearchIndex index, Random random) {
        String[] words = {"cuero", "couro", "leather", "São", "vale", "valle", "pequeña"};
        String[] texts = new String[12];
        for (int edit = 0; edit < 60; edit++) {
            int which = random.nextInt(texts.length);
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(30); i > 0; i--) {
                text.append(words[random.nextInt(words.length)]).append(i % 9 == 0 ? "\n" : " ");
            }
            texts[which] = text.isEmpty() ? null : text.toString();
            judgement(index, which, texts[which]);
            if (random.nextBoolean()) {
                index.refresh();
            }
            if (random.nextInt(20) == 0) {
                index.forget();
            }
        }
        index.refresh();
        try (SearchIndex rebuilt = new SearchIndex()) {
            List<Integer> order = new ArrayList<>(
                    java.util.stream.IntStream.range(0, texts.length).boxed().toList());
            java.util.Collections.shuffle(order, random);
            order.forEach(which -> judgement(rebuilt, which, texts[which]));
            rebuilt.refresh();
            for (String query : List.of("c", "leather ", "va sao", "\"vale valle", "pequena -sao", "leather couro ")) {
                assertThat(index.search(SearchQuery.of(query), SearchFilter.NONE, LEAD, 50))
                        .as(query)
                        .isEqualTo(rebuilt.search(SearchQuery.of(query), SearchFilter.NONE, LEAD, 50));
            }
        }
    }

    private static void judgement(SearchIndex into, int number, String text) {
        EntityRef ref = EntityRef.judgement("c" + number, "process", "ana");
        Content content = text == null
                ? Content.TOMBSTONE
                : new Judgement(Score.UNSCORED, text, List.of(), Judgement.Confidence.SURE, 1);
        into.replace(ref, StudyDocuments.of(ref, content, Optional.empty()));
    }

    private void source(String id, String text) {
        EntityRef ref = EntityRef.source(id);
        Source source = new Source(
                "Interview " + id,
                Source.Type.INTERVIEW,
                "P1",
                Optional.empty(),
                "",
                "es",
                "",
                List.of("c1"),
                Hashes.sha256(text),
                Optional.empty());
        index.replace(ref, StudyDocuments.of(ref, source, Optional.of(text)));
        index.refresh();
    }

    private void work(String coder, String word) {
        put(
                EntityRef.judgement("c1", "product", coder),
                new Judgement(Score.notAvailable(word), word, List.of(passage(word)), Judgement.Confidence.SURE, 1));
        put(EntityRef.chain("c1", "k1", coder), chain(word, word));
        put(EntityRef.governance("c1", coder), new GovernanceCoding(GovernanceCoding.State.NOT_AVAILABLE, word));
        put(EntityRef.assignment("c1", coder), new Assignment(word));
        put(EntityRef.handIn("c1", coder), new HandIn(word));
        put(
                EntityRef.caseOf("c1"),
                new Case(
                        "Valley",
                        "Footwear",
                        "",
                        "Brazil",
                        SectoralGroup.TRADITIONAL_MANUFACTURING,
                        List.of(),
                        "",
                        Optional.empty()));
    }

    private static ValueChain chain(String reason, String memo) {
        return new ValueChain(
                "Buyers", GovernanceMode.MARKET, Markets.GLOBAL, ChainLeader.BUYER, reason, List.of(passage(memo)));
    }

    private static Passage passage(String memo) {
        return new Passage("s9", 3, 7, "abcd", Passage.Stance.FOR, memo);
    }

    private void put(EntityRef ref, Content content) {
        index.replace(ref, StudyDocuments.of(ref, content, Optional.empty()));
        index.refresh();
    }

    private int count(String typed) {
        return count(
                typed,
                new SearchFilter(
                        Set.of(SearchKind.SOURCE_TEXT), Optional.empty(), Optional.empty(), Optional.empty(), false),
                ANA);
    }

    private int count(String typed, SearchFilter filter, Viewer viewer) {
        return index.search(SearchQuery.of(typed), filter, viewer, 10).count();
    }

    private Hit only(String typed, SearchFilter filter, Viewer viewer) {
        List<Hit> hits = index.search(SearchQuery.of(typed), filter, viewer, 10).hits();
        assertThat(hits).hasSize(1);
        return hits.get(0);
    }
}
