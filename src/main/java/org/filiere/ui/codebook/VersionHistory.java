package org.filiere.ui.codebook;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.filiere.domain.Entity;
import org.filiere.domain.EntityRef;
import org.filiere.ui.StudyModel;

/** The versions of the codebook as the store has them, read again when the codebook changes. */
final class VersionHistory {

    private final StudyModel study;
    private final ReadOnlyObjectWrapper<List<BookVersion>> versions =
            new ReadOnlyObjectWrapper<>(this, "versions", List.of());
    private Optional<Entity> known = Optional.empty();

    VersionHistory(StudyModel study) {
        this.study = study;
    }

    /** Newest first. */
    ReadOnlyObjectProperty<List<BookVersion>> versionsProperty() {
        return versions.getReadOnlyProperty();
    }

    /** Reads the versions if the codebook is not the one they were read for. */
    void follow(Optional<Entity> codebook) {
        if (codebook.equals(known)) {
            return;
        }
        known = codebook;
        study.history(EntityRef.codebook(), revisions -> {
            if (codebook.equals(known)) {
                versions.set(BookVersion.of(revisions));
            }
        });
    }
}
