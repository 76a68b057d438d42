package org.filiere.ui.review;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.filiere.domain.Score;
import org.filiere.domain.Score.Level;

/**
 * The keys of a reconciliation. A digit takes what a coder gave, unless the final cell has the focus: there 0 to 3 and the
 * full stop set a score. Letters and digits count when they are typed, not when pressed, so that none ends up in a field
 * that has just got the focus.
 */
final class ReconcileKeys {

    private static final KeyCombination NEXT = new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);

    private final Region screen;
    private final ReconcilePane.Asked asked;
    private final ReconcileViewModel model;
    private final TopicList topics;
    private final DetailPane detail;
    private final AskStrip ask;

    ReconcileKeys(
            Region screen,
            ReconcilePane.Asked asked,
            ReconcileViewModel model,
            TopicList topics,
            DetailPane detail,
            AskStrip ask) {
        this.screen = screen;
        this.asked = asked;
        this.model = model;
        this.topics = topics;
        this.detail = detail;
        this.ask = ask;
    }

    void install() {
        screen.addEventFilter(KeyEvent.KEY_PRESSED, this::onPressed);
        screen.addEventHandler(KeyEvent.KEY_PRESSED, this::onEscape);
        screen.addEventFilter(KeyEvent.KEY_TYPED, this::onTyped);
    }

    private void onPressed(KeyEvent event) {
        if (model.sightProperty().get() == null) {
            return;
        }
        if (NEXT.match(event)) {
            event.consume();
            asked.next();
        } else if (topics.hasFocus() && !event.isShortcutDown() && !event.isAltDown() && onList(event.getCode())) {
            event.consume();
        }
    }

    /** Esc that no field has taken for itself. */
    private void onEscape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            asked.back();
        }
    }

    private boolean onList(KeyCode code) {
        switch (code) {
            case UP, DOWN -> step(code == KeyCode.UP ? -1 : 1);
            case HOME -> step(-model.sightProperty().get().topics().size());
            case END -> step(model.sightProperty().get().topics().size());
            case RIGHT -> topics.focusFinalCell();
            case LEFT -> topics.focusCurrent();
            case ENTER -> enter();
            case BACK_SPACE, DELETE -> asked.reopen();
            case ESCAPE -> escape();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void step(int by) {
        Outcome left = model.commit();
        if (left == Outcome.NEEDS_REASON) {
            asked.told(left);
            return;
        }
        model.step(by);
        topics.focusCurrent();
    }

    private void enter() {
        if (topics.isInFinalCell()) {
            topics.focusCurrent();
            asked.told(model.commit());
        } else {
            topics.focusFinalCell();
        }
    }

    private void escape() {
        if (topics.isInFinalCell()) {
            model.items().discard();
            topics.focusCurrent();
        } else {
            asked.toMatrix();
        }
    }

    private void onTyped(KeyEvent event) {
        String typed = event.getCharacter().toLowerCase(Locale.ROOT);
        if (model.sightProperty().get() == null
                || typed.length() != 1
                || event.isShortcutDown()
                || event.isAltDown()
                || ask.isOpen()
                || takesText(screen.getScene().getFocusOwner())) {
            return;
        }
        if (digit(typed.charAt(0)) || letter(typed.charAt(0))) {
            event.consume();
        }
    }

    private boolean digit(char typed) {
        if (topics.isInFinalCell() && (typed >= '0' && typed <= '3' || typed == '.' || typed == ',')) {
            Outcome outcome = model.items().type(typed == '.' || typed == ',' ? half() : Score.of(typed - '0'));
            asked.told(outcome);
            return true;
        }
        if (typed >= '1' && typed <= '9' && !topics.isInFinalCell()) {
            asked.told(model.take(typed - '0'));
            return true;
        }
        if (typed == '0') {
            asked.hint();
            return true;
        }
        return false;
    }

    /** Half a step more than what is typed, or the half taken off again. */
    private Score half() {
        Score now = model.row().map(row -> model.items().draft(row).score()).orElse(Score.UNSCORED);
        if (!(now instanceof Level level)) {
            return Level.ofHalves(1);
        }
        return Level.ofHalves(level.isHalfStep() ? level.halves() - 1 : Math.min(Level.MAX_HALVES, level.halves() + 1));
    }

    private boolean letter(char typed) {
        switch (typed) {
            case '=', 's' -> topics.focusFinalCell();
            case 'n' -> detail.askWhy();
            case 'r' -> detail.focusReason();
            case 'e' -> asked.evidence();
            case 'a' -> asked.accept();
            case 'd' -> asked.addNote();
            case 'k' -> asked.keep();
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Whether letters belong to the control: a field, a choice, or one that asks for its own letters. */
    private static boolean takesText(Node owner) {
        return owner instanceof TextInputControl
                || owner instanceof ComboBoxBase<?>
                || (owner instanceof ToggleButton button
                        && button.getParent() != null
                        && "review-why-kind".equals(button.getParent().getId()));
    }
}
