package org.filiere.review.audit;

import java.util.List;
import org.filiere.domain.Content;
import org.filiere.domain.DiscussionNote;
import org.filiere.domain.EntityRef;
import org.filiere.domain.HandIn;
import org.filiere.domain.Reconciliation;
import org.filiere.domain.Score;
import org.filiere.domain.SectoralGroup;
import org.filiere.domain.StandardItem;
import org.filiere.domain.Write;
import org.filiere.ui.testkit.Cases;
import org.filiere.ui.testkit.OpenStudy;

/** The edits of an invented study: coded, undone, handed in, decided, opened again and decided otherwise. */
public final class AuditedStudy {

    public static final StandardItem ITEM = StandardItem.values()[0];
    public static final String REOPENED = "a second ledger was found";
    public static final String REASON = "=the ledger, \"page 3\"";

    private AuditedStudy() {}

    /** Makes the edits; the lead is at work after them. */
    public static void in(OpenStudy study) {
        study.record(Cases.of("alfa", "Alfa", "Brazil", SectoralGroup.TRADITIONAL_MANUFACTURING));
        study.record(Cases.judged("alfa", ITEM, OpenStudy.ANA, Score.of(2)));
        study.record(Cases.judged("alfa", ITEM, OpenStudy.ANA, Score.of(2.5)));
        OpenStudy.await(study.model().session().undo());
        OpenStudy.await(study.model().session().redo());
        study.record(new Write(EntityRef.handIn("alfa", OpenStudy.ANA), new HandIn("thin sources")));
        OpenStudy.await(study.model().codeAs(OpenStudy.LEA));
        decide(study, 2, REASON);
        study.record(
                new Write(EntityRef.reconciliation("alfa", ITEM.id()), Content.TOMBSTONE),
                new Write(
                        EntityRef.discussion("alfa", ITEM.id(), "n1"),
                        new DiscussionNote(DiscussionNote.Purpose.REOPENED, REOPENED)));
        decide(study, 1.5, "");
    }

    private static void decide(OpenStudy study, double points, String reason) {
        study.record(new Write(
                EntityRef.reconciliation("alfa", ITEM.id()),
                new Reconciliation(Score.of(points), reason, OpenStudy.LEA, List.of(), List.of(), List.of())));
    }
}
