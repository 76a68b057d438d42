package org.filiere.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.filiere.domain.Assignment;
import org.filiere.domain.Case;
import org.filiere.domain.ChainLeader;
import org.filiere.domain.Coder;
import org.filiere.domain.Content;
import org.filiere.domain.DegreeRule;
import org.filiere.domain.DiscussionNote;
import org.filiere.domain.EntityRef;
import org.filiere.domain.GovernanceCoding;
import org.filiere.domain.GovernanceMode;
import org.filiere.domain.GovernanceReconciliation;
import org.filiere.domain.HandIn;
import org.filiere.domain.Hashes;
import org.filiere.domain.Judgement;
import org.filiere.domain.Markets;
import org.filiere.domain.Passage;
import org.filiere.domain.PublishedFigures;
import org.filiere.domain.Reconciliation;
import org.filiere.domain.ReviewClaim;
import org.filiere.domain.Revision;
import org.filiere.domain.SavedView;
import org.filiere.domain.Score;
import org.filiere.domain.SectoralGroup;
import org.filiere.domain.Source;
import org.filiere.domain.Stamp;
import org.filiere.domain.StudyInfo;
import org.filiere.domain.ValueChain;

/** An invented study in which three coders have worked, each in words that nobody else uses. */
final class BlindStudy {
    static final String ANA = "ana-pakrojis";
    static final String LEAD = "leadzvirblis";
    static final String BEN = "benkriause";
    static final String TEXT = "We buy leather here, and soles from abroad.";
    static final String OLD_TEXT = "We by leather here, and soles from abroad.";
    private static final Instant AT = Instant.parse("2024-05-01T10:00:00Z");
    private static final List<String> ITEMS = List.of("product-upgrading", "market-access");

    /** Words that Ana may not see, and words that she must find again. */
    final List<String> hidden = new ArrayList<>(List.of(LEAD, BEN, "ЖѨ", "ЦѮ"));

    final List<String> shown = new ArrayList<>(List.of(ANA, "ÞÆ"));
    final List<Revision> revisions = new ArrayList<>();
    final Map<String, String> texts;

    BlindStudy() {
        shareStudy();
        Revision old = add(LEAD, EntityRef.caseOf("valley"), cluster(hide("first description")));
        Revision byBen = add(BEN, EntityRef.caseOf("valley"), cluster(hide("description by another")), old.id());
        add(LEAD, EntityRef.caseOf("valley"), cluster(show("description now")), byBen.id());
        add(LEAD, EntityRef.caseOf("coast"), cluster(hide("case of others")));
        add(LEAD, EntityRef.source("talk"), source(show("title now"), TEXT, "valley", "talk-old"));
        add(LEAD, EntityRef.source("talk-old"), source(show("superseded title"), OLD_TEXT, "valley", ""));
        String elsewhere = hide("text of another case's source");
        add(LEAD, EntityRef.source("gossip"), source(hide("title of another's source"), elsewhere, "coast", ""));
        texts = Map.of(
                Hashes.sha256(TEXT), TEXT, Hashes.sha256(OLD_TEXT), OLD_TEXT, Hashes.sha256(elsewhere), elsewhere);
        coder(ANA, "ÞÆ", Coder.Role.CODER, true);
        coder(BEN, "ЖѨ", Coder.Role.CODER, false);
        coder(LEAD, "ЦѮ", Coder.Role.LEAD, false);
        add(LEAD, EntityRef.assignment("valley", ANA), new Assignment(""));
        add(LEAD, EntityRef.assignment("valley", BEN), new Assignment(hide("assignment note")));
        add(LEAD, EntityRef.assignment("coast", BEN), new Assignment(""));
        work(ANA, "valley", true);
        work(BEN, "valley", false);
        work(BEN, "coast", false);
        work(LEAD, "valley", false);
        decide();
    }

    PackageContent content() {
        return new PackageContent(
                new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0009L), "Blind", AT, "a test", revisions, texts);
    }

    private String hide(String what) {
        String word = word(what, "Q");
        hidden.add(word);
        return word;
    }

    private String show(String what) {
        String word = word(what, "V");
        shown.add(word);
        return word;
    }

    private String word(String what, String mark) {
        return what + " " + mark + "ŋůŵ" + revisions.size() + "x" + hidden.size() + "y" + shown.size() + "z";
    }

    private void shareStudy() {
        Revision study = add(LEAD, EntityRef.study(), new StudyInfo("Blind", hide("was"), true, DegreeRule.STANDARD));
        add(LEAD, EntityRef.study(), new StudyInfo("Blind", show("is"), true, DegreeRule.STANDARD), study.id());
        add(LEAD, EntityRef.codebook(), StandardCodebook.load());
        add(LEAD, EntityRef.published(), new PublishedFigures(hide("published"), List.of()));
        for (String owner : List.of(ANA, BEN, LEAD)) {
            add(
                    owner,
                    EntityRef.view("view-" + owner),
                    new SavedView("search", hide("search"), Map.of("q", hide("q"))));
        }
    }

    private void coder(String id, String initials, Coder.Role role, boolean own) {
        Coder first = new Coder(hide("former name"), initials, role);
        Revision former = add(LEAD, EntityRef.coder(id), first);
        add(LEAD, EntityRef.coder(id), new Coder(own ? show("name") : hide("name"), initials, role), former.id());
    }

    private void work(String coder, String caseId, boolean own) {
        for (String item : ITEMS) {
            Revision first = add(coder, EntityRef.judgement(caseId, item, coder), judgement(own, "talk-old", 6));
            add(coder, EntityRef.judgement(caseId, item, coder), judgement(own, "talk", 7), first.id());
        }
        EntityRef missing = EntityRef.judgement(caseId, "horizontal-bilateral", coder);
        add(coder, missing, Judgement.blank(1).withScore(Score.notApplicable(said(own, "reason of N/A"))));
        add(coder, EntityRef.chain(caseId, "chain-1", coder), chain(own));
        add(coder, EntityRef.governance(caseId, coder), governance(said(own, "governance")));
        add(coder, EntityRef.handIn(caseId, coder), new HandIn(said(own, "hand-in")));
    }

    private String said(boolean own, String what) {
        return own ? show(what) : hide(what);
    }

    private Judgement judgement(boolean own, String source, int start) {
        String quote = (source.equals("talk") ? TEXT : OLD_TEXT).substring(start, start + 7);
        Passage passage =
                new Passage(source, start, start + 7, quote, Passage.Stance.FOR, said(own, "memo of a passage"));
        return new Judgement(Score.of(2.5), said(own, "justification"), List.of(passage), Judgement.Confidence.SURE, 1);
    }

    private ValueChain chain(boolean own) {
        return new ValueChain(
                said(own, "chain"),
                GovernanceMode.QUASI_HIERARCHY,
                Markets.GLOBAL,
                ChainLeader.BUYER,
                said(own, "why of a chain"),
                List.of());
    }

    private static GovernanceCoding governance(String reason) {
        return new GovernanceCoding(GovernanceCoding.State.COMPLETE, reason);
    }

    private void decide() {
        add(LEAD, EntityRef.review("valley"), new ReviewClaim(LEAD));
        add(
                LEAD,
                EntityRef.reconciliation("valley", "market-access"),
                new Reconciliation(
                        Score.of(1),
                        hide("reason of a decision"),
                        LEAD,
                        List.of(hide("carried")),
                        List.of(),
                        List.of()));
        add(
                LEAD,
                EntityRef.governanceReconciliation("valley"),
                new GovernanceReconciliation(
                        GovernanceCoding.State.COMPLETE, List.of(chain(false)), hide("why"), LEAD, List.of()));
        add(
                BEN,
                EntityRef.discussion("valley", "market-access", "note-1"),
                new DiscussionNote(DiscussionNote.Purpose.REMARK, hide("note")));
    }

    private static Case cluster(String description) {
        return new Case(
                "Valley",
                "Footwear",
                "",
                "Nowhere",
                SectoralGroup.TRADITIONAL_MANUFACTURING,
                List.of(),
                description,
                Optional.empty());
    }

    private static Source source(String title, String text, String caseId, String corrects) {
        return new Source(
                title,
                Source.Type.INTERVIEW,
                "P1",
                Optional.empty(),
                "",
                "en",
                "",
                List.of(caseId),
                Hashes.sha256(text),
                corrects.isEmpty() ? Optional.empty() : Optional.of(corrects));
    }

    private Revision add(String author, EntityRef entity, Content content, UUID... replaces) {
        long counter = revisions.size() + 1L;
        Revision revision = new Revision(
                new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0100L + counter),
                entity,
                new Stamp(author, "laptop-" + author, AT, counter, new UUID(7, counter), Optional.empty()),
                List.of(replaces),
                content);
        revisions.add(revision);
        return revision;
    }
}
