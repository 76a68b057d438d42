package org.filiere.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.filiere.domain.Content;
import org.filiere.domain.HandIn;
import org.filiere.domain.InvalidContentException;
import org.filiere.domain.Judgement;
import org.filiere.domain.Kind;
import org.filiere.domain.Passage;
import org.filiere.domain.SavedView;
import org.filiere.domain.Score;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonRevisionCodecTest {
    private final JsonRevisionCodec codec = new JsonRevisionCodec();

    @Provide
    Arbitrary<Content> contents() {
        return ContentArbitraries.any();
    }

    @Property
    void whatIsWrittenIsReadBackTheSame(@ForAll("contents") Content content) {
        byte[] bytes = codec.encode(content);
        Content back = codec.decode(kindOf(content), bytes);
        assertThat(back).isEqualTo(content);
        assertThat(codec.encode(back)).isEqualTo(bytes);
        assertThat(codec.decode(kindOf(content), codec.encodeTree(content))).isEqualTo(content);
    }

    @Provide
    Arbitrary<Content> judgements() {
        return ContentArbitraries.judgements();
    }

    @Property
    void theShortWayReadsEveryJudgementThatWasWritten(@ForAll("judgements") Content judgement) {
        assertThat(new JudgementReader().read(codec.encode(judgement))).contains((Judgement) judgement);
    }

    @Property
    void keysAreSortedAndNothingIsNull(@ForAll("contents") Content content) {
        String json = new String(codec.encode(content), StandardCharsets.UTF_8);
        assertThat(codec.encodeTree(content).toString()).isEqualTo(json);
        assertSorted(codec.encodeTree(content));
    }

    private static void assertSorted(com.fasterxml.jackson.databind.JsonNode node) {
        List<String> names = new java.util.ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        assertThat(names).isSorted();
        node.forEach(child -> {
            assertThat(child.isNull()).isFalse();
            assertSorted(child);
        });
    }

    @Test
    void aJudgementIsShortAndReadsWell() {
        Judgement judgement = new Judgement(
                Score.of(1.5),
                "Why",
                List.of(new Passage("s1", 3, 8, "quote", Passage.Stance.AGAINST, "")),
                Judgement.Confidence.UNSURE,
                2);
        assertThat(json(judgement))
                .isEqualTo("{\"codebookVersion\":2,\"confidence\":\"unsure\",\"justification\":\"Why\",\"passages\":"
                        + "[{\"end\":8,\"quote\":\"quote\",\"sourceId\":\"s1\",\"stance\":\"against\",\"start\":3}],"
                        + "\"score\":1.5,\"v\":1}");
        assertThat(json(judgement.withScore(Score.notAvailable("Not said"))))
                .contains("\"score\":{\"na\":\"not-available\",\"reason\":\"Not said\"}");
        assertThat(json(judgement.withScore(Score.of(2)))).contains("\"score\":2,");
    }

    @Test
    void notYetScoredIsNotWritten() {
        assertThat(json(Judgement.blank(1))).isEqualTo("{\"codebookVersion\":1,\"confidence\":\"sure\",\"v\":1}");
    }

    @Test
    void mapsOfAnotherOrderGiveTheSameBytes() {
        Map<String, String> one = new LinkedHashMap<>();
        one.put("b", "");
        one.put("a", "2");
        Map<String, String> other = new HashMap<>(Map.of("a", "2", "b", ""));
        assertThat(codec.encode(new SavedView("charts", "x", one)))
                .isEqualTo(codec.encode(new SavedView("charts", "x", other)));
        assertThat(json(new SavedView("charts", "x", one))).contains("\"settings\":{\"a\":\"2\",\"b\":\"\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"codebookVersion\":1,\"confidence\":\"sure\",\"score\":7,\"v\":1} | /score | SCORE | 7 is no score",
                "{\"codebookVersion\":1,\"confidence\":\"sure\",\"score\":1.25,\"v\":1} | /score | SCORE | 0, 0.5, 1",
                "{\"codebookVersion\":1,\"confidence\":\"sure\",\"score\":\"2\",\"v\":1} | /score | SCORE | no score",
                "{\"codebookVersion\":1,\"confidence\":\"sure\",\"score\":{\"na\":\"no\"},\"v\":1} | /score/na | VALUE"
                        + " | not-applicable, not-available",
                "{\"codebookVersion\":1,\"confidence\":\"maybe\",\"v\":1} | /confidence | VALUE | sure, unsure",
                "{\"confidence\":\"sure\",\"v\":1} | /codebookVersion | VALUE | whole number",
                "{\"codebookVersion\":1.5,\"confidence\":\"sure\",\"v\":1} | /codebookVersion | VALUE | whole number",
                "{\"codebookVersion\":\"1\",\"confidence\":\"sure\",\"v\":1} | /codebookVersion | VALUE | whole number",
                "{\"codebookVersion\":1,\"confidence\":\"sure\",\"scroe\":7,\"v\":1} | /scroe | UNKNOWN_FIELD"
                        + " | codebookVersion, confidence, justification, passages, score",
                "{\"codebookVersion\":1,\"confidence\":\"sure\",\"justification\":3,\"v\":1} | /justification | VALUE"
                        + " | a text in quotation marks",
                "{\"codebookVersion\":1,\"confidence\":\"sure\",\"passages\":[null],\"v\":1} | /passages/0 | VALUE"
                        + " | null is not allowed",
                "{\"codebookVersion\":1,\"confidence\":\"sure\",\"passages\":{},\"v\":1} | /passages | VALUE | a list",
                "{\"codebookVersion\":1,\"confidence\":\"sure\",\"passages\":[{\"end\":8,\"quote\":\"q\","
                        + "\"sourceId\":\"s\",\"stance\":\"for\",\"start\":3}],\"v\":1} | /passages/0 | VALUE"
                        + " | the quote has 1 characters",
                "{\"codebookVersion\":1,\"confidence\":\"sure\",\"v\":2} | /v | NEWER_FORMAT | version 2 is newer",
                "{\"codebookVersion\":1,\"confidence\":\"sure\",\"v\":0} | /v | VALUE | no version 0",
                "{\"codebookVersion\":1,\"confidence\":\"sure\"} | /v | VALUE | missing",
                "[] | '' | VALUE | must be an object",
                "{\"codebookVersion\":1 | '' | NOT_JSON | not JSON",
                "{\"codebookVersion\":1,\"confidence\":\"sure\",\"v\":1}{\"x\":0,\"v\":1} | '' | NOT_JSON | not JSON",
                "{\"v\":1,\"v\":1,\"codebookVersion\":1} | '' | NOT_JSON | Duplicate",
            })
    void badJsonSaysWhereAndWhatIsAllowed(String json, String pointer, String problem, String said) {
        assertThatThrownBy(() -> codec.decode(Kind.JUDGEMENT, json.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(MisreadContentException.class, misread -> {
                    assertThat(misread.problem().name()).isEqualTo(problem);
                    assertThat(misread.pointer()).isEqualTo(pointer);
                    assertThat(misread).hasMessageContaining(said);
                })
                .isInstanceOf(InvalidContentException.class);
    }

    @Test
    void rulesOfTheDomainAreToldWithTheirPlace() {
        assertThatThrownBy(() -> codec.decode(
                        Kind.STUDY,
                        bytes("{\"degreeRule\":{\"highFrom\":3,\"mediumFrom\":4},"
                                + "\"invented\":false,\"title\":\"T\",\"v\":1}")))
                .hasMessageContaining("/degreeRule: cut-offs must satisfy");
        assertThatThrownBy(() -> codec.decode(
                        Kind.CODEBOOK, bytes("{\"halfSteps\":true,\"items\":[],\"v\":1," + "\"version\":1}")))
                .hasMessageContaining("lacks the standard item");
    }

    @Test
    void spacesAndAnotherOrderOfKeysAreReadToo() {
        assertThat(codec.decode(Kind.HAND_IN, bytes(" { \"v\" : 1 , \"note\" : \"done\" } ")))
                .isEqualTo(new HandIn("done"));
    }

    @Test
    void contentOfAnOlderFormatIsLiftedStepByStep() {
        Map<Integer, ContentFormat.Lift> lifts = Map.of(
                1,
                        (kind, content) ->
                                content.put("remark", content.remove("text").asText() + "!"),
                2,
                        (kind, content) ->
                                content.put("note", content.remove("remark").asText() + "?"));
        JsonRevisionCodec later = new JsonRevisionCodec(new ContentFormat(3, lifts));

        assertThat(later.decode(Kind.HAND_IN, bytes("{\"text\":\"done\",\"v\":1}")))
                .isEqualTo(new HandIn("done!?"));
        assertThat(later.decode(Kind.HAND_IN, bytes("{\"remark\":\"done\",\"v\":2}")))
                .isEqualTo(new HandIn("done?"));
        assertThat(later.decode(Kind.HAND_IN, bytes("{\"note\":\"done\",\"v\":3}")))
                .isEqualTo(new HandIn("done"));
        assertThat(new String(later.encode(new HandIn("done")), StandardCharsets.UTF_8))
                .endsWith("\"v\":3}");
        assertThatThrownBy(() -> codec.decode(Kind.HAND_IN, later.encode(new HandIn("done"))))
                .hasMessageContaining("newer");
    }

    @Test
    void manyThreadsMayShareIt() {
        List<byte[]> written = IntStream.range(0, 200)
                .mapToObj(i -> codec.encode(Judgement.blank(1 + i).withJustification("why " + i)))
                .toList();
        AtomicInteger same = new AtomicInteger();
        IntStream.range(0, 20_000).parallel().forEach(i -> {
            byte[] bytes = written.get(i % 200);
            if (Arrays.equals(codec.encode(codec.decode(Kind.JUDGEMENT, bytes)), bytes)) {
                same.incrementAndGet();
            }
        });
        assertThat(same).hasValue(20_000);
    }

    @Test
    void aTombstoneHasNoBytes() {
        assertThatThrownBy(() -> codec.encode(Content.TOMBSTONE)).isInstanceOf(IllegalArgumentException.class);
    }

    private String json(Content content) {
        return new String(codec.encode(content), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    static Kind kindOf(Content content) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.contentType().isInstance(content))
                .findFirst()
                .orElseThrow();
    }
}
