package org.filiere.ui.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.filiere.domain.SectoralGroup;
import org.filiere.ui.CountingModel;
import org.filiere.ui.testkit.Cases;
import org.filiere.ui.testkit.ImmediateRunner;
import org.filiere.ui.testkit.OpenStudy;
import org.filiere.ui.testkit.RecordingNavigator;
import org.filiere.ui.testkit.Screens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CasesViewModelTest {

    private final OpenStudy study = new OpenStudy(new ImmediateRunner());
    private final RecordingNavigator navigator = new RecordingNavigator();
    private final CountingModel counting = new CountingModel();
    private CasesViewModel model;

    @BeforeEach
    void openThreeCases() {
        study.record(
                Cases.of("sao", "São Bento", "Brazil", SectoralGroup.NATURAL_RESOURCE_BASED),
                Cases.of("leon", "León", "Mexico", SectoralGroup.TRADITIONAL_MANUFACTURING),
                Cases.of("guad", "Guadalajara", "Mexico", SectoralGroup.TRADITIONAL_MANUFACTURING));
        model = new CasesViewModel(
                study.model(), counting, navigator, Screens.MESSAGES, new ImmediateRunner(), study::newId);
    }

    @AfterEach
    void close() {
        study.close();
    }

    @Test
    void filteringByWordsOverlooksAccentsAndCase() {
        model.filters().textProperty().set("SAO bento");
        assertThat(visible()).containsExactly("sao");
        model.filters().textProperty().set("leon mexico");
        assertThat(visible()).containsExactly("leon");
        model.filters().textProperty().set("natural resource");
        assertThat(visible()).containsExactly("sao");
    }

    @Test
    void filtersNarrowDownTogetherAndAreClearedTogether() {
        study.record(Cases.judged("leon", 12, OpenStudy.ANA, 2));
        study.record(Cases.judged("guad", 3, OpenStudy.ANA, 2));
        model.filters().countryProperty().set(Optional.of("Mexico"));
        assertThat(visible()).containsExactly("guad", "leon");
        model.filters().progressProperty().set(Optional.of(ProgressState.COMPLETE));
        assertThat(visible()).containsExactly("leon");
        model.filters().progressProperty().set(Optional.of(ProgressState.IN_PROGRESS));
        assertThat(visible()).containsExactly("guad");
        model.filters().groupProperty().set(Optional.of(SectoralGroup.NATURAL_RESOURCE_BASED));
        assertThat(visible()).isEmpty();
        model.filters().clear();
        assertThat(visible()).hasSize(3);
        assertThat(model.filters().isActive()).isFalse();
        assertThat(model.countries()).containsExactly("Brazil", "Mexico");
    }

    @Test
    void casesAskedForByNameAreShownWhateverWasFilteredBefore() {
        model.filters().textProperty().set("nothing like it");
        model.filters().showOnly("Quasi-hierarchy", List.of("sao", "leon"));
        assertThat(visible()).containsExactly("leon", "sao");
        assertThat(model.filters().onlyProperty().get().orElseThrow().title()).isEqualTo("Quasi-hierarchy");
        model.filters().showAll();
        assertThat(visible()).hasSize(3);
    }

    @Test
    void progressIsThatOfTheCoderAtWork() {
        study.record(Cases.judged("leon", 7, OpenStudy.ANA, 2));
        study.record(Cases.judged("leon", 2, OpenStudy.LEA, 2));
        assertThat(line("leon").judged()).isEqualTo(7);
        OpenStudy.await(study.model().codeAs(OpenStudy.LEA));
        study.settle();
        assertThat(line("leon").judged()).isEqualTo(2);
        assertThat(line("leon").items()).isEqualTo(12);
    }

    @Test
    void anEditChangesOneLineAndLeavesTheRowsAndTheOtherLines() {
        List<CaseRow> before = List.copyOf(model.rows());
        CaseLine sao = line("sao");
        study.record(Cases.judged("leon", 8, OpenStudy.ANA, 2));
        assertThat(model.rows()).containsExactlyElementsOf(before);
        assertThat(line("sao")).isSameAs(sao);
        assertThat(line("leon").summary().ce()).hasValue(8);
    }

    @Test
    void theSwitchesChangeWhatCounts() {
        study.record(Cases.judged("leon", 8, OpenStudy.ANA, 2));
        counting.includeProvisionalProperty().set(false);
        assertThat(line("leon").summary().ce()).isEmpty();
        counting.includeProvisionalProperty().set(true);
        assertThat(line("leon").summary().ce()).hasValue(8);
    }

    @Test
    void deletedCasesAreOfferedBackUntilTheNextEdit() {
        List<CaseRow> mexican =
                model.rows().filtered(row -> row.line().details().country().equals("Mexico"));
        OpenStudy.await(model.delete(List.copyOf(mexican)));
        study.settle();
        assertThat(visible()).containsExactly("sao");
        assertThat(model.deletedProperty().get().orElseThrow().names()).containsExactly("Guadalajara", "León");
        OpenStudy.await(model.undoDeletion());
        assertThat(visible()).containsExactly("guad", "leon", "sao");
        assertThat(model.deletedProperty().get()).isEmpty();

        OpenStudy.await(model.delete(List.of(model.rows().get(0))));
        study.settle();
        study.record(Cases.judged("sao", 1, OpenStudy.ANA, 2));
        assertThat(model.deletedProperty().get()).isEmpty();
    }

    @Test
    void rowsLeadToTheFormToCodingAndToTheHistory() {
        CaseRow row = model.rows().get(0);
        model.open(row);
        model.code(row);
        model.showHistory(row);
        assertThat(navigator.ways()).containsExactly("open guad", "code guad", "history case:guad");
        assertThat(model.takeWanted()).hasValue(row);
        assertThat(model.takeWanted()).isEmpty();
    }

    @Test
    void addingOpensTheFormOfANewCase() {
        model.add();
        assertThat(navigator.ways()).hasSize(1);
        String id = navigator.ways().get(0).replace("open ", "");
        assertThat(study.model().snapshot().file(id)).isEmpty();
    }

    private CaseLine line(String id) {
        return model.rows().stream()
                .filter(row -> row.caseId().equals(id))
                .findFirst()
                .orElseThrow()
                .line();
    }

    private List<String> visible() {
        return model.visible().stream().map(CaseRow::caseId).toList();
    }
}
