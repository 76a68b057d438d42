package org.filiere.review.assign;

import static org.assertj.core.api.Assertions.assertThat;

import org.filiere.domain.Coder;
import org.filiere.domain.Content;
import org.filiere.domain.EntityRef;
import org.filiere.review.TestStudy;
import org.filiere.review.assign.TeamTable.State;
import org.junit.jupiter.api.Test;

class TeamTableTest {

    @Test
    void aCellSaysHowFarACoderIs() {
        TestStudy study = TestStudy.with(4);
        study.assign("case-0", "ana");
        study.assign("case-1", "ana");
        study.score("case-1", TestStudy.item(0), "ana", 2);
        study.assign("case-2", "ana");
        study.score("case-2", TestStudy.item(0), "ana", 2);
        study.handIn("case-2", "ana");
        study.score("case-3", TestStudy.item(0), "ana", 1);
        study.score("case-3", TestStudy.item(1), "ana", 1);
        study.handIn("case-3", "ana");
        study.score("case-3", TestStudy.item(1), "ana", 2);
        TeamTable table = TeamTable.of(study.snapshot());
        assertThat(table.coderIds()).containsExactly("ana", "ben", "lea");
        assertThat(table.items()).hasSize(12);
        assertThat(cell(table, "case-0", "ana").state()).isEqualTo(State.NOT_BEGUN);
        assertThat(cell(table, "case-1", "ana").state()).isEqualTo(State.AT_WORK);
        assertThat(cell(table, "case-1", "ana").scored()).isEqualTo(1);
        assertThat(cell(table, "case-2", "ana").state()).isEqualTo(State.HANDED_IN);
        assertThat(cell(table, "case-3", "ana"))
                .matches(cell -> cell.state() == State.CHANGED_SINCE && !cell.assigned() && cell.scored() == 2);
        assertThat(cell(table, "case-0", "ben")).isEqualTo(TeamTable.Cell.NONE);
        assertThat(table.load("ana")).isEqualTo(new TeamTable.Load(3, 1, 1));
    }

    @Test
    void aRetiredCoderIsListedOnlyWhileThereIsSomethingOfThisCoder() {
        TestStudy study = TestStudy.with(1);
        study.write("lea", EntityRef.coder("ben"), new Coder("Ben (invented)", "B", Coder.Role.RETIRED));
        assertThat(TeamTable.of(study.snapshot()).coderIds()).containsExactly("ana", "lea");
        study.score("case-0", TestStudy.item(0), "ben", 1);
        assertThat(TeamTable.of(study.snapshot()).coderIds()).containsExactly("ana", "lea", "ben");
    }

    @Test
    void linesOfCasesThatDidNotChangeAreKept() {
        TestStudy study = TestStudy.with(2);
        TeamTable before = TeamTable.of(study.snapshot());
        study.score("case-1", TestStudy.item(0), "ana", 1);
        TeamTable after = before.next(study.snapshot());
        assertThat(after).isEqualTo(TeamTable.of(study.snapshot()));
        assertThat(line(after, "case-0")).isSameAs(line(before, "case-0"));
        assertThat(cell(after, "case-1", "ana").scored()).isEqualTo(1);
        study.write("lea", EntityRef.caseOf("case-0"), Content.TOMBSTONE);
        assertThat(after.next(study.snapshot()).lines()).hasSize(1);
    }

    private static TeamTable.Line line(TeamTable table, String caseId) {
        return table.lines().stream()
                .filter(line -> line.file().id().equals(caseId))
                .findFirst()
                .orElseThrow();
    }

    private static TeamTable.Cell cell(TeamTable table, String caseId, String coder) {
        return line(table, caseId).cell(coder);
    }
}
