package org.filiere.session;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.filiere.domain.EntityRef;
import org.filiere.domain.Revision;
import org.filiere.domain.StudySnapshot;
import org.filiere.storage.StudyStore;

/** The study after a merge, without reading it all again where that is not needed. */
final class Merged {

    /** From so many entities on, reading the whole study is quicker than asking for the history of each. */
    private static final int MOST_HISTORIES = 10_000;

    private Merged() {}

    /**
     * The study that the store holds now.
     *
     * @param before the study before the merge
     * @param added what the store says was new
     */
    static StudySnapshot snapshot(StudySnapshot before, List<Revision> added, StudyStore store) {
        if (added.isEmpty()) {
            return before;
        }
        try {
            return before.with(added, new Histories(store));
        } catch (TooManyException e) {
            return StudySnapshot.of(store.heads());
        }
    }

    /** Gives the history of entities, up to a limit. */
    private static final class Histories implements Function<EntityRef, Collection<Revision>> {

        private final StudyStore store;
        private int given;

        Histories(StudyStore store) {
            this.store = store;
        }

        @Override
        public Collection<Revision> apply(EntityRef entity) {
            given++;
            if (given > MOST_HISTORIES) {
                throw new TooManyException();
            }
            return store.history(entity);
        }
    }

    /** The histories of too many entities were asked for. */
    private static final class TooManyException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
