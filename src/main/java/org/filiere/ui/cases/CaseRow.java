package org.filiere.ui.cases;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** A row of the table: stays the same object while what it shows changes, so that the selection stays where it is. */
public final class CaseRow {

    private final ReadOnlyObjectWrapper<CaseLine> line;

    CaseRow(CaseLine line) {
        this.line = new ReadOnlyObjectWrapper<>(this, "line", line);
    }

    public String caseId() {
        return line.get().caseId();
    }

    public CaseLine line() {
        return line.get();
    }

    public ReadOnlyObjectProperty<CaseLine> lineProperty() {
        return line.getReadOnlyProperty();
    }

    void show(CaseLine now) {
        line.set(now);
    }
}
