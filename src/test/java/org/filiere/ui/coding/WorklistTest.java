package org.filiere.ui.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.filiere.ui.coding.CodingStudy.FIRST;
import static org.filiere.ui.coding.CodingStudy.INPUTS;
import static org.filiere.ui.coding.CodingStudy.LABOUR;
import static org.filiere.ui.coding.CodingStudy.SECOND;

import org.filiere.domain.Assignment;
import org.filiere.domain.CaseFile;
import org.filiere.domain.EntityRef;
import org.filiere.domain.HandIn;
import org.filiere.domain.Score;
import org.filiere.domain.StandardItem;
import org.filiere.domain.Write;
import org.filiere.ui.testkit.ImmediateRunner;
import org.filiere.ui.testkit.OpenStudy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WorklistTest {

    private CodingStudy study;

    @BeforeEach
    void open() {
        study = new CodingStudy(new ImmediateRunner());
    }

    @AfterEach
    void close() {
        study.close();
    }

    @Test
    void withoutAssignmentsAllCasesAreWork() {
        assertThat(work().cases()).extracting(CaseFile::id).containsExactly(FIRST, SECOND);
        assertThat(work().step(FIRST, 1)).contains(SECOND);
        assertThat(work().step(SECOND, 1)).isEmpty();
        assertThat(work().step(FIRST, -1)).isEmpty();
    }

    @Test
    void withAssignmentsOnlyTheseAre() {
        study.study.record(new Write(EntityRef.assignment(SECOND, OpenStudy.ANA), new Assignment("")));
        assertThat(work().cases()).extracting(CaseFile::id).containsExactly(SECOND);
    }

    @Test
    void whatLacksAScoreOrAJustificationIsOpen() {
        study.judge(FIRST, INPUTS, OpenStudy.ANA, Score.of(1), "Because");
        assertThat(work().nextOpen(FIRST, LABOUR))
                .contains(new Worklist.Place(FIRST, StandardItem.ACCESS_TO_INFORMATION.id()));
        study.judge(FIRST, INPUTS, OpenStudy.ANA, Score.of(1), "");
        assertThat(work().nextOpen(FIRST, LABOUR)).contains(new Worklist.Place(FIRST, INPUTS));
        study.judge(FIRST, INPUTS, OpenStudy.ANA, Score.notAvailable("Nobody said"), "");
        assertThat(work().nextOpen(FIRST, LABOUR))
                .contains(new Worklist.Place(FIRST, StandardItem.ACCESS_TO_INFORMATION.id()));
    }

    @Test
    void earlierItemsOfTheCaseComeBeforeTheNextCase() {
        String last = StandardItem.INTERSECTORAL_UPGRADING.id();
        assertThat(work().nextOpen(FIRST, last)).contains(new Worklist.Place(FIRST, LABOUR));
    }

    @Test
    void aCaseThatWasHandedInIsLeftAlone() {
        study.study.record(new Write(EntityRef.handIn(SECOND, OpenStudy.ANA), new HandIn("")));
        complete(FIRST);
        assertThat(work().nextOpen(FIRST, LABOUR)).isEmpty();
    }

    @Test
    void theSearchGoesRoundPastTheLastCase() {
        complete(SECOND);
        assertThat(work().nextOpen(SECOND, INPUTS)).contains(new Worklist.Place(FIRST, LABOUR));
        complete(FIRST);
        assertThat(work().nextOpen(SECOND, INPUTS)).isEmpty();
    }

    private void complete(String caseId) {
        for (StandardItem item : StandardItem.values()) {
            study.judge(caseId, item.id(), OpenStudy.ANA, Score.of(1), "Because");
        }
    }

    private Worklist work() {
        return Worklist.of(study.study.model().session().snapshot(), OpenStudy.ANA);
    }
}
