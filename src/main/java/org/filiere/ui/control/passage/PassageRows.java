package org.filiere.ui.control.passage;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.filiere.domain.Passage;
import org.filiere.ui.StudyModel;
import org.filiere.ui.i18n.Messages;

/** The passages of a judgement or a value chain. Rows stay where they are while their memos are typed. */
public final class PassageRows extends VBox {

    private final String prefix;
    private final PassageTools tools;
    private final Messages messages;
    private final Label none;
    private final List<PassageRow> rows = new ArrayList<>();
    private final ChangeListener<List<Passage>> changed = (property, before, now) -> show(now);
    private PassageOwner shown;

    /**
     * Shows no passages yet.
     *
     * @param prefix of the ids of what is in it
     * @param none stands there where there are none
     */
    public PassageRows(String prefix, PassageTools tools, StudyModel study, Label none, Messages messages) {
        super(2);
        this.prefix = prefix;
        this.tools = tools;
        this.none = none;
        this.messages = messages;
        setId(prefix + "s");
        getStyleClass().add("passage-rows");
        getStylesheets()
                .add(PassageRows.class
                        .getResource("/org/filiere/ui/control/passage.css")
                        .toExternalForm());
        ChangeListener<Object> update = (property, before, now) -> rows.forEach(PassageRow::update);
        tools.desk().atHandProperty().addListener(update);
        tools.sources().readProperty().addListener(update);
        study.snapshotProperty().addListener(update);
    }

    /** Shows the passages of this one; null for none. */
    public void showOf(PassageOwner owner) {
        if (shown != null) {
            shown.passagesProperty().removeListener(changed);
        }
        shown = owner;
        rows.clear();
        if (owner == null) {
            getChildren().clear();
            return;
        }
        owner.passagesProperty().addListener(changed);
        rebuild(owner.passagesProperty().get());
    }

    /**
     * Puts the focus on the first passage.
     *
     * @return false when there is none
     */
    public boolean focusFirst() {
        rows.stream().findFirst().ifPresent(PassageRow::focus);
        return !rows.isEmpty();
    }

    private void show(List<Passage> now) {
        boolean same = now.size() == rows.size();
        for (int i = 0; same && i < now.size(); i++) {
            same = rows.get(i).passage().isSamePlace(now.get(i));
        }
        if (same) {
            for (int i = 0; i < now.size(); i++) {
                rows.get(i).show(now.get(i));
            }
        } else {
            rebuild(now);
        }
    }

    private void rebuild(List<Passage> now) {
        int focused = -1;
        for (int i = 0; i < rows.size(); i++) {
            focused = rows.get(i).hasFocus() ? i : focused;
        }
        rows.clear();
        for (int i = 0; i < now.size(); i++) {
            rows.add(new PassageRow(prefix + "-" + i, tools, shown, now.get(i), messages, this::step));
        }
        List<Node> nodes = new ArrayList<>(rows);
        if (rows.isEmpty()) {
            nodes.add(none);
        }
        getChildren().setAll(nodes);
        if (focused >= 0 && rows.isEmpty()) {
            tools.desk().leave(shown);
        } else if (focused >= 0) {
            rows.get(Math.min(focused, rows.size() - 1)).focus();
        }
    }

    private boolean step(PassageRow from, int by) {
        int next = rows.indexOf(from) + by;
        boolean there = next >= 0 && next < rows.size();
        if (there) {
            rows.get(next).focus();
        }
        return there;
    }
}
