package org.filiere.ui.control.passage;

import atlantafx.base.theme.Styles;
import java.util.OptionalInt;
import java.util.function.BiPredicate;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.filiere.domain.Passage;
import org.filiere.ui.i18n.Messages;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A passage in the form: for or against, its quote, where it is from, its memo. On the quote Enter opens it, A turns it
 * for or against, M goes into the memo, C cites it, R puts it where the selection is, Delete unlinks it.
 */
final class PassageRow extends VBox {

    private static final PseudoClass AT_HAND = PseudoClass.getPseudoClass("at-hand");

    private static final PseudoClass NOTE = PseudoClass.getPseudoClass("note");
    private static final double SOURCE_WIDTH = 160;

    private final PassageTools work;
    private final PassageOwner owner;
    private final Messages messages;
    private final BiPredicate<PassageRow, Integer> onStep;
    private final Button stance = new Button();
    private final Button open = new Button();
    private final Label source = new Label();
    private final Label state = new Label();
    private final TextField memo = new TextField();
    private final HBox tools;
    private Passage passage;
    /** The letter that leads into the memo is not part of it. */
    private boolean entering;

    PassageRow(
            String id,
            PassageTools work,
            PassageOwner owner,
            Passage passage,
            Messages messages,
            BiPredicate<PassageRow, Integer> onStep) {
        super(1);
        this.work = work;
        this.owner = owner;
        this.passage = passage;
        this.messages = messages;
        this.onStep = onStep;
        getStyleClass().add("passage-row");
        stance(id);
        open(id);
        memo(id);
        tools = new HBox();
        if (work.desk().hasText()) {
            tools.getChildren()
                    .addAll(
                            tool(id + "-cite", Feather.MESSAGE_SQUARE, "reader.row.cite", this::cite),
                            tool(id + "-use", Feather.CROP, "reader.row.use", this::useSelection));
        }
        tools.getChildren().add(tool(id + "-remove", Feather.X, "reader.row.remove", this::unlink));
        tools.setMinWidth(Region.USE_PREF_SIZE);
        source.getStyleClass().add("hint");
        source.setMaxWidth(SOURCE_WIDTH);
        source.setMinWidth(SOURCE_WIDTH / 2);
        HBox line = new HBox(4, stance, open, source, tools);
        line.setAlignment(Pos.CENTER_LEFT);
        state.setId(id + "-state");
        state.getStyleClass().add("passage-state");
        state.setWrapText(true);
        state.managedProperty().bind(state.visibleProperty());
        getChildren().addAll(line, state, memo);
        update();
    }

    Passage passage() {
        return passage;
    }

    /** Shows the passage as it is now; also a memo that undo has taken back. */
    void show(Passage now) {
        passage = now;
        update();
    }

    void focus() {
        open.requestFocus();
    }

    boolean hasFocus() {
        return open.isFocused()
                || stance.isFocused()
                || tools.getChildren().stream().anyMatch(Node::isFocused);
    }

    void update() {
        boolean atHand = work.desk().isAtHand(owner, passage);
        pseudoClassStateChanged(AT_HAND, atHand);
        String side = messages.of(passage.stance());
        stance.setText(side);
        stance.getStyleClass().removeAll("stance-for", "stance-against");
        stance.getStyleClass().add("stance-" + passage.stance().id());
        String quote = passage.quote().replaceAll("\\s+", " ");
        open.setText("“" + quote + "”");
        OptionalInt line = work.sources().line(passage);
        String title = work.sources().title(passage.sourceId());
        String from =
                line.isPresent() ? messages.get("reader.row.from", title, String.valueOf(line.getAsInt())) : title;
        source.setText(from);
        source.setTooltip(new Tooltip(from));
        PassageState found = work.sources().state(passage);
        state.setVisible(found != PassageState.FINE);
        state.setText(found == PassageState.FINE ? "" : messages.of(found));
        sign(found);
        open.setAccessibleText(messages.get("reader.row.reads", side, quote, from, passage.memo(), state.getText()));
        if (!memo.getText().equals(passage.memo())) {
            // what is typed is in the passage at once, so this comes from elsewhere, such as undo
            int caret = memo.getCaretPosition();
            memo.setText(passage.memo());
            memo.positionCaret(Math.min(caret, passage.memo().length()));
        }
        boolean shown = atHand || memo.isFocused() || !passage.memo().isEmpty();
        memo.setVisible(shown);
        memo.setManaged(shown);
    }

    private void stance(String id) {
        stance.setId(id + "-stance");
        stance.getStyleClass().setAll("button", "chip");
        stance.setTooltip(new Tooltip(messages.get("reader.row.turn")));
        stance.setMinWidth(Region.USE_PREF_SIZE);
        stance.setOnAction(event -> work.editor().toggleStance(owner, passage));
    }

    private void open(String id) {
        open.setId(id);
        open.getStyleClass().addAll(Styles.FLAT, Styles.SMALL, "passage-quote");
        Tooltip whole = new Tooltip(passage.quote());
        whole.setWrapText(true);
        whole.setMaxWidth(480);
        open.setTooltip(whole);
        open.setMinWidth(0);
        open.setMaxWidth(Double.MAX_VALUE);
        open.setOnAction(event -> work.desk().open(owner, passage));
        open.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        HBox.setHgrow(open, Priority.ALWAYS);
    }

    private void memo(String id) {
        memo.setId(id + "-memo");
        memo.getStyleClass().addAll(Styles.SMALL, "passage-memo");
        memo.setPromptText(messages.get("reader.row.memo"));
        memo.setAccessibleText(messages.get("reader.row.memo"));
        memo.textProperty().addListener((property, before, now) -> {
            if (memo.isFocused()) {
                work.editor().typeMemo(owner, passage, now);
            }
        });
        memo.focusedProperty().addListener((property, was, is) -> {
            if (!is) {
                work.editor().store(owner);
                update();
            }
        });
        memo.setOnAction(event -> focus());
        memo.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (entering) {
                event.consume();
            }
            entering = false;
        });
        memo.addEventFilter(KeyEvent.KEY_PRESSED, event -> entering = false);
    }

    private Button tool(String id, Feather icon, String key, Runnable action) {
        Button button = new Button(null, new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        button.setAccessibleText(messages.get(key));
        button.setTooltip(new Tooltip(messages.get(key)));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    private void onKey(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) {
            return;
        }
        switch (event.getCode()) {
            case ENTER -> open.fire();
            case DELETE -> unlink();
            case A -> stance.fire();
            case C -> cite();
            case R -> useSelection();
            case M -> writeMemo();
            case UP -> {
                if (!onStep.test(this, -1)) {
                    return;
                }
            }
            case DOWN -> {
                if (!onStep.test(this, 1)) {
                    return;
                }
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void unlink() {
        work.editor().unlink(owner, passage);
    }

    private void cite() {
        work.desk().cite(owner, passage);
    }

    private void useSelection() {
        work.desk().useSelection(owner, passage);
    }

    /** A sign beside the words: a warning where something is to be done, else a mere note. */
    private void sign(PassageState found) {
        boolean note = found == PassageState.KEPT;
        pseudoClassStateChanged(NOTE, note);
        state.setGraphic(
                found == PassageState.FINE ? null : new FontIcon(note ? Feather.INFO : Feather.ALERT_TRIANGLE));
    }

    private void writeMemo() {
        memo.setVisible(true);
        memo.setManaged(true);
        entering = true;
        memo.requestFocus();
        memo.end();
    }
}
