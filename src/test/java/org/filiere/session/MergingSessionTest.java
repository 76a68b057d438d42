package org.filiere.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.filiere.domain.Codebook;
import org.filiere.domain.Entity;
import org.filiere.domain.EntityRef;
import org.filiere.domain.Judgement;
import org.filiere.domain.Revision;
import org.filiere.domain.RevisionGraph;
import org.filiere.domain.Score;
import org.filiere.domain.Stamp;
import org.filiere.domain.StudySnapshot;
import org.filiere.domain.Write;
import org.filiere.exchange.JsonRevisionCodec;
import org.filiere.exchange.StandardCodebook;
import org.filiere.session.RejectedEditException.Reason;
import org.filiere.session.StudyEvent.StudyChanged;
import org.filiere.storage.StudyStore;
import org.filiere.storage.WorkProgress;
import org.filiere.storage.h2.H2Studies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MergingSessionTest {

    private static final EntityRef PRODUCT = EntityRef.judgement("toritama", "product-upgrading", "ada");

    private StudySession session;

    @BeforeEach
    void makeStudy() {
        session = new StudySession(
                new H2Studies(new JsonRevisionCodec()).inMemory(UUID.randomUUID()),
                new Author("ada", "laptop"),
                Clock.systemUTC(),
                UuidCreator::getTimeOrderedEpoch);
    }

    @AfterEach
    void close() {
        session.close();
    }

    private static Revision revision(EntityRef entity, String author, long counter, UUID... replaces) {
        Stamp stamp = new Stamp(
                author, "desktop", Instant.EPOCH, counter, UuidCreator.getTimeOrderedEpoch(), Optional.empty());
        return new Revision(
                UuidCreator.getTimeOrderedEpoch(), entity, stamp, List.of(replaces), judgement(counter % 4));
    }

    private static Judgement judgement(double points) {
        return Judgement.blank(1).withScore(Score.of(points));
    }

    private StudyChanged merge(Revision... revisions) {
        return await(session.merge(List.of(revisions), List.of(), WorkProgress.NONE));
    }

    private static <T> T await(CompletableFuture<T> future) {
        return future.orTimeout(30, TimeUnit.SECONDS).join();
    }

    private void assertShowsWhatIsStored() {
        StudySnapshot stored = StudySnapshot.of(await(session.withStore(StudyStore::heads)));
        assertThat(session.snapshot().entities()).containsExactlyInAnyOrderElementsOf(stored.entities());
    }

    @Test
    void whatComesLateIsNoConflictWhereItWasReplacedLongAgo() {
        Revision first = revision(PRODUCT, "ada", 1);
        Revision second = revision(PRODUCT, "ada", 2, first.id());
        Revision third = revision(PRODUCT, "ada", 3, second.id());
        merge(second);
        merge(third);

        StudyChanged late = merge(first);

        assertThat(late.revisions()).containsExactly(first);
        assertThat(session.snapshot().conflicts()).isEmpty();
        assertThat(session.snapshot().entity(PRODUCT).map(Entity::current)).contains(third);
        assertShowsWhatIsStored();
    }

    @Test
    void whoWroteItIsShownAsSoonAsItIsKnown() {
        Revision first = revision(PRODUCT, "ada", 1);
        merge(RevisionGraph.extract(first, List.of(first)));
        assertThat(session.snapshot()
                        .entity(PRODUCT)
                        .orElseThrow()
                        .current()
                        .stamp()
                        .isOfTeam())
                .isTrue();

        merge(first);

        assertThat(session.snapshot().entity(PRODUCT).map(Entity::current)).contains(first);
        assertThat(merge(first).revisions()).isEmpty();
        assertShowsWhatIsStored();
    }

    @Test
    void theSameEntityChangedTwiceElsewhereIsAConflictUntilItIsSettled() {
        Revision first = revision(PRODUCT, "ada", 1);
        merge(first, revision(PRODUCT, "ada", 2, first.id()));
        merge(revision(PRODUCT, "ada", 3, first.id()));
        assertThat(session.snapshot().conflicts()).hasSize(1);
        assertShowsWhatIsStored();

        await(session.record(new Write(PRODUCT, judgement(2.5))));

        assertThat(session.snapshot().conflicts()).isEmpty();
        assertShowsWhatIsStored();
    }

    @Test
    void aGreatManyEarlierRevisionsAreTakenInAsWell() {
        List<Revision> earlier = new ArrayList<>();
        List<Revision> later = new ArrayList<>();
        for (int index = 0; index < 10_050; index++) {
            EntityRef entity = EntityRef.judgement("case-" + index, "product-upgrading", "ada");
            Revision first = revision(entity, "ada", 1);
            earlier.add(first);
            later.add(revision(entity, "ada", 3, first.id()));
        }
        merge(later.toArray(Revision[]::new));
        merge(earlier.toArray(Revision[]::new));

        assertThat(session.snapshot().conflicts()).isEmpty();
        assertShowsWhatIsStored();
    }

    @Test
    void anEditOfWhichTheEarlierStateIsNotHereCannotBeTakenBack() {
        Stamp own = new Stamp("ada", "laptop", Instant.EPOCH, 2, UuidCreator.getTimeOrderedEpoch(), Optional.empty());
        merge(new Revision(UuidCreator.getTimeOrderedEpoch(), PRODUCT, own, List.of(UUID.randomUUID()), judgement(1)));
        await(session.codeAs("ada"));
        assertThat(session.canUndo()).isTrue();

        assertThatThrownBy(() -> await(session.undo()))
                .hasCauseInstanceOf(RejectedEditException.class)
                .extracting(Throwable::getCause)
                .extracting(failure -> ((RejectedEditException) failure).reason())
                .isEqualTo(Reason.CHANGED_SINCE);
        assertThat(session.snapshot().entity(PRODUCT).orElseThrow().current().isTombstone())
                .isFalse();
    }

    @Test
    void aMergeThatIsStoppedChangesNothing() {
        StudySnapshot before = session.snapshot();

        assertThatThrownBy(() -> await(session.merge(List.of(revision(PRODUCT, "ada", 1)), List.of(), part -> false)))
                .isInstanceOf(java.util.concurrent.CancellationException.class);

        assertThat(session.snapshot()).isSameAs(before);
        assertShowsWhatIsStored();
    }

    @Test
    void aFullerCopyThatReplacesLessIsShownAsItIsStored() {
        Revision first = revision(PRODUCT, "ada", 1);
        Revision second = revision(PRODUCT, "lea", 2, first.id());
        Revision third = revision(PRODUCT, "ben", 3, second.id());
        merge(first);
        merge(RevisionGraph.extract(third, List.of(first, second, third)));

        merge(third);

        assertShowsWhatIsStored();
        merge(second);
        assertThat(session.snapshot().conflicts()).isEmpty();
        assertShowsWhatIsStored();
    }

    @Test
    void undoDoesNotSettleAConflictOnTheWay() {
        await(session.record(new Write(PRODUCT, judgement(1))));
        await(session.record(new Write(PRODUCT, judgement(2))));
        merge(revision(PRODUCT, "ada", 1));
        assertThat(session.snapshot().conflicts()).hasSize(1);

        assertThatThrownBy(() -> await(session.undo())).hasCauseInstanceOf(RejectedEditException.class);

        assertThat(session.snapshot().conflicts()).hasSize(1);
    }

    @Test
    void aStateThatIsThereCanBeKeptAlthoughTheCodebookForbidsHalfStepsNow() {
        Revision half = new Revision(
                UuidCreator.getTimeOrderedEpoch(),
                PRODUCT,
                new Stamp("ada", "desktop", Instant.EPOCH, 5, UuidCreator.getTimeOrderedEpoch(), Optional.empty()),
                List.of(),
                judgement(1.5));
        merge(revision(PRODUCT, "ada", 1), half);
        await(session.record(new Write(
                EntityRef.codebook(),
                new Codebook(2, false, StandardCodebook.load().items()))));

        await(session.record(new Write(PRODUCT, judgement(1.5))));

        assertThat(session.snapshot().conflicts()).isEmpty();
        await(session.record(new Write(PRODUCT, judgement(1.5).withJustification("as before"))));
        assertThatThrownBy(() -> await(session.record(new Write(PRODUCT, judgement(2.5)))))
                .hasCauseInstanceOf(RejectedEditException.class);
    }
}
