package org.filiere.exchange;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.filiere.domain.Content;
import org.filiere.domain.Revision;
import org.filiere.domain.Stamp;
import org.filiere.domain.StudySnapshot;
import org.filiere.storage.StudyStore;

/** Makes the revisions of edits of a study, by the lead of {@link BlindStudy} unless another is named. */
record Edits(long counter, String author) {

    static Edits of(StudyStore store) {
        return new Edits(StudySnapshot.of(store.heads()).counter() + 1, BlindStudy.LEAD);
    }

    Edits by(String coderId) {
        return new Edits(counter, coderId);
    }

    Revision delete(Revision current) {
        return change(current, Content.TOMBSTONE);
    }

    Revision change(Revision current, Content content) {
        Stamp stamp = new Stamp(
                author,
                "laptop-" + author,
                Instant.EPOCH,
                counter,
                UuidCreator.getTimeOrderedEpoch(),
                Optional.empty());
        return new Revision(UuidCreator.getTimeOrderedEpoch(), current.entity(), stamp, List.of(current.id()), content);
    }
}
