package org.filiere.review.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.filiere.domain.EntityRef;
import org.filiere.domain.FieldChange;
import org.filiere.domain.Judgement;
import org.filiere.domain.Kind;
import org.filiere.domain.Revision;
import org.filiere.domain.Score;
import org.filiere.domain.Stamp;
import org.filiere.domain.StudySnapshot;
import org.filiere.domain.Write;
import org.filiere.exchange.CsvTable;
import org.filiere.storage.WorkProgress;
import org.filiere.ui.testkit.ImmediateRunner;
import org.filiere.ui.testkit.OpenStudy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AuditTrailTest {

    private final OpenStudy study = new OpenStudy(new ImmediateRunner());

    @BeforeEach
    void edit() {
        AuditedStudy.in(study);
    }

    @AfterEach
    void close() {
        study.close();
    }

    @Test
    void everyStepIsToldWithWhatItDidFromWhatToWhat() {
        assertThat(entries(Kind.JUDGEMENT))
                .extracting(AuditEntry::action)
                .containsExactly(AuditAction.REDONE, AuditAction.UNDONE, AuditAction.CHANGED, AuditAction.RECORDED);
        assertThat(entries(Kind.JUDGEMENT))
                .extracting(entry -> entry.change().orElseThrow())
                .containsExactly(
                        change(2, 2.5),
                        change(2.5, 2),
                        change(2, 2.5),
                        new FieldChange("score", Optional.empty(), Optional.of(Score.of(2))));
        assertThat(entries(Kind.HAND_IN)).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo(AuditAction.HANDED_IN);
            assertThat(entry.reason()).isEqualTo("thin sources");
        });
    }

    @Test
    void decisionsCarryTheirReasonAlsoWhenTheyAreOpenedAgain() {
        assertThat(entries(Kind.RECONCILIATION))
                .extracting(AuditEntry::action, AuditEntry::reason, AuditEntry::author)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(AuditAction.DECIDED, "", OpenStudy.LEA),
                        org.assertj.core.groups.Tuple.tuple(AuditAction.REOPENED, AuditedStudy.REOPENED, OpenStudy.LEA),
                        org.assertj.core.groups.Tuple.tuple(AuditAction.DECIDED, AuditedStudy.REASON, OpenStudy.LEA));
        assertThat(entries(Kind.RECONCILIATION).get(1).change())
                .contains(new FieldChange("score", Optional.of(Score.of(2)), Optional.empty()));
        assertThat(entries(Kind.DISCUSSION)).extracting(AuditEntry::action).containsExactly(AuditAction.NOTED);
    }

    @Test
    void twoCopiesThatWentApartAreSettled() {
        EntityRef ref = EntityRef.judgement("alfa", AuditedStudy.ITEM.id(), OpenStudy.ANA);
        UUID id = study.newId();
        StudySnapshot before = study.model().session().snapshot();
        Revision elsewhere = new Revision(
                id,
                ref,
                new Stamp(
                        OpenStudy.ANA,
                        "laptop",
                        java.time.Instant.parse("2031-01-01T00:00:00Z"),
                        before.counter() + 1,
                        study.newId(),
                        Optional.empty()),
                List.of(),
                new Judgement(Score.of(3), "elsewhere", List.of(), Judgement.Confidence.SURE, 1));
        OpenStudy.await(study.model().session().merge(List.of(elsewhere), List.of(), WorkProgress.NONE));
        study.record(new Write(ref, elsewhere.content()));
        List<AuditEntry> entries = entries(Kind.JUDGEMENT);
        assertThat(entries).extracting(AuditEntry::action).contains(AuditAction.SETTLED);
        assertThat(entries.get(0).device()).isEqualTo("laptop");
        AuditFilter merged = new AuditFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                true,
                "");
        assertThat(entries.stream().filter(merged.test(ZoneOffset.UTC, "device", AuditEntry::reason)))
                .extracting(AuditEntry::revision)
                .containsExactly(id);
    }

    @Test
    void whatIsAddedLaterIsTheSameAsWhatIsReadAtOnce() {
        AuditTrail trail = new AuditTrail(StudySnapshot.empty());
        OpenStudy other = new OpenStudy(new ImmediateRunner());
        other.model()
                .session()
                .subscribe(
                        org.filiere.session.StudyEvent.StudyChanged.class,
                        change -> trail.addLater(change.before(), change.revisions()));
        AuditedStudy.in(other);
        other.settle();
        List<AuditEntry> read = read(other);
        assertThat(trail.newestFirst()).isEqualTo(read.subList(0, trail.size())).hasSizeGreaterThan(8);
        other.close();
    }

    @Test
    void filtersLetPassWhatTheySay() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        assertThat(passing(filter(Optional.of(OpenStudy.LEA), true, "", today)))
                .hasSize(3)
                .allMatch(AuditEntry::isDecision);
        assertThat(passing(filter(Optional.empty(), false, "LÉDGER sécond", today.minusDays(2))))
                .extracting(AuditEntry::action)
                .containsExactlyInAnyOrder(AuditAction.REOPENED, AuditAction.NOTED);
        assertThat(passing(filter(Optional.of("nobody"), false, "", today))).isEmpty();
        assertThat(passing(filter(Optional.empty(), false, "", today.plusDays(2))))
                .isEmpty();
    }

    @Test
    void theFileHasIsoTimesPointsAndNoFormulas() throws IOException {
        StringWriter out = new StringWriter();
        List<AuditEntry> decisions = entries(Kind.RECONCILIATION);
        CsvTable.write(
                out,
                AuditTable.header(),
                AuditTable.rows(decisions, study.model().session().snapshot()));
        String[] lines = out.toString().split("\n", -1);
        assertThat(lines[0]).startsWith("time_utc,person_id,person,device,action,kind,case_id,case,topic_id,topic");
        assertThat(lines[1])
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d[^,]*Z,lea,Lea Invented,device,decided,.*")
                .contains(",reconciliation,alfa,Alfa,")
                .contains(",score,,1.5,");
        assertThat(lines[2]).contains(",reopened,").contains(",score,2,,");
        assertThat(lines[3]).contains(",\"'=the ledger, \"\"page 3\"\"\",");
    }

    private AuditFilter filter(Optional<String> person, boolean decisions, String words, LocalDate from) {
        return new AuditFilter(
                person,
                Optional.empty(),
                Optional.empty(),
                Optional.of(from),
                Optional.of(from.plusDays(2)),
                decisions,
                false,
                words);
    }

    private List<AuditEntry> passing(AuditFilter filter) {
        return read(study).stream()
                .filter(filter.test(ZoneOffset.UTC, "device", AuditEntry::reason))
                .toList();
    }

    private List<AuditEntry> entries(Kind kind) {
        return read(study).stream()
                .filter(entry -> entry.entity().kind() == kind)
                .toList();
    }

    private static List<AuditEntry> read(OpenStudy from) {
        return OpenStudy.await(from.model().session().withStore(store -> {
            AuditTrail trail = new AuditTrail(from.model().session().snapshot());
            store.forEach(trail::add);
            trail.end();
            return trail.newestFirst();
        }));
    }

    private static FieldChange change(double from, double to) {
        return new FieldChange("score", Optional.of(Score.of(from)), Optional.of(Score.of(to)));
    }
}
