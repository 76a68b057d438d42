package org.filiere.session;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.filiere.domain.EntityRef;
import org.filiere.domain.Kind;
import org.filiere.domain.Revision;
import org.filiere.domain.StudySnapshot;
import org.filiere.storage.WithdrawalReport;

/** Something that has happened to the open study. */
public sealed interface StudyEvent {

    /**
     * Revisions were stored. They are on the disk already.
     *
     * @param before the study as it was
     * @param after the study as it is
     * @param revisions what was added
     */
    record StudyChanged(StudySnapshot before, StudySnapshot after, List<Revision> revisions) implements StudyEvent {

        public StudyChanged {
            revisions = List.copyOf(revisions);
        }

        /** The ids of the cases that changed. */
        public Set<String> caseIds() {
            return revisions.stream()
                    .map(revision -> revision.entity().caseId())
                    .flatMap(java.util.Optional::stream)
                    .collect(Collectors.toSet());
        }

        public boolean concerns(EntityRef entity) {
            return revisions.stream().anyMatch(revision -> revision.entity().equals(entity));
        }

        public boolean concerns(Kind kind) {
            return revisions.stream().anyMatch(revision -> revision.entity().kind() == kind);
        }
    }

    /** Sources were withdrawn: whoever keeps something of them in memory drops it. Comes after {@link StudyChanged}. */
    record SourcesWithdrawn(WithdrawalReport report) implements StudyEvent {}

    /** Whether everything is on the disk has changed. */
    record SaveStateChanged(SaveState state) implements StudyEvent {}

    /** What can be undone or redone has changed. */
    record UndoChanged(boolean canUndo, boolean canRedo) implements StudyEvent {}
}
