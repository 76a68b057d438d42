package org.filiere.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.filiere.domain.Case;
import org.filiere.domain.Coder;
import org.filiere.domain.EntityRef;
import org.filiere.domain.Hashes;
import org.filiere.domain.Judgement;
import org.filiere.domain.Kind;
import org.filiere.domain.Passage;
import org.filiere.domain.QuoteScrubber;
import org.filiere.domain.Revision;
import org.filiere.domain.SectoralGroup;
import org.filiere.domain.Source;
import org.filiere.domain.Withdrawal;
import org.filiere.domain.Write;
import org.filiere.exchange.JsonRevisionCodec;
import org.filiere.exchange.PackageContent;
import org.filiere.exchange.PackageFile;
import org.filiere.exchange.PackageReader;
import org.filiere.exchange.PackageResult;
import org.filiere.exchange.StandardCodebook;
import org.filiere.exchange.StudyPackages;
import org.filiere.session.StudyEvent.SourcesWithdrawn;
import org.filiere.session.StudyEvent.StudyChanged;
import org.filiere.storage.StudyStore;
import org.filiere.storage.WithdrawalReport;
import org.filiere.storage.WorkProgress;
import org.filiere.storage.h2.H2Studies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything here is invented. */
class WithdrawingTest {

    private static final String TEXT = "We said that the dyeing of cloth began below the old viaduct, long ago.";
    private static final String QUOTE = "the dyeing of cloth began below the old viaduct";
    private static final String CORRECTED = TEXT + " Corrected.";
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final EntityRef JUDGEMENT = EntityRef.judgement("valley", "market-access", "ada");

    private static final Case VALLEY =
            new Case("Valley", "", "", "", SectoralGroup.values()[0], List.of(), "", Optional.empty());

    @TempDir
    private Path temporary;

    private final H2Studies studies = new H2Studies(new JsonRevisionCodec());
    private final UUID studyId = UUID.randomUUID();
    private StudySession session;

    @BeforeEach
    void open() {
        session = session(studies.create(temporary.resolve("study"), studyId), "ada");
        await(session.withStore(store -> store.putText(TEXT) + store.putText(CORRECTED)));
        await(session.record(
                new Write(EntityRef.source("first"), source(TEXT, Optional.empty())),
                new Write(EntityRef.source("third"), source(CORRECTED + "!", Optional.of("second"))),
                new Write(EntityRef.source("second"), source(CORRECTED, Optional.of("first"))),
                new Write(EntityRef.source("other"), source("Something else entirely.", Optional.empty()))));
    }

    @AfterEach
    void close() {
        session.close();
    }

    private static StudySession session(StudyStore store, String coder) {
        return new StudySession(
                store, new Author(coder, "laptop"), Clock.systemUTC(), UuidCreator::getTimeOrderedEpoch);
    }

    private static <T> T await(CompletableFuture<T> future) {
        return future.orTimeout(60, TimeUnit.SECONDS).join();
    }

    private static Source source(String text, Optional<String> corrects) {
        return new Source(
                "Talk",
                Source.Type.INTERVIEW,
                "P1",
                Optional.empty(),
                "",
                "en",
                "",
                List.of("valley"),
                Hashes.sha256(text),
                corrects);
    }

    private static Judgement judgement(String why, Passage... passages) {
        return Judgement.blank(1).withJustification(why).withPassages(List.of(passages));
    }

    private static Passage passage(String id) {
        int at = TEXT.indexOf(QUOTE);
        return new Passage(id, at, at + QUOTE.length(), QUOTE, Passage.Stance.FOR, "");
    }

    private WithdrawalReport withdraw(String id) {
        return await(session.withdraw(Set.of(id), "asked to", WorkProgress.NONE));
    }

    @Test
    void allVersionsGoTogetherAndANoteStaysForEach() {
        await(session.record(new Write(JUDGEMENT, judgement("x", passage("first"), passage("second")))));

        WithdrawalReport report = withdraw("second");

        assertThat(report.sourceIds()).containsExactlyInAnyOrder("first", "second", "third");
        assertThat(session.snapshot().sources()).containsOnlyKeys("other");
        assertThat(session.snapshot().withdrawals())
                .containsEntry("first", new Withdrawal(Source.Type.INTERVIEW, "asked to", 1))
                .containsEntry("third", new Withdrawal(Source.Type.INTERVIEW, "asked to", 0))
                .hasSize(3);
    }

    @Test
    void versionThatSomebodyDeletedGoesToo() {
        await(session.record(Write.delete(EntityRef.source("second"))));

        assertThat(withdraw("first").sourceIds()).contains("second", "third");
        assertThat(await(session.history(EntityRef.source("second")))).allMatch(Revision::isTombstone);
    }

    @Test
    void screensHearOfItAndWithdrawingAgainIsNothing() {
        await(session.record(new Write(JUDGEMENT, judgement("“" + QUOTE + "”", passage("first")))));
        List<StudyChanged> changes = new ArrayList<>();
        List<SourcesWithdrawn> withdrawn = new ArrayList<>();
        session.subscribe(StudyChanged.class, changes::add);
        session.subscribe(SourcesWithdrawn.class, withdrawn::add);

        WithdrawalReport report = withdraw("first");

        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.concerns(Kind.SOURCE)).isTrue();
            assertThat(change.concerns(JUDGEMENT)).isTrue();
            assertThat(change.concerns(EntityRef.withdrawal("first"))).isTrue();
            assertThat(change.after()).isSameAs(session.snapshot());
        });
        assertThat(withdrawn).containsExactly(new SourcesWithdrawn(report));
        assertThat(withdraw("first").isNothing()).isTrue();
    }

    @Test
    void undoBringsNothingBackAndDoesNotTakeBackTheWithdrawal() {
        await(session.record(new Write(JUDGEMENT, judgement("“" + QUOTE + "”", passage("first")))));
        await(session.record(new Write(JUDGEMENT, judgement("later"))));
        withdraw("first");

        await(session.undo());

        assertThat(session.snapshot().withdrawals()).hasSize(3);
        assertThat(session.snapshot().entity(JUDGEMENT).orElseThrow().content(Judgement.class))
                .contains(judgement(QuoteScrubber.MARK));
        await(session.undo());
        await(session.undo());
        assertThat(session.canUndo()).isFalse();
        assertThat(session.snapshot().sources()).isEmpty();
        assertThat(session.snapshot().withdrawals()).hasSize(3);
    }

    @Test
    void editOfAScreenThatStillShowedItIsCleaned() {
        withdraw("first");

        StudyChanged change =
                await(session.record(new Write(JUDGEMENT, judgement("“" + QUOTE + "” they say", passage("first")))));

        assertThat(change.revisions())
                .singleElement()
                .satisfies(
                        stored -> assertThat(stored.content()).isEqualTo(judgement(QuoteScrubber.MARK + " they say")));
        assertThat(session.snapshot().entity(JUDGEMENT).orElseThrow().current())
                .isEqualTo(change.revisions().get(0));
    }

    @Test
    void withdrawalThatAPackageBringsIsPendingUntilItIsDoneHere() {
        try (StudyStore there = studies.create(temporary.resolve("there"), studyId)) {
            await(session.withStore(here -> StudyPackages.copyInto(there, StudyPackages.of(here, NOW, "test"))));
            try (StudySession other = session(there, "ben")) {
                await(other.withdraw(Set.of("first"), "asked to", WorkProgress.NONE));
                await(other.withStore(store -> await(session.withStore(
                        here -> StudyPackages.copyInto(here, StudyPackages.of(store, NOW, "test"))))));
            }
        }
        session.close();
        session = session(studies.open(temporary.resolve("study")), "ada");

        assertThat(session.snapshot().pendingWithdrawals()).containsExactlyInAnyOrder("first", "second", "third");
        assertThat(await(session.pendingWithdrawals())).containsExactlyInAnyOrder("first", "second", "third");
        assertThat(withdraw("first").isNothing()).isFalse();
        assertThat(await(session.pendingWithdrawals())).isEmpty();
        assertThat(session.snapshot().pendingWithdrawals()).isEmpty();
        Optional<String> text = await(session.text(Hashes.sha256(TEXT)));
        assertThat(text).isEmpty();
    }

    @Test
    void packageOfACleanStudyIsWholeAndHoldsNothingOfIt() throws Exception {
        await(session.withStore(store -> store.putText("Something else entirely.")));
        await(session.record(
                new Write(EntityRef.codebook(), StandardCodebook.load()),
                new Write(EntityRef.coder("ada"), new Coder("Ada Invented", "AI", Coder.Role.CODER)),
                new Write(EntityRef.caseOf("valley"), VALLEY),
                new Write(JUDGEMENT, judgement("“" + QUOTE + "”", passage("first")))));
        withdraw("first");
        Path file = temporary.resolve("clean.filiere");
        PackageContent clean = await(session.withStore(store -> StudyPackages.of(store, NOW, "test")));
        PackageFile.write(file, clean);

        PackageResult read = PackageReader.read(file);

        assertThat(read.errors()).isEmpty();
        assertThat(read.content().orElseThrow().texts().values()).noneMatch(text -> text.contains("viaduct"));
        try (StudyStore copy = studies.create(temporary.resolve("copy"), studyId)) {
            StudyPackages.copyInto(copy, read.content().orElseThrow());
            try (StudySession other = session(copy, "ben")) {
                assertThat(other.snapshot().withdrawals()).hasSize(3);
                assertThat(await(other.pendingWithdrawals())).isEmpty();
            }
        }
    }
}
