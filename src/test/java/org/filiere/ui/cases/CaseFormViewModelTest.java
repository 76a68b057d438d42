package org.filiere.ui.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.filiere.domain.Case;
import org.filiere.domain.CaseFile;
import org.filiere.domain.Degree;
import org.filiere.domain.EntityRef;
import org.filiere.domain.Reference;
import org.filiere.domain.SectoralGroup;
import org.filiere.domain.Write;
import org.filiere.ui.control.chains.ChainsViewModel;
import org.filiere.ui.testkit.Cases;
import org.filiere.ui.testkit.ImmediateRunner;
import org.filiere.ui.testkit.OpenStudy;
import org.filiere.ui.testkit.RecordingNavigator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CaseFormViewModelTest {

    private final OpenStudy study = new OpenStudy(new ImmediateRunner());
    private final RecordingNavigator navigator = new RecordingNavigator();
    private final CaseFormViewModel model = new CaseFormViewModel(
            study.model(),
            navigator,
            new ImmediateRunner(),
            new ChainsViewModel(study.model(), new ImmediateRunner(), study::newId));

    @AfterEach
    void close() {
        study.close();
    }

    @Test
    void aNewCaseIsWrittenOnItsFirstNameAndGroup() {
        model.show("new");
        draft().nameProperty().set(" Sinos Valley ");
        OpenStudy.await(model.commit());
        assertThat(stored("new")).isEmpty();
        assertThat(model.problems()).containsExactly(CaseProblem.GROUP);
        draft().groupProperty().set(SectoralGroup.TRADITIONAL_MANUFACTURING);
        OpenStudy.await(model.commit());
        assertThat(stored("new").orElseThrow().name()).isEqualTo("Sinos Valley");
        assertThat(draft().isStored()).isTrue();
        assertThat(model.chains().caseIdProperty().get()).isEqualTo("new");
    }

    @Test
    void anUnfinishedNewCaseIsTakenUpAgain() {
        model.show("new");
        draft().industryProperty().set("Footwear");
        study.record(Cases.of("one", "One", "Peru", SectoralGroup.COMPLEX_PRODUCTS));
        model.show("one");
        assertThat(draft().industryProperty().get()).isEqualTo("Footwear");
        assertThat(draft().caseId()).isEqualTo("one");
        model.show("other-new");
        assertThat(draft().caseId()).isEqualTo("new");
        assertThat(draft().industryProperty().get()).isEqualTo("Footwear");
    }

    @Test
    void eachLeavingIsAnUndoableEdit() {
        study.record(Cases.of("one", "One", "Peru", SectoralGroup.COMPLEX_PRODUCTS));
        model.show("one");
        draft().placeProperty().set("Lima");
        OpenStudy.await(model.commit());
        draft().degreeProperty().set(Optional.of(Degree.HIGH));
        draft().referencesProperty().set(List.of("Author 1999", "Other 2001"));
        OpenStudy.await(model.commit());
        assertThat(stored("one").orElseThrow().publishedDegree()).hasValue(Degree.HIGH);
        assertThat(stored("one").orElseThrow().references())
                .containsExactly(new Reference("Author 1999"), new Reference("Other 2001"));
        OpenStudy.await(study.model().undo());
        assertThat(draft().degreeProperty().get()).isEmpty();
        assertThat(draft().referencesProperty().get()).isEmpty();
        assertThat(draft().placeProperty().get()).isEqualTo("Lima");
        OpenStudy.await(study.model().undo());
        assertThat(draft().placeProperty().get()).isEmpty();
    }

    @Test
    void anEmptiedNameIsNotStoredButTheRestIs() {
        study.record(Cases.of("one", "One", "Peru", SectoralGroup.COMPLEX_PRODUCTS));
        model.show("one");
        draft().nameProperty().set("");
        draft().countryProperty().set("Chile");
        OpenStudy.await(model.commit());
        assertThat(stored("one").orElseThrow().name()).isEqualTo("One");
        assertThat(stored("one").orElseThrow().country()).isEqualTo("Chile");
        assertThat(model.problems()).containsExactly(CaseProblem.NAME);
    }

    @Test
    void aNameThatAnotherCaseHasIsSaid() {
        study.record(
                Cases.of("one", "One", "Peru", SectoralGroup.COMPLEX_PRODUCTS),
                Cases.of("two", "Two", "Peru", SectoralGroup.COMPLEX_PRODUCTS));
        model.show("two");
        draft().nameProperty().set("one");
        assertThat(model.problems()).containsExactly(CaseProblem.NAME_TAKEN);
    }

    @Test
    void valuesInUseAreSuggested() {
        study.record(
                Cases.of("one", "One", "México", SectoralGroup.COMPLEX_PRODUCTS),
                Cases.of("two", "Two", "Peru", SectoralGroup.COMPLEX_PRODUCTS));
        assertThat(model.countries("mexi")).containsExactly("México");
        assertThat(model.industries("")).containsExactly("Footwear");
    }

    @Test
    void aDeletedCaseIsSaidToBeGoneUntilItIsBack() {
        study.record(Cases.of("one", "One", "Peru", SectoralGroup.COMPLEX_PRODUCTS));
        model.show("one");
        study.record(Write.delete(EntityRef.caseOf("one")));
        assertThat(model.goneProperty().get()).isTrue();
        OpenStudy.await(study.model().undo());
        assertThat(model.goneProperty().get()).isFalse();
    }

    @Test
    void goingOnHandsOverWhatWasEntered() {
        study.record(Cases.of("one", "One", "Peru", SectoralGroup.COMPLEX_PRODUCTS));
        model.show("one");
        draft().placeProperty().set("Lima");
        model.back();
        study.settle();
        assertThat(stored("one").orElseThrow().place()).isEqualTo("Lima");
        model.code();
        assertThat(navigator.ways()).containsExactly("cases", "code one");
    }

    private CaseDraft draft() {
        return model.draftProperty().get();
    }

    private Optional<Case> stored(String id) {
        return study.model().snapshot().caseFile(id).flatMap(CaseFile::details);
    }
}
