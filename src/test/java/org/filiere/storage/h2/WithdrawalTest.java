package org.filiere.storage.h2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.filiere.storage.h2.Written.revision;
import static org.filiere.storage.h2.Written.stamp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.filiere.domain.Content;
import org.filiere.domain.EntityRef;
import org.filiere.domain.Hashes;
import org.filiere.domain.Judgement;
import org.filiere.domain.Passage;
import org.filiere.domain.QuoteScrubber;
import org.filiere.domain.Reconciliation;
import org.filiere.domain.Revision;
import org.filiere.domain.Score;
import org.filiere.domain.Source;
import org.filiere.domain.Withdrawal;
import org.filiere.exchange.JsonRevisionCodec;
import org.filiere.storage.StorageException;
import org.filiere.storage.StorageException.Problem;
import org.filiere.storage.StudyStore;
import org.filiere.storage.WithdrawalReport;
import org.filiere.storage.WithdrawalReport.Why;
import org.filiere.storage.WorkProgress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Everything here is invented. */
class WithdrawalTest {

    private static final String SECRET = "Quinientas curtidoras zapatearon bajo la lluvia violeta de Añil";
    private static final String TEXT =
            "P: ¿Cómo empezó?\n" + "Pues, en la feria de marzo nadie compraba nada. ".repeat(60) + SECRET
                    + ", y desde entonces compartimos el taller de acabado.\n";
    private static final String SHORT = "compartimos el taller";
    private static final String OTHER = "Another interview, which stays: we buy our heels in the next valley.\n";
    private static final Source GONE = source("Conversation with the violet tannery", TEXT);
    private static final Source KEPT = source("Kept interview", OTHER);
    private static final EntityRef ADA = EntityRef.judgement("valley", "product-upgrading", "ada");
    private static final EntityRef BEN = EntityRef.judgement("valley", "product-upgrading", "ben");
    private static final EntityRef FINAL = EntityRef.reconciliation("valley", "product-upgrading");
    private static final Passage OF_GONE = passage("gone", TEXT, SECRET);
    private static final Passage SHORT_OF_GONE = passage("gone", TEXT, SHORT);
    private static final Passage OF_KEPT = passage("kept", OTHER, "we buy our heels in the next valley");
    private static final String[] WORDS = {"zapatearon", "lluvia violeta", SHORT, "violet tannery", "INT-77"};

    @TempDir
    private Path temporary;

    private final H2Studies studies = new H2Studies(new JsonRevisionCodec());
    private Path folder;
    private H2StudyStore store;
    private final List<Revision> ofAda = new ArrayList<>();

    @BeforeEach
    void makeStudy() {
        folder = temporary.resolve("study");
        store = (H2StudyStore) studies.create(folder, UUID.randomUUID());
        store.append(List.of(Written.revision(EntityRef.caseOf("valley"), Written.cluster("Valley"), stamp(1))));
        store.backup();
        store.putText(TEXT);
        store.putText(OTHER);
        store.append(List.of(
                revision(EntityRef.source("gone"), GONE, stamp(2)),
                revision(EntityRef.source("kept"), KEPT, stamp(2))));
        write(3, judgement("She said “" + SECRET + "” and more.", OF_GONE, OF_KEPT));
        store.backup();
        write(
                4,
                judgement("They share: " + SHORT + ". (Conversation with the violet tannery, line 61)", SHORT_OF_GONE));
        write(5, judgement("They buy heels elsewhere.", OF_KEPT));
        store.append(List.of(
                revision(BEN, judgement("Quite another view.", OF_GONE), stamp(6)),
                revision(
                        FINAL,
                        new Reconciliation(
                                Score.of(2), "\"" + SECRET + "\"", "lea", List.of(SECRET), List.of(OF_GONE), List.of()),
                        stamp(7))));
        store.backup();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private static Source source(String title, String text) {
        return new Source(
                title,
                Source.Type.INTERVIEW,
                title.startsWith("Kept") ? "INT-78" : "INT-77",
                Optional.empty(),
                "",
                "es",
                "",
                List.of("valley"),
                Hashes.sha256(text),
                Optional.empty());
    }

    private static Passage passage(String id, String text, String quote) {
        int at = text.indexOf(quote);
        return new Passage(id, at, at + quote.length(), quote, Passage.Stance.FOR, "");
    }

    private static Judgement judgement(String why, Passage... passages) {
        return Written.judgement(2, why).withPassages(List.of(passages));
    }

    private void write(long counter, Judgement judgement) {
        UUID[] replaced = ofAda.isEmpty()
                ? new UUID[0]
                : new UUID[] {ofAda.get(ofAda.size() - 1).id()};
        Revision next = revision(ADA, judgement, stamp(counter), replaced);
        store.append(List.of(next));
        ofAda.add(next);
    }

    private static Revision note() {
        return revision(EntityRef.withdrawal("gone"), new Withdrawal(Source.Type.INTERVIEW, "asked to", 2), stamp(20));
    }

    private WithdrawalReport withdraw() {
        return store.withdraw(Set.of("gone"), List.of(note()), WorkProgress.NONE);
    }

    private void reopen() {
        store.close();
        store = (H2StudyStore) studies.open(folder);
    }

    private Content head(EntityRef entity) {
        return store.heads().stream()
                .filter(head -> head.entity().equals(entity))
                .findFirst()
                .orElseThrow()
                .content();
    }

    @Test
    void wordsAreFoundBeforeAndInNoFileOfTheFolderAfterwards() {
        store.close();
        for (String word : WORDS) {
            assertThat(Residue.of(folder, word)).as(word).anyMatch(file -> file.startsWith("study.mv.db"));
            assertThat(Residue.of(folder, word)).as(word).anyMatch(file -> file.contains(".zip!study.mv.db"));
        }
        store = (H2StudyStore) studies.open(folder);

        WithdrawalReport report = withdraw();

        store.close();
        assertThat(Residue.of(folder, WORDS)).isEmpty();
        assertThat(report.backups()).isEqualTo(2);
        assertThat(report.passages()).isEqualTo(4);
        assertThat(report.revisions()).isEqualTo(5);
        assertThat(report.notReached()).isEmpty();
        assertThat(folder.resolve("backups")).isDirectoryContaining("glob:**-1r-0t.zip");
        store = (H2StudyStore) studies.open(folder);
        assertThat(store.text(GONE.textHash())).isEmpty();
        assertThat(store.text(KEPT.textHash())).contains(OTHER);
    }

    @Test
    void historyKeepsItsRevisionsWithoutTheQuotesAndOthersAreUntouched() {
        withdraw();
        reopen();

        List<Revision> history = store.history(ADA);
        assertThat(history)
                .extracting(Revision::id)
                .isEqualTo(ofAda.stream().map(Revision::id).toList());
        assertThat(history)
                .extracting(Revision::replaces)
                .isEqualTo(ofAda.stream().map(Revision::replaces).toList());
        assertThat(history.get(0).content())
                .isEqualTo(judgement("She said " + QuoteScrubber.MARK + " and more.", OF_KEPT));
        assertThat(history.get(1).content())
                .isEqualTo(judgement("They share: " + QuoteScrubber.MARK + ". (" + QuoteScrubber.MARK + ", line 61)"));
        assertThat(history.get(2)).isEqualTo(ofAda.get(2));
        assertThat(head(BEN)).isEqualTo(judgement("Quite another view."));
        assertThat(head(FINAL))
                .isEqualTo(new Reconciliation(
                        Score.of(2), QuoteScrubber.MARK, "lea", List.of(QuoteScrubber.MARK), List.of(), List.of()));
        assertThat(head(EntityRef.source("gone"))).isEqualTo(Content.TOMBSTONE);
        assertThat(head(EntityRef.source("kept"))).isEqualTo(KEPT);
        assertThat(head(EntityRef.withdrawal("gone"))).isInstanceOf(Withdrawal.class);
    }

    @Test
    void restoredBackupKnowsOfTheWithdrawal() throws IOException {
        withdraw();
        Path latest;
        try (var files = Files.list(folder.resolve("backups"))) {
            latest = files.sorted().reduce((one, two) -> two).orElseThrow();
        }

        try (StudyStore restored = studies.restore(latest, temporary.resolve("restored"))) {
            restored.append(List.of(revision(BEN, judgement("Again “" + SECRET + "”", OF_GONE), stamp(9))));
            assertThat(restored.history(BEN))
                    .extracting(Revision::content)
                    .containsExactly(judgement("Quite another view."), judgement("Again " + QuoteScrubber.MARK));
            restored.close();
            assertThat(Residue.of(temporary.resolve("restored"), WORDS)).isEmpty();
        }
    }

    @Test
    void mergeDoesNotBringItBack() {
        withdraw();
        Revision stale = revision(ADA, judgement("“" + SHORT + "” indeed", SHORT_OF_GONE, OF_KEPT), stamp(30));
        Revision note = revision(
                EntityRef.judgement("valley", "market-access", "ben"), judgement("He: " + SECRET + "!"), stamp(31));

        List<Revision> stored = store.append(
                List.of(revision(EntityRef.source("gone"), GONE, stamp(29)), stale, note),
                List.of(TEXT, OTHER),
                WorkProgress.NONE);

        assertThat(stored).hasSize(3);
        assertThat(stored.get(0).isTombstone()).isTrue();
        assertThat(stored.get(1).content()).isEqualTo(judgement(QuoteScrubber.MARK + " indeed", OF_KEPT));
        assertThat(stored.get(2).content()).isEqualTo(judgement("He: " + QuoteScrubber.MARK + "!"));
        assertThat(store.text(GONE.textHash())).isEmpty();
        reopen();
        store.append(
                List.of(revision(EntityRef.source("gone"), GONE, stamp(39)), revision(ADA, note.content(), stamp(40))),
                List.of(TEXT),
                WorkProgress.NONE);
        store.close();
        assertThat(Residue.of(folder, WORDS)).isEmpty();
    }

    @Test
    void secondWithdrawalIsNothing() throws IOException {
        withdraw();
        List<Revision> before = everything();
        List<Path> backups = backups();

        WithdrawalReport again = store.withdraw(Set.of("gone"), List.of(), WorkProgress.NONE);

        assertThat(again.isNothing()).isTrue();
        assertThat(again.passages()).isZero();
        assertThat(again.notReached()).isEmpty();
        assertThat(everything()).isEqualTo(before);
        assertThat(backups()).isEqualTo(backups);
    }

    private List<Revision> everything() {
        List<Revision> all = new ArrayList<>();
        store.forEach(all::add);
        return all;
    }

    private List<Path> backups() throws IOException {
        try (var files = Files.list(folder.resolve("backups"))) {
            return files.sorted().toList();
        }
    }

    @Test
    void exportsAndWhatCannotBeLookedIntoAreTold() throws IOException {
        Path exports = Files.createDirectories(folder.resolve("exports"));
        Path plain = Files.writeString(exports.resolve("notes.html"), "<p>" + SECRET.replace(" ", "\n  ") + "</p>");
        Path wide = Files.writeString(exports.resolve("wide.txt"), TEXT, StandardCharsets.UTF_16LE);
        Path windows = Files.write(exports.resolve("old.txt"), TEXT.getBytes("windows-1252"));
        Path harmless = Files.writeString(exports.resolve("other.txt"), OTHER);
        Path pdf = Files.writeString(exports.resolve("report.pdf"), "%PDF");
        Path zipped = exports.resolve("NAME.filiere");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(zipped))) {
            zip.putNextEntry(new ZipEntry("texts/1.txt"));
            zip.write((" ".repeat(3_000_000) + TEXT).getBytes(StandardCharsets.UTF_8));
        }

        WithdrawalReport report = withdraw();

        assertThat(report.notReached())
                .filteredOn(file -> file.why() == Why.HOLDS_TEXT)
                .extracting(WithdrawalReport.NotReached::file)
                .containsExactlyInAnyOrder(plain, wide, windows, zipped);
        assertThat(report.notReached())
                .filteredOn(file -> file.why() == Why.CANNOT_LOOK)
                .extracting(WithdrawalReport.NotReached::file)
                .containsExactly(pdf);
        assertThat(harmless).exists();
        assertThat(plain).exists();
    }

    @Test
    void backupThatCannotBeReadIsTold() throws IOException {
        Path broken = folder.resolve("backups").resolve("study-2020-01-01T000000Z-1r-1t.zip");
        Files.writeString(broken, "no zip");

        WithdrawalReport report = withdraw();

        assertThat(report.notReached()).singleElement().satisfies(file -> {
            assertThat(file.file()).isEqualTo(broken);
            assertThat(file.why()).isEqualTo(Why.CANNOT_REWRITE);
        });
        assertThat(report.backups()).isEqualTo(2);
    }

    @Test
    void textThatAnotherSourceSharesStaysAndThatIsTold() {
        store.append(List.of(revision(EntityRef.source("twin"), GONE, stamp(8))));

        WithdrawalReport report = withdraw();

        assertThat(report.keptTextsOf()).containsExactly("twin");
        assertThat(store.text(GONE.textHash())).contains(TEXT);
        assertThat(head(EntityRef.source("gone"))).isEqualTo(Content.TOMBSTONE);
        assertThat(head(BEN)).isEqualTo(judgement("Quite another view."));
    }

    @ParameterizedTest
    @EnumSource(Withdrawing.Step.class)
    void crashAtAnyStepLeavesAStudyThatHoldsItOrIsClean(Withdrawing.Step step) {
        store.onWithdrawal(reached -> {
            if (reached == step) {
                throw new IllegalStateException("killed");
            }
        });

        assertThatThrownBy(this::withdraw).hasMessageContaining("killed");
        reopen();

        boolean clean = store.text(GONE.textHash()).isEmpty();
        if (clean) {
            store.close();
            assertThat(Residue.of(folder, WORDS)).isEmpty();
            store = (H2StudyStore) studies.open(folder);
        } else {
            assertThat(head(ADA)).isEqualTo(ofAda.get(2).content());
            assertThat(head(BEN)).isEqualTo(judgement("Quite another view.", OF_GONE));
            assertThat(withdraw().isNothing()).isFalse();
        }
        assertThat(clean).isEqualTo(step == Withdrawing.Step.STUDY_REPLACED);
        store.close();
        assertThat(Residue.of(folder, WORDS)).isEmpty();
        assertThat(folder.resolve(H2Studies.UNFINISHED)).doesNotExist();
    }

    @Test
    void unfinishedFilesOfAKilledProgramAreRemovedOnOpening() throws IOException {
        store.close();
        Files.copy(folder.resolve(H2Studies.FILE), folder.resolve(H2Studies.UNFINISHED));
        Path left = Files.createDirectories(folder.resolve("backups").resolve("withdraw.unfinished1"));
        Files.writeString(left.resolve("study.mv.db"), TEXT);

        store = (H2StudyStore) studies.open(folder);

        assertThat(folder.resolve(H2Studies.UNFINISHED)).doesNotExist();
        assertThat(left).doesNotExist();
    }

    @Test
    void stoppedWithdrawalChangesNothing() throws IOException {
        List<Revision> before = everything();
        List<Path> backups = backups();

        for (double until : new double[] {0.05, 0.3, 0.8, 1}) {
            assertThatThrownBy(() -> store.withdraw(Set.of("gone"), List.of(note()), part -> part < until))
                    .isInstanceOf(CancellationException.class);
        }

        assertThat(everything()).isEqualTo(before);
        assertThat(backups()).isEqualTo(backups);
        assertThat(store.text(GONE.textHash())).contains(TEXT);
        assertThat(head(BEN)).isEqualTo(judgement("Quite another view.", OF_GONE));
    }

    @Test
    void fullDiskLeavesEverythingAsItWas() {
        store.close();
        H2Studies small =
                new H2Studies(new JsonRevisionCodec(), Clock.systemUTC(), Migrations.IN_USE, FullDisk.mount());
        try (StudyStore full = small.open(folder)) {
            FullDisk.ROOM.set(5_000);
            assertThatThrownBy(() -> full.withdraw(Set.of("gone"), List.of(note()), WorkProgress.NONE))
                    .isInstanceOfSatisfying(
                            StorageException.class, e -> assertThat(e.problem()).isEqualTo(Problem.DISK_FULL));
            FullDisk.ROOM.set(Long.MAX_VALUE);
            assertThat(full.text(GONE.textHash())).contains(TEXT);
            assertThat(full.withdraw(Set.of("gone"), List.of(note()), WorkProgress.NONE)
                            .isNothing())
                    .isFalse();
        } finally {
            FullDisk.ROOM.set(Long.MAX_VALUE);
        }
        assertThat(Residue.of(folder, WORDS)).isEmpty();
        store = (H2StudyStore) studies.open(folder);
    }

    @Test
    void studyInMemoryWithdrawsToo() {
        try (StudyStore memory = studies.inMemory(UUID.randomUUID())) {
            memory.putText(TEXT);
            memory.append(List.of(
                    revision(EntityRef.source("gone"), GONE, stamp(2)),
                    revision(BEN, judgement("View.", OF_GONE), stamp(3))));

            memory.withdraw(Set.of("gone"), List.of(note()), WorkProgress.NONE);

            assertThat(memory.text(GONE.textHash())).isEmpty();
            assertThat(memory.history(BEN)).extracting(Revision::content).containsExactly(judgement("View."));
        }
    }
}
