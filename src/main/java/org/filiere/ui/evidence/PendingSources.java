package org.filiere.ui.evidence;

import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.filiere.domain.StudySnapshot;
import org.filiere.ui.StudyModel;
import org.filiere.ui.task.BackgroundRunner;

/** Sources that another copy of the study has withdrawn, as a merge may tell, and of which this copy still holds text. */
final class PendingSources {

    /** What a change of it makes worth a look into the stored revisions. */
    private record Seen(Set<String> withdrawn, Set<String> stillListed) {}

    private final StudyModel study;
    private final BackgroundRunner background;
    private final ReadOnlyObjectWrapper<Set<String>> ids = new ReadOnlyObjectWrapper<>(this, "ids", Set.of());
    private Seen seen = new Seen(Set.of(), Set.of());

    PendingSources(StudyModel study, BackgroundRunner background) {
        this.study = study;
        this.background = background;
    }

    /** Their ids; empty for none. */
    ReadOnlyObjectProperty<Set<String>> idsProperty() {
        return ids.getReadOnlyProperty();
    }

    /** Looks again if the study tells of other withdrawals than before. */
    void follow(StudySnapshot now) {
        Seen next = new Seen(Set.copyOf(now.withdrawals().keySet()), now.pendingWithdrawals());
        if (!next.equals(seen)) {
            seen = next;
            background.whenDone(
                    study.session().pendingWithdrawals(),
                    ids::set,
                    failure -> study.report("evidence.withdraw", failure));
        }
    }
}
