package org.filiere.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.filiere.analysis.CaseSummaries;
import org.filiere.analysis.CaseSummary;
import org.filiere.analysis.CountingOptions;
import org.filiere.domain.Assignment;
import org.filiere.domain.CaseFile;
import org.filiere.domain.Coder;
import org.filiere.domain.Content;
import org.filiere.domain.EntityRef;
import org.filiere.domain.Judgement;
import org.filiere.domain.Kind;
import org.filiere.domain.Passage;
import org.filiere.domain.Reconciliation;
import org.filiere.domain.Revision;
import org.filiere.domain.Score;
import org.filiere.domain.SectoralGroup;
import org.filiere.domain.Source;
import org.filiere.domain.StandardItem;
import org.filiere.domain.StudySnapshot;
import org.filiere.exchange.PackageContent;
import org.filiere.exchange.PackageFolder;
import org.filiere.exchange.PackageReader;
import org.filiere.exchange.PackageResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingStudyTest {
    @TempDir
    Path dir;

    private final PackageContent content = TrainingStudy.content();
    private final StudySnapshot study = StudySnapshot.of(content.revisions());

    @Test
    void theStudyInTheProjectIsWhatTheAuthoringFilesMake() throws IOException {
        PackageFolder.write(dir, content);
        assertThat(files(TrainingStudyMain.FOLDER)).isEqualTo(files(dir));
    }

    @Test
    void theStudyInTheProjectReadsWithoutAnyProblem() {
        PackageResult result = PackageReader.read(TrainingStudyMain.FOLDER);
        assertThat(result.problems()).isEmpty();
        assertThat(result.content().map(PackageContent::revisions).orElseThrow())
                .containsExactlyInAnyOrderElementsOf(content.revisions());
        assertThat(study.conflicts()).isEmpty();
    }

    @Test
    void everythingSaysThatItIsInvented() {
        assertThat(study.info().orElseThrow().invented()).isTrue();
        assertThat(study.info().orElseThrow().title()).containsIgnoringCase("invented");
        assertThat(study.info().orElseThrow().description()).startsWith("INVENTED TRAINING MATERIAL.");
        assertThat(current(Coder.class))
                .hasSize(3)
                .allMatch(coder -> coder.name().endsWith("(invented)"));
        assertThat(study.cases())
                .allMatch(file -> file.details().orElseThrow().description().startsWith("Invented"));
        assertThat(content.texts().values())
                .allMatch(text -> text.lines().findFirst().orElseThrow().matches("(?i).*\\binvented\\b.*"));
    }

    @Test
    void theFourGroupsHave4And3And3And2Cases() {
        assertThat(study.cases().stream()
                        .collect(Collectors.groupingBy(
                                file -> file.details().orElseThrow().group(), Collectors.counting())))
                .isEqualTo(Map.of(
                        SectoralGroup.TRADITIONAL_MANUFACTURING, 4L,
                        SectoralGroup.NATURAL_RESOURCE_BASED, 3L,
                        SectoralGroup.COMPLEX_PRODUCTS, 3L,
                        SectoralGroup.SPECIALISED_SUPPLIERS, 2L));
    }

    @Test
    void everyCaseHasASourceAndOneSourceServesTwoCases() {
        List<Source> sources = current(Source.class);
        for (CaseFile file : study.cases()) {
            assertThat(sources)
                    .as(file.id())
                    .anyMatch(source -> source.caseIds().contains(file.id()));
        }
        assertThat(sources.stream().filter(source -> source.caseIds().size() == 2))
                .hasSize(1);
        assertThat(sources.stream().filter(source -> source.type() == Source.Type.FIELD_NOTES))
                .hasSize(1);
        assertThat(content.texts().values().stream().mapToInt(text -> text.split("\\s+").length))
                .allMatch(words -> words >= 700)
                .anyMatch(words -> words > 2_500);
    }

    @Test
    void everyItemHasPassagesInAllThreeLanguages() {
        Map<String, String> languages = new HashMap<>();
        content.revisions()
                .forEach(revision -> revision.content(Source.class)
                        .ifPresent(source -> languages.put(revision.entity().id(), source.language())));
        Map<String, Set<String>> ofItems = new TreeMap<>();
        judgements()
                .forEach((ref, judgement) -> judgement
                        .passages()
                        .forEach(passage -> ofItems.computeIfAbsent(ref.id().split("/", -1)[1], item -> new HashSet<>())
                                .add(languages.get(passage.sourceId()))));
        assertThat(ofItems).hasSize(StandardItem.values().length);
        assertThat(ofItems.values()).allMatch(Set.of("en", "es", "pt-BR")::equals);
    }

    @Test
    void everyScoreHasAReasonAndEveryPassageStandsInItsText() {
        Map<String, String> texts = new HashMap<>();
        content.revisions()
                .forEach(revision -> revision.content(Source.class)
                        .ifPresent(source -> texts.put(
                                revision.entity().id(), content.texts().get(source.textHash()))));
        judgements().forEach((ref, judgement) -> {
            assertThat(judgement.isComplete())
                    .as(ref.id())
                    .isEqualTo(judgement.score().isScored());
            assertThat(judgement.passages()).as(ref.id()).isNotEmpty();
            assertThat(judgement.passages())
                    .as(ref.id())
                    .allMatch(passage -> passage.fits(texts.get(passage.sourceId())));
        });
        assertThat(judgements().values().stream()
                        .flatMap(judgement -> judgement.passages().stream())
                        .map(Passage::stance))
                .contains(Passage.Stance.FOR, Passage.Stance.AGAINST);
    }

    @Test
    void codersAgreeOftenAndDisagreeInEveryWay() {
        Map<String, Integer> pairs = new HashMap<>();
        for (CaseFile file : study.cases()) {
            for (StandardItem item : StandardItem.values()) {
                List<Judgement> ofItem =
                        new ArrayList<>(file.judgements(item.id()).values());
                for (int i = 0; i < ofItem.size(); i++) {
                    for (int j = i + 1; j < ofItem.size(); j++) {
                        pairs.merge(
                                difference(ofItem.get(i).score(), ofItem.get(j).score()), 1, Integer::sum);
                    }
                }
            }
        }
        int all = pairs.values().stream().mapToInt(Integer::intValue).sum();
        assertThat(pairs).containsKeys("0", "1", "2", "3", "4", "N/A against a score", "not yet scored");
        assertThat(100 * pairs.get("0") / all).as(pairs.toString()).isBetween(55, 65);
    }

    @Test
    void casesAreAtEveryStageOfTheWork() {
        Map<Integer, Integer> casesByCoders = new TreeMap<>();
        study.cases().forEach(file -> casesByCoders.merge(file.codersAtWork().size(), 1, Integer::sum));
        assertThat(casesByCoders).isEqualTo(Map.of(0, 1, 1, 1, 2, 4, 3, 6));
        CaseFile untouched = study.caseFile("huaricanta-knitwear").orElseThrow();
        assertThat(untouched.entities().stream()
                        .filter(entity -> entity.content(Assignment.class).isPresent()))
                .hasSize(3);
        CaseFile partly = study.caseFile("llano-grisalva-electronics").orElseThrow();
        assertThat(partly.judgements("intersectoral-upgrading")).isEmpty();
        assertThat(partly.handIn("tarrafa")).isEmpty();
        assertThat(study.caseFile("valdearce-footwear").orElseThrow().handIn("tarrafa"))
                .isPresent();
    }

    @Test
    void sixCasesAreReconciledWithReasonsWhereTheLeadDiffers() {
        int complete = 0;
        for (CaseFile file : study.cases()) {
            int decided = 0;
            for (StandardItem item : StandardItem.values()) {
                if (file.reconciliation(item.id()).isPresent()) {
                    decided++;
                    checkReason(file, item.id(), file.reconciliation(item.id()).get());
                }
            }
            complete += decided == 12 && file.governanceReconciliation().isPresent() ? 1 : 0;
        }
        assertThat(complete).isEqualTo(6);
    }

    @Test
    void aChangeAfterTheDecisionIsNoPartOfItsBasis() {
        for (String changed : List.of(
                "valdearce-footwear/backward-vertical/tarrafa",
                "puerto-almagre-salmon/intersectoral-upgrading/kessler")) {
            String[] parts = changed.split("/", -1);
            CaseFile file = study.caseFile(parts[0]).orElseThrow();
            Revision now = file.entity(EntityRef.judgement(parts[0], parts[1], parts[2]))
                    .orElseThrow()
                    .current();
            assertThat(now.replaces()).hasSize(1);
            assertThat(file.reconciliation(parts[1]).orElseThrow().basis())
                    .contains(now.replaces().get(0))
                    .doesNotContain(now.id());
        }
    }

    @Test
    void collectiveEfficiencyGoesWithUpgradingExceptInComplexProducts() {
        CaseSummaries summaries = CaseSummaries.of(study, new CountingOptions(true, false));
        Map<SectoralGroup, List<CaseSummary>> byEfficiency = new EnumMap<>(SectoralGroup.class);
        summaries
                .byGroup()
                .forEach((group, all) -> byEfficiency.put(
                        group,
                        all.stream()
                                .filter(summary -> summary.ce().isPresent()
                                        && summary.upgrading().scored() >= 3)
                                .sorted(Comparator.comparingDouble(
                                        summary -> summary.ce().getAsDouble()))
                                .toList()));
        assertThat(upgrading(byEfficiency.get(SectoralGroup.TRADITIONAL_MANUFACTURING)))
                .hasSize(3)
                .isSorted();
        assertThat(upgrading(byEfficiency.get(SectoralGroup.NATURAL_RESOURCE_BASED)))
                .hasSize(2)
                .isSorted();
        assertThat(upgrading(byEfficiency.get(SectoralGroup.COMPLEX_PRODUCTS)))
                .hasSize(2)
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    private static List<Integer> upgrading(List<CaseSummary> summaries) {
        return summaries.stream().map(summary -> summary.upgrading().halves()).toList();
    }

    private static void checkReason(CaseFile file, String itemId, Reconciliation decision) {
        boolean differs = file.judgements(itemId).values().stream()
                .anyMatch(judgement -> !judgement.score().equals(decision.score()));
        if (differs) {
            assertThat(decision.reason()).as(file.id() + " " + itemId).isNotBlank();
        }
        assertThat(decision.justifications()).as(file.id() + " " + itemId).isNotEmpty();
        assertThat(decision.basis()).hasSize(file.judgements(itemId).size());
    }

    /** How far two scores lie apart: half steps, or in words. */
    private static String difference(Score one, Score other) {
        if (!one.isScored() || !other.isScored()) {
            return "not yet scored";
        }
        if (one instanceof Score.Level first && other instanceof Score.Level second) {
            return Integer.toString(Math.abs(first.halves() - second.halves()));
        }
        return one instanceof Score.Level || other instanceof Score.Level ? "N/A against a score" : "both N/A";
    }

    private Map<EntityRef, Judgement> judgements() {
        Map<EntityRef, Judgement> judgements = new HashMap<>();
        study.cases().stream()
                .map(CaseFile::entities)
                .flatMap(Collection::stream)
                .filter(entity -> entity.ref().kind() == Kind.JUDGEMENT)
                .forEach(entity -> judgements.put(
                        entity.ref(), entity.content(Judgement.class).orElseThrow()));
        return judgements;
    }

    private <T extends Content> List<T> current(Class<T> type) {
        return content.revisions().stream()
                .flatMap(revision -> revision.content(type).stream())
                .toList();
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return files;
    }
}
