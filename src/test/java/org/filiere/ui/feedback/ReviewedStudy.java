package org.filiere.ui.feedback;

import java.util.List;
import org.filiere.domain.EntityRef;
import org.filiere.domain.Reconciliation;
import org.filiere.domain.Score;
import org.filiere.domain.SectoralGroup;
import org.filiere.domain.StandardItem;
import org.filiere.domain.Write;
import org.filiere.ui.testkit.Cases;
import org.filiere.ui.testkit.OpenStudy;

/** An invented study in which Ana has coded two cases and Lea has decided on some of it. */
final class ReviewedStudy {

    static final StandardItem FIRST = StandardItem.values()[0];
    static final StandardItem SECOND = StandardItem.values()[1];
    static final String REASON = "The ledger shows shared orders";

    private ReviewedStudy() {}

    /** Makes the edits; the lead is at work after them. */
    static void in(OpenStudy study) {
        study.record(
                Cases.of("alfa", "Alfa", "Brazil", SectoralGroup.TRADITIONAL_MANUFACTURING),
                Cases.of("beta", "Beta", "Chile", SectoralGroup.TRADITIONAL_MANUFACTURING));
        study.record(Cases.judged("alfa", 3, OpenStudy.ANA, 2));
        study.record(Cases.judged("beta", FIRST, OpenStudy.ANA, Score.of(1)));
        OpenStudy.await(study.model().codeAs(OpenStudy.LEA));
        decide(study, "alfa", FIRST, 2.5, REASON);
        decide(study, "alfa", SECOND, 2, "");
        decide(study, "beta", FIRST, 0, "Nothing in the sources");
    }

    private static void decide(OpenStudy study, String caseId, StandardItem item, double points, String reason) {
        study.record(new Write(
                EntityRef.reconciliation(caseId, item.id()),
                new Reconciliation(Score.of(points), reason, OpenStudy.LEA, List.of("because"), List.of(), List.of())));
    }
}
