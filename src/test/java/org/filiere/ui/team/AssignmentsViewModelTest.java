package org.filiere.ui.team;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.filiere.domain.Assignment;
import org.filiere.domain.CaseFile;
import org.filiere.domain.Coder;
import org.filiere.domain.EntityRef;
import org.filiere.domain.SectoralGroup;
import org.filiere.domain.StandardItem;
import org.filiere.domain.Write;
import org.filiere.review.assign.TeamTable;
import org.filiere.ui.testkit.Cases;
import org.filiere.ui.testkit.ImmediateRunner;
import org.filiere.ui.testkit.OpenStudy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssignmentsViewModelTest {

    @TempDir
    private Path folder;

    private LeadsStudy lead;
    private AssignmentsViewModel model;

    @BeforeEach
    void open() {
        lead = new LeadsStudy(new ImmediateRunner(), folder);
        lead.cases("alfa", "beta", "gama", "delta", "epsi");
        lead.model().setInSight(true);
        lead.study().settle();
        model = lead.model().assignments();
    }

    @AfterEach
    void close() {
        lead.close();
    }

    @Test
    void aClickAssignsAndAnotherTakesBack() {
        OpenStudy.await(model.toggle("alfa", OpenStudy.ANA));
        lead.study().settle();
        assertThat(cell("alfa", OpenStudy.ANA).state()).isEqualTo(TeamTable.State.NOT_BEGUN);
        assertThat(model.totals()).isEqualTo(new AssignmentsViewModel.Totals(5, 1, 0, 4));
        OpenStudy.await(model.toggle("alfa", OpenStudy.ANA));
        lead.study().settle();
        assertThat(cell("alfa", OpenStudy.ANA)).isEqualTo(TeamTable.Cell.NONE);
    }

    @Test
    void anAssignmentUnderWhichThereIsWorkStaysAndThatIsTold() {
        lead.assign("alfa", OpenStudy.ANA);
        lead.study().record(Cases.judged("alfa", 1, OpenStudy.ANA, 2));
        OpenStudy.await(model.toggle("alfa", OpenStudy.ANA));
        assertThat(file("alfa").isAssigned(OpenStudy.ANA)).isTrue();
        assertThat(model.messageProperty().get()).startsWith("Ana Invented has begun Alfa");
    }

    @Test
    void aRetiredCoderGetsNoMoreCases() {
        lead.assign("alfa", OpenStudy.ANA);
        lead.study()
                .record(new Write(EntityRef.coder(OpenStudy.ANA), new Coder("Ana Invented", "AI", Coder.Role.RETIRED)));
        OpenStudy.await(model.toggle("beta", OpenStudy.ANA));
        assertThat(file("beta").isAssigned(OpenStudy.ANA)).isFalse();
        assertThat(model.messageProperty().get()).contains("retired");
        assertThat(model.plan().offered()).containsExactly(OpenStudy.LEA);
    }

    @Test
    void evenlySharesOutTheCasesShownInOneEdit() {
        model.groupProperty().set(Optional.of(SectoralGroup.TRADITIONAL_MANUFACTURING));
        PlanViewModel plan = model.plan();
        plan.modeProperty().set(Optional.of(PlanViewModel.Mode.EVENLY));
        plan.chosen().add(OpenStudy.LEA);
        plan.eachProperty().set(1);
        assertThat(plan.planProperty().get().orElseThrow().loads().values()).containsExactly(1, 1);
        OpenStudy.await(plan.apply());
        lead.study().settle();
        assertThat(assigned(OpenStudy.ANA) + assigned(OpenStudy.LEA)).isEqualTo(2);
        assertThat(plan.modeProperty().get()).isEmpty();
        assertThat(model.messageProperty().get()).startsWith("Done: 2 assigned");
        OpenStudy.await(lead.study().model().undo());
        assertThat(assigned(OpenStudy.ANA) + assigned(OpenStudy.LEA)).isZero();
    }

    @Test
    void aSampleSaysItsSeedOnScreenAndInEachAssignment() {
        PlanViewModel plan = model.plan();
        plan.modeProperty().set(Optional.of(PlanViewModel.Mode.OVERLAP));
        plan.chosen().add(OpenStudy.LEA);
        plan.percentProperty().set(40);
        plan.seedProperty().set("no number");
        assertThat(plan.planProperty().get()).isEmpty();
        plan.seedProperty().set(" 42 ");
        plan.byGroupProperty().set(false);
        assertThat(plan.planProperty().get().orElseThrow().shared()).hasSize(2);
        OpenStudy.await(plan.apply());
        lead.study().settle();
        assertThat(assigned(OpenStudy.ANA) + assigned(OpenStudy.LEA)).isEqualTo(2 * 2 + 3);
        assertThat(model.messageProperty().get()).endsWith("Drawn with seed 42, 40 per cent.");
        String shared = lead.study().model().snapshot().cases().stream()
                .filter(file -> file.isAssigned(OpenStudy.ANA) && file.isAssigned(OpenStudy.LEA))
                .map(CaseFile::id)
                .findFirst()
                .orElseThrow();
        assertThat(file(shared)
                        .entity(EntityRef.assignment(shared, OpenStudy.ANA))
                        .orElseThrow()
                        .content(Assignment.class))
                .contains(new Assignment("Drawn with seed 42, 40 per cent."));
    }

    @Test
    void theTableFollowsTheWorkOfAllCoders() {
        lead.assign("alfa", OpenStudy.ANA);
        lead.study()
                .record(Cases.judged("alfa", StandardItem.values()[0], OpenStudy.ANA, org.filiere.domain.Score.of(2)));
        lead.study().settle();
        assertThat(cell("alfa", OpenStudy.ANA))
                .matches(cell -> cell.state() == TeamTable.State.AT_WORK && cell.scored() == 1);
    }

    @Test
    void aCoderSeesNothingOfIt() {
        OpenStudy.await(lead.study().model().codeAs(OpenStudy.ANA));
        lead.study().settle();
        assertThat(lead.model().sections()).containsExactly(TeamSection.SEND, TeamSection.BRING);
        assertThat(lead.model().sectionProperty().get()).isEqualTo(TeamSection.SEND);
        assertThat(model.rows()).isEmpty();
        assertThat(lead.model().send().receivers())
                .extracting(SendViewModel.Receiver::coderId)
                .containsExactly(OpenStudy.ANA);
    }

    private TeamTable.Cell cell(String caseId, String coder) {
        return model.rows().stream()
                .filter(line -> line.file().id().equals(caseId))
                .findFirst()
                .orElseThrow()
                .cell(coder);
    }

    private CaseFile file(String caseId) {
        return lead.study().model().session().snapshot().caseFile(caseId).orElseThrow();
    }

    private long assigned(String coder) {
        return lead.study().model().session().snapshot().cases().stream()
                .filter(file -> file.isAssigned(coder))
                .count();
    }
}
