package org.filiere.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.filiere.domain.Entity;
import org.filiere.domain.EntityRef;
import org.filiere.domain.Kind;
import org.filiere.domain.Revision;
import org.filiere.domain.Source;
import org.filiere.domain.StudySnapshot;
import org.filiere.domain.Withdrawal;
import org.filiere.domain.Withdrawals;
import org.filiere.domain.Write;
import org.filiere.storage.StudyStore;
import org.filiere.storage.WithdrawalReport;
import org.filiere.storage.WorkProgress;

/** Withdraws sources from an open study. */
final class Withdrawing {

    private final StudyStore store;
    private final StudySnapshot study;
    private final Function<List<Write>, List<Revision>> maker;

    /**
     * @param maker makes the revisions of the notes
     */
    Withdrawing(StudyStore store, StudySnapshot study, Function<List<Write>, List<Revision>> maker) {
        this.store = store;
        this.study = study;
        this.maker = maker;
    }

    /**
     * @param after reads the study again
     */
    WithdrawalReport run(Set<String> sourceIds, String note, WorkProgress progress, Consumer<WithdrawalReport> after) {
        List<Revision> ofSources = revisionsOfSources();
        Set<String> all = Withdrawals.together(sourceIds, ofSources);
        List<Write> notes = new ArrayList<>();
        for (String id : all) {
            Optional<Source> latest = ofSources.stream()
                    .filter(revision -> revision.entity().id().equals(id))
                    .flatMap(revision -> revision.content(Source.class).stream())
                    .reduce((earlier, later) -> later);
            boolean told = study.withdrawals().containsKey(id);
            if (latest.isPresent() && !told) {
                notes.add(new Write(
                        EntityRef.withdrawal(id),
                        new Withdrawal(latest.get().type(), note, Withdrawals.passages(id, study))));
            }
        }
        WithdrawalReport report = store.withdraw(all, maker.apply(notes), progress);
        after.accept(report);
        return report;
    }

    /** Sources with a note of withdrawal of which a revision still says something. */
    static Set<String> pending(StudyStore store, StudySnapshot study) {
        Set<String> pending = new TreeSet<>();
        for (String id : study.withdrawals().keySet()) {
            if (store.history(EntityRef.source(id)).stream().anyMatch(revision -> !revision.isTombstone())) {
                pending.add(id);
            }
        }
        return pending;
    }

    /** The current revisions of all entities of which another content is current than before. */
    static List<Revision> changed(StudySnapshot before, StudySnapshot after) {
        return after.entities().stream()
                .map(Entity::current)
                .filter(current -> before.entity(current.entity())
                        .filter(known -> known.current().content().equals(current.content()))
                        .isEmpty())
                .toList();
    }

    private List<Revision> revisionsOfSources() {
        List<Revision> all = new ArrayList<>();
        for (Entity entity : study.entities()) {
            if (entity.ref().kind() == Kind.SOURCE) {
                all.addAll(store.history(entity.ref()));
            }
        }
        return all;
    }
}
