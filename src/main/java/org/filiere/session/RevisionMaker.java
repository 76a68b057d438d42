package org.filiere.session;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.filiere.domain.Content;
import org.filiere.domain.Entity;
import org.filiere.domain.Judgement;
import org.filiere.domain.Reconciliation;
import org.filiere.domain.Revision;
import org.filiere.domain.Score;
import org.filiere.domain.Stamp;
import org.filiere.domain.StudySnapshot;
import org.filiere.domain.Write;

/** Turns what an edit wishes to write into revisions of the study as it is. */
final class RevisionMaker {

    private final Clock clock;
    private final Supplier<UUID> ids;

    RevisionMaker(Clock clock, Supplier<UUID> ids) {
        this.clock = clock;
        this.ids = ids;
    }

    /**
     * The revisions of one edit: one for each wish that changes something, or settles a conflict, or takes an edit back.
     *
     * @param reverses the edit that it takes back, or nothing
     * @throws RejectedEditException when the codebook forbids a score
     */
    List<Revision> make(List<Write> writes, Optional<UUID> reverses, Author by, StudySnapshot study) {
        Stamp stamp = new Stamp(
                by.coderId(), by.device(), clock.instant(), study.counter() + 1, ids.get(), reverses);
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

    private static void check(Write write, StudySnapshot study) {
        Optional<Score> score = score(write.content());
        boolean allowed = score.isEmpty()
                || study.codebook().map(book -> book.allows(score.get())).orElse(true);
        if (!allowed) {
            throw new RejectedEditException(RejectedEditException.Reason.HALF_STEP, List.of(write.entity()));
        }
    }

    private static Optional<Score> score(Content content) {
        if (content instanceof Judgement judgement) {
            return Optional.of(judgement.score());
        }
        return content instanceof Reconciliation decided ? Optional.of(decided.score()) : Optional.empty();
    }
}
