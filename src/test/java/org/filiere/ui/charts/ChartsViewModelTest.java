package org.filiere.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.SimpleObjectProperty;
import org.filiere.analysis.Measure;
import org.filiere.chart.ChartKind;
import org.filiere.chart.ChartMark;
import org.filiere.domain.ChainLeader;
import org.filiere.domain.EntityRef;
import org.filiere.domain.GovernanceMode;
import org.filiere.domain.Judgement;
import org.filiere.domain.Markets;
import org.filiere.domain.Reconciliation;
import org.filiere.domain.Score;
import org.filiere.domain.SectoralGroup;
import org.filiere.domain.StandardItem;
import org.filiere.domain.ValueChain;
import org.filiere.domain.Write;
import org.filiere.ui.CountingModel;
import org.filiere.ui.Theme;
import org.filiere.ui.testkit.AnsweringDialogs;
import org.filiere.ui.testkit.Cases;
import org.filiere.ui.testkit.ImmediateRunner;
import org.filiere.ui.testkit.OpenStudy;
import org.filiere.ui.testkit.RecordingNavigator;
import org.filiere.ui.testkit.Screens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChartsViewModelTest {

    private static final StandardItem PRODUCT = StandardItem.PRODUCT_UPGRADING;

    private final CountingModel counting = new CountingModel();
    private final SimpleObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
    private final RecordingNavigator navigator = new RecordingNavigator();
    private final AnsweringDialogs dialogs = new AnsweringDialogs();
    private final List<ChartKind> presented = new ArrayList<>();
    private OpenStudy study;
    private ChartsViewModel model;

    @BeforeEach
    void open() {
        study = new OpenStudy(new ImmediateRunner());
        study.record(
                Cases.of("leon", "León", "Mexico", SectoralGroup.TRADITIONAL_MANUFACTURING),
                Cases.of("guad", "Guadalajara", "Mexico", SectoralGroup.TRADITIONAL_MANUFACTURING));
        study.record(
                Cases.judged("leon", PRODUCT, OpenStudy.ANA, Score.of(2)),
                Cases.judged("guad", PRODUCT, OpenStudy.ANA, Score.of(3)));
        model = new ChartsViewModel(
                study.model(),
                counting,
                theme,
                navigator,
                Screens.MESSAGES,
                new ImmediateRunner(),
                study.model()::report,
                dialogs,
                presented::add);
        model.live().inSightProperty().set(true);
        model.choiceProperty().set(ChartChoice.UPGRADING_BY_GROUP);
    }

    @AfterEach
    void close() {
        study.close();
        assertThat(study.failures()).isEmpty();
    }

    @Test
    void theMeanLeadsToItsCasesByNameWithTheirValues() {
        model.choose(mean());
        assertThat(model.cases())
                .containsExactly(new MarkedCase("guad", "Guadalajara", "3"), new MarkedCase("leon", "León", "2"));
        assertThat(model.evidence()).isEmpty();
        model.chosenCaseProperty().set(model.cases().get(1));
        assertThat(model.evidence()).singleElement().satisfies(evidence -> {
            assertThat(evidence.score()).isEqualTo("2");
            assertThat(evidence.notes())
                    .singleElement()
                    .extracting(Evidence.Note::text)
                    .isEqualTo("because");
        });
    }

    @Test
    void evidenceIsShownAsOthersMaySeeItAndFollowsWhatTheyMay() {
        model.choose(mean());
        model.chosenCaseProperty().set(model.cases().get(1));

        model.shownProperty().set(text -> text.replace("because", "[replaced]"));

        assertThat(model.evidence().get(0).notes())
                .extracting(Evidence.Note::text)
                .containsExactly("[replaced]");
    }

    @Test
    void theDotOfACaseShowsItsEvidenceAtOnce() {
        model.choose(dot("guad"));
        assertThat(model.chosenCaseProperty().get().caseId()).isEqualTo("guad");
        assertThat(model.evidence()).hasSize(1);
    }

    @Test
    void anEditMovesTheChosenMarkAndItsList() {
        model.choose(mean());
        study.record(Cases.judged("leon", PRODUCT, OpenStudy.ANA, Score.of(1)));
        study.settle();
        assertThat(model.markProperty().get().orElseThrow().value()).hasValue(2);
        assertThat(model.cases()).extracting(MarkedCase::value).containsExactly("3", "1");
    }

    @Test
    void aMarkThatIsGoneIsNoLongerChosen() {
        model.choose(dot("guad"));
        counting.includeProvisionalProperty().set(false);
        assertThat(model.markProperty().get()).isEmpty();
        assertThat(model.cases()).isEmpty();
        assertThat(model.evidence()).isEmpty();
    }

    @Test
    void codersWhoDifferStayBlindToEachOtherAndTheLeadSeesBoth() {
        study.record(Cases.judged("leon", StandardItem.PROCESS_UPGRADING, OpenStudy.ANA, Score.of(1)));
        study.record(new Write(
                EntityRef.judgement("leon", PRODUCT.id(), OpenStudy.LEA),
                Judgement.blank(1).withScore(Score.of(0)).withJustification("the other reason")));
        study.settle();
        model.choose(new ChartMark(
                ChartMark.Kind.PUBLISHED, "", OptionalDouble.empty(), List.of("leon"), Optional.of(Measure.PRODUCT)));
        assertThat(notes()).containsExactly("because");
        OpenStudy.await(study.model().codeAs(OpenStudy.LEA));
        study.settle();
        assertThat(notes()).containsExactlyInAnyOrder("because", "the other reason");
    }

    @Test
    void theFinalScoreComesWithItsReasonAndWhatWasCarriedOver() {
        study.record(new Write(
                EntityRef.reconciliation("leon", PRODUCT.id()),
                new Reconciliation(
                        Score.of(2.5), "weighed anew", OpenStudy.LEA, List.of("because"), List.of(), List.of())));
        study.settle();
        model.choose(dot("leon"));
        assertThat(model.evidence()).singleElement().satisfies(evidence -> {
            assertThat(evidence.score()).isEqualTo("2.5");
            assertThat(evidence.origin()).startsWith("Final");
        });
        assertThat(notes()).first().asString().contains("weighed anew", "because");
    }

    @Test
    void aBarOfGovernanceLeadsToTheChainsOfItsCases() {
        study.record(new Write(
                EntityRef.chain("leon", "c1", OpenStudy.ANA),
                new ValueChain(
                        "Shoe retailers",
                        GovernanceMode.QUASI_HIERARCHY,
                        Markets.GLOBAL,
                        ChainLeader.BUYER,
                        "buyers set the designs",
                        List.of())));
        study.settle();
        model.choiceProperty().set(ChartChoice.GOVERNANCE);
        model.choose(marks(ChartMark.Kind.COUNT).stream()
                .filter(mark -> mark.label().contains("Quasi-hierarchy"))
                .findFirst()
                .orElseThrow());
        assertThat(model.cases()).containsExactly(new MarkedCase("leon", "León", "Quasi-hierarchy"));
        assertThat(model.evidence()).extracting(Evidence::title).containsExactly("Shoe retailers");
        assertThat(notes()).containsExactly("buyers set the designs");
    }

    @Test
    void theWayGoesOnToCodingAndToTheTable() {
        model.choose(dot("leon"));
        model.code(model.cases().get(0));
        model.showInTable();
        assertThat(navigator.ways()).hasSize(2).first().isEqualTo("code leon");
        assertThat(navigator.ways().get(1)).startsWith("cases León").endsWith("[leon]");
    }

    @Test
    void theTypeOfUpgradingPicksTheChartOfEfficiency() {
        model.typeProperty().set(Measure.FUNCTIONAL);
        assertThat(kind()).isEqualTo(ChartKind.UPGRADING_BY_GROUP);
        model.choiceProperty().set(ChartChoice.EFFICIENCY);
        assertThat(kind()).isEqualTo(ChartKind.FUNCTIONAL_BY_EFFICIENCY);
        model.present();
        assertThat(presented).containsExactly(ChartKind.FUNCTIONAL_BY_EFFICIENCY);
    }

    @Test
    void aMarkOfAPresentationIsShownOnItsChart() {
        ChartMark shown = dot("guad");
        model.choiceProperty().set(ChartChoice.INDICES);
        model.showMark(ChartKind.UPGRADING_BY_GROUP, shown);
        assertThat(model.choiceProperty().get()).isEqualTo(ChartChoice.UPGRADING_BY_GROUP);
        assertThat(model.cases()).extracting(MarkedCase::caseId).containsExactly("guad");
    }

    @Test
    void nothingIsDrawnOutOfSight() {
        model.live().inSightProperty().set(false);
        study.record(Cases.judged("leon", PRODUCT, OpenStudy.ANA, Score.of(0)));
        study.settle();
        assertThat(mean().value()).hasValue(2.5);
        model.live().inSightProperty().set(true);
        assertThat(mean().value()).hasValue(1.5);
    }

    @Test
    void exportedNumbersSayHowScoresWereCounted(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("values.csv");
        dialogs.choose(file);
        model.export(ChartExport.Format.CSV);
        List<String> lines = Files.readAllLines(file);
        assertThat(lines.get(0))
                .startsWith("Sectoral group,Measure,Mark,Case,Value,n")
                .endsWith("Counting");
        assertThat(lines)
                .contains("Traditional manufacturing,Product,Mean,,2.5,2,Provisional scores included · N/A left out");
    }

    @Test
    void picturesAreWrittenInBothFormats(@TempDir Path folder) throws IOException {
        for (ChartExport.Format format : List.of(ChartExport.Format.PNG, ChartExport.Format.SVG)) {
            Path file = folder.resolve("chart." + format.ending());
            dialogs.choose(file);
            model.export(format);
            assertThat(Files.size(file)).isPositive();
        }
        assertThat(Files.readString(folder.resolve("chart.svg"))).contains("Upgrading by sectoral group");
    }

    private ChartKind kind() {
        return model.live().madeProperty().get().orElseThrow().chart().kind();
    }

    private List<String> notes() {
        return model.evidence().stream()
                .flatMap(evidence -> evidence.notes().stream())
                .map(Evidence.Note::text)
                .toList();
    }

    private List<ChartMark> marks(ChartMark.Kind kind) {
        return model.live().madeProperty().get().orElseThrow().chart().marks().stream()
                .filter(mark -> mark.kind() == kind)
                .toList();
    }

    private ChartMark mean() {
        return marks(ChartMark.Kind.MEAN).get(0);
    }

    private ChartMark dot(String caseId) {
        return marks(ChartMark.Kind.CASES).stream()
                .filter(mark -> mark.caseIds().equals(List.of(caseId)))
                .findFirst()
                .orElseThrow();
    }
}
