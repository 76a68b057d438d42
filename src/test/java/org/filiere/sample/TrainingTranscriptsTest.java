package org.filiere.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.filiere.domain.Assignment;
import org.filiere.domain.CaseFile;
import org.filiere.domain.Judgement;
import org.filiere.domain.Kind;
import org.filiere.domain.Passage;
import org.filiere.domain.Source;
import org.filiere.domain.StandardItem;
import org.filiere.domain.StudySnapshot;
import org.filiere.domain.ValueChain;
import org.filiere.exchange.PackageContent;
import org.junit.jupiter.api.Test;

/** The interviews of about an hour in the training study: that they read as such, and that they carry evidence. */
class TrainingTranscriptsTest {
    /** As many characters as an hour of talk takes, at the least. */
    private static final int HOUR = 28_000;

    private static final Pattern SPEAKER = Pattern.compile("(INT\\d|P\\d\\d): .*");
    private static final Pattern TIME = Pattern.compile("\\[(\\d\\d:\\d\\d:\\d\\d)].*");
    private static final Map<String, Pattern> INVENTED = Map.of(
            "en", Pattern.compile("INVENTED TRAINING MATERIAL\\. Nobody was interviewed; .*made up\\."),
            "es", Pattern.compile("MATERIAL INVENTADO PARA CAPACITACIÓN\\. No se entrevistó a nadie; .*ficticios\\..*"),
            "pt-BR",
                    Pattern.compile(
                            "MATERIAL INVENTADO PARA TREINAMENTO\\. Ninguém foi entrevistado; .*fictícios\\..*"));

    /** Frequent words that the other two languages do not have. */
    private static final Map<String, Set<String>> WORDS = Map.of(
            "en", Set.of("the", "and", "with", "they", "what", "was"),
            "es", Set.of("el", "los", "las", "y", "con", "pero", "muy"),
            "pt-BR", Set.of("não", "uma", "com", "mas", "em", "ele", "muito"));

    private final PackageContent content = TrainingStudy.content();
    private final StudySnapshot study = StudySnapshot.of(content.revisions());
    private final Map<String, Source> sources = sources();

    @Test
    void atLeastSixInterviewsAreOfAnHourTwoInEachLanguage() {
        assertThat(hours().stream()
                        .collect(Collectors.groupingBy(id -> sources.get(id).language(), Collectors.counting())))
                .hasSize(3)
                .allSatisfy((language, count) -> assertThat(count).as(language).isGreaterThanOrEqualTo(2));
        assertThat(hours())
                .hasSizeGreaterThanOrEqualTo(6)
                .allMatch(id -> sources.get(id).type() == Source.Type.INTERVIEW);
    }

    @Test
    void everyTextBeginsWithTheLineInItsLanguageThatItIsInvented() {
        assertThat(hours())
                .allSatisfy(id -> assertThat(text(id).lines().findFirst().orElseThrow())
                        .matches(INVENTED.get(sources.get(id).language())));
    }

    @Test
    void everyInterviewIsInTheLanguageItsSourceNames() {
        sources.forEach((id, source) -> {
            Map<String, Integer> found = new HashMap<>();
            for (String word : text(id).split("[^\\p{L}]+", -1)) {
                WORDS.forEach((language, words) -> found.merge(language, words.contains(word) ? 1 : 0, Integer::sum));
            }
            int all = found.values().stream().mapToInt(Integer::intValue).sum();
            assertThat(found.get(source.language())).as(id + found).isGreaterThan(all * 8 / 10);
        });
    }

    @Test
    void anHourIsAConversationWithTurnsConsentAndRisingTimes() {
        for (String id : hours()) {
            List<String> turns = paragraphs(id).stream()
                    .filter(line -> SPEAKER.matcher(line).matches())
                    .toList();
            Set<String> speakers = turns.stream()
                    .map(turn -> turn.substring(0, turn.indexOf(':')))
                    .collect(Collectors.toSet());
            assertThat(turns).as(id).hasSizeGreaterThan(80);
            assertThat(speakers).as(id).hasSizeBetween(2, 3).contains(participant(id));
            assertThat(text(id).substring(0, 3_000)).as(id).containsPattern("(?i)agree|autoriz|de acuerdo|termo");
            List<String> times = TIME.matcher(text(id))
                    .results()
                    .map(result -> result.group(1))
                    .toList();
            assertThat(times).as(id).hasSizeGreaterThanOrEqualTo(4).isSorted().doesNotHaveDuplicates();
        }
    }

    @Test
    void noParagraphStandsTwiceInTheStudy() {
        Map<String, Long> times = sources.keySet().stream()
                .flatMap(id -> paragraphs(id).stream().skip(1))
                .filter(paragraph -> paragraph.length() > 40)
                .collect(Collectors.groupingBy(paragraph -> paragraph, Collectors.counting()));
        assertThat(times).isNotEmpty();
        assertThat(times.entrySet().stream().filter(entry -> entry.getValue() > 1))
                .isEmpty();
    }

    @Test
    void inTheCasesWithAnHourEveryCoderHasPassagesOfThatHourForEveryItem() {
        for (String id : hours()) {
            CaseFile file = study.caseFile(sources.get(id).caseIds().get(0)).orElseThrow();
            for (StandardItem item : StandardItem.values()) {
                Map<String, Judgement> judgements = file.judgements(item.id());
                assertThat(judgements).as(file.id() + " " + item.id()).hasSize(assigned(file));
                judgements.forEach((coder, judgement) -> assertThat(judgement.passages())
                        .as(String.join(" ", file.id(), item.id(), coder))
                        .anyMatch(passage -> passage.sourceId().equals(id))
                        .allMatch(passage -> passage.fits(text(passage.sourceId()))));
            }
        }
    }

    @Test
    void inTheCasesWithAnHourSomePassagesSpeakAgainstSomeHaveMemosAndSomeAreShared() {
        for (String id : hours()) {
            CaseFile file = study.caseFile(sources.get(id).caseIds().get(0)).orElseThrow();
            List<Passage> all = new ArrayList<>();
            int shared = 0;
            for (StandardItem item : StandardItem.values()) {
                List<Passage> ofItem = file.judgements(item.id()).values().stream()
                        .map(Judgement::passages)
                        .flatMap(Collection::stream)
                        .toList();
                assertThat(ofItem.stream().map(Passage::quote).distinct())
                        .as(file.id() + " " + item.id())
                        .hasSizeGreaterThan(1);
                shared += shared(file.judgements(item.id()).values());
                all.addAll(ofItem);
            }
            assertThat(all.stream().map(Passage::stance))
                    .as(file.id())
                    .contains(Passage.Stance.FOR, Passage.Stance.AGAINST);
            assertThat(all.stream().filter(passage -> !passage.memo().isBlank()))
                    .as(file.id())
                    .hasSizeGreaterThanOrEqualTo(3);
            assertThat(shared)
                    .as(file.id() + ": stretches that two coders marked")
                    .isPositive();
        }
    }

    @Test
    void passagesComeFromAllPartsOfAnHour() {
        for (String id : hours()) {
            CaseFile file = study.caseFile(sources.get(id).caseIds().get(0)).orElseThrow();
            Set<Integer> fifths = new TreeSet<>();
            Arrays.stream(StandardItem.values())
                    .flatMap(item -> file.judgements(item.id()).values().stream())
                    .flatMap(judgement -> judgement.passages().stream())
                    .filter(passage -> passage.sourceId().equals(id))
                    .forEach(passage -> fifths.add(5 * passage.start() / text(id).length()));
            assertThat(fifths).as(id).containsExactly(0, 1, 2, 3, 4);
        }
    }

    @Test
    void everyChainOfTheseCasesHasAPassage() {
        for (String id : hours()) {
            CaseFile file = study.caseFile(sources.get(id).caseIds().get(0)).orElseThrow();
            List<ValueChain> chains = file.entities().stream()
                    .filter(entity -> entity.ref().kind() == Kind.CHAIN)
                    .flatMap(entity -> entity.content(ValueChain.class).stream())
                    .toList();
            assertThat(chains).as(file.id()).isNotEmpty();
            assertThat(chains).as(file.id()).allMatch(chain -> !chain.passages().isEmpty());
        }
    }

    /** The sources that are as long as an hour's interview. */
    private List<String> hours() {
        return sources.keySet().stream().filter(id -> text(id).length() >= HOUR).toList();
    }

    /** How many pairs of passages of two different coders have characters in common. */
    private static int shared(Collection<Judgement> judgements) {
        List<Judgement> all = List.copyOf(judgements);
        int pairs = 0;
        for (int i = 0; i < all.size(); i++) {
            for (Judgement other : all.subList(i + 1, all.size())) {
                for (Passage passage : all.get(i).passages()) {
                    pairs += (int) other.passages().stream()
                            .filter(candidate -> overlap(passage, candidate))
                            .count();
                }
            }
        }
        return pairs;
    }

    private static boolean overlap(Passage one, Passage other) {
        return one.sourceId().equals(other.sourceId()) && one.start() < other.end() && other.start() < one.end();
    }

    private static int assigned(CaseFile file) {
        return (int) file.entities().stream()
                .filter(entity -> entity.content(Assignment.class).isPresent())
                .count();
    }

    private String participant(String id) {
        return sources.get(id).participantCode();
    }

    private List<String> paragraphs(String id) {
        return Stream.of(text(id).split("\n", -1))
                .filter(line -> !line.isBlank())
                .toList();
    }

    private String text(String id) {
        return content.texts().get(sources.get(id).textHash());
    }

    private Map<String, Source> sources() {
        Map<String, Source> all = new TreeMap<>();
        content.revisions()
                .forEach(revision -> revision.content(Source.class)
                        .ifPresent(source -> all.put(revision.entity().id(), source)));
        return all;
    }
}
