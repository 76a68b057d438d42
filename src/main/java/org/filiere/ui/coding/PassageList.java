package org.filiere.ui.coding;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.filiere.domain.Passage;
import org.filiere.domain.Score;
import org.filiere.ui.i18n.Messages;

/** The passages of the item at hand. Rows stay where they are while their memos are typed. */
final class PassageList extends VBox {

    private final PassageContext context;
    private final Messages messages;
    private final List<PassageRow> rows = new ArrayList<>();
    private final Label none = new Label();
    private final ChangeListener<List<Passage>> changed = (property, before, now) -> show(now);
    private final InvalidationListener scored = property -> sayNone();
    private ItemDraft shown;

    PassageList(PassageContext context, Messages messages) {
        super(2);
        this.context = context;
        this.messages = messages;
        setId("coding-passages");
        none.setId("coding-passages-none");
        none.setWrapText(true);
        context.hand().passageProperty().addListener((property, before, now) -> rows.forEach(PassageRow::update));
        context.lines().readProperty().addListener((property, before, now) -> rows.forEach(PassageRow::update));
        context.form()
                .study()
                .snapshotProperty()
                .addListener((property, before, now) -> rows.forEach(PassageRow::update));
    }

    void show(ItemDraft draft) {
        if (shown != null) {
            shown.passagesProperty().removeListener(changed);
            shown.scoreProperty().removeListener(scored);
        }
        shown = draft;
        rows.clear();
        if (draft == null) {
            getChildren().clear();
            return;
        }
        draft.passagesProperty().addListener(changed);
        draft.scoreProperty().addListener(scored);
        show(draft.passagesProperty().get());
        sayNone();
    }

    /**
     * Puts the focus on the first passage.
     *
     * @return false when there is none
     */
    boolean focusFirst() {
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
            rows.add(new PassageRow(context, shown, now.get(i), i, messages, this::step));
        }
        List<Node> nodes = new ArrayList<>(rows);
        if (rows.isEmpty()) {
            nodes.add(none);
        }
        getChildren().setAll(nodes);
        if (focused >= 0 && rows.isEmpty()) {
            context.actions().backToItem();
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

    /** A score that no passage supports is said in so many words; without a score none is missing yet. */
    private void sayNone() {
        boolean missing = shown.scoreProperty().get() instanceof Score.Level;
        none.setText(messages.get(missing ? "coding.passages.missing" : "coding.passages.none"));
        none.getStyleClass().removeAll("hint", "passages-missing");
        none.getStyleClass().add(missing ? "passages-missing" : "hint");
        if (rows.isEmpty()) {
            getChildren().setAll(none);
        }
    }
}
