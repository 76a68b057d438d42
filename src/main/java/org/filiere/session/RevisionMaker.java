package org.filiere.session;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.filiere.domain.Content;
import org.filiere.domain.Entity;
import org.filiere.domain.EntityRef;
import org.filiere.domain.Judgement;
import org.filiere.domain.Reconciliation;
import org.filiere.domain.Revision;
import org.filiere.domain.Score;
import org.filiere.domain.Stamp;
import org.filiere.domain.StudySnapshot;
import org.filiere.domain.Write;

/** Makes the revisions of an edit. */
final class RevisionMaker {

    private final Clock clock;
    private final Supplier<UUID> ids;

    /**
     * @param clock the wall clock, for people only
     * @param ids gives version 7 UUIDs
     */
    RevisionMaker(Clock clock, Supplier<UUID> ids) {
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * The revisions that give entities their new states; none for what would not change. One of an entity with several
     * heads replaces them all, and so settles the conflict.
     *
     * @param reverses the edit that this one undoes or redoes, or nothing
     * @throws RejectedEditException when the codebook does not allow a score
     */
    List<Revision> make(List<Write> writes, StudySnapshot study, Author by, Optional<UUID> reverses) {
        Stamp stamp = new Stamp(by.coderId(), by.device(), clock.instant(), study.counter() + 1, ids.get(), reverses);
        List<Revision> revisions = new ArrayList<>();
        for (Write write : writes) {
            check(write, study);
            Optional<Entity> entity = study.entity(write.entity());
            Content now = entity.map(known -> known.current().content()).orElse(Content.TOMBSTONE);
            boolean settles = entity.map(Entity::isConflict).orElse(false);
            if (settles || reverses.isPresent() || !now.equals(write.content())) {
                List<UUID> replaces = entity.map(known ->
                                known.heads().stream().map(Revision::id).toList())
                        .orElse(List.of());
                revisions.add(new Revision(ids.get(), write.entity(), stamp, replaces, write.content()));
            }
        }
        return revisions;
    }

    /** Makes the revisions of an edit of this study by this author. */
    Function<List<Write>, List<Revision>> by(Author author, StudySnapshot study) {
        return writes -> make(writes, study, author, Optional.empty());
    }

    /** A score that is there already may stay: it was given while the codebook allowed it. */
    private static void check(Write write, StudySnapshot study) {
        Optional<Score> score = score(write.content());
        boolean allowed = score.isEmpty()
                || study.codebook().map(book -> book.allows(score.get())).orElse(true);
        if (!allowed && !isThere(write.entity(), score, study)) {
            throw new RejectedEditException(RejectedEditException.Reason.HALF_STEP, List.of(write.entity()));
        }
    }

    private static boolean isThere(EntityRef ref, Optional<Score> score, StudySnapshot study) {
        return study.entity(ref).stream()
                .flatMap(entity -> entity.heads().stream())
                .anyMatch(head -> score(head.content()).equals(score));
    }

    private static Optional<Score> score(Content content) {
        if (content instanceof Judgement judgement) {
            return Optional.of(judgement.score());
        }
        return content instanceof Reconciliation decided ? Optional.of(decided.score()) : Optional.empty();
    }
}
