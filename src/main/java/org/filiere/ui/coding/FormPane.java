package org.filiere.ui.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.filiere.domain.Dimension;
import org.filiere.domain.Score;
import org.filiere.ui.control.DimensionStyles;
import org.filiere.ui.control.passage.PassageTools;
import org.filiere.ui.i18n.Messages;

/**
 * The form: the case, its items by dimension, the value chains, the indices. Keys score while the focus is on an item and
 * not in a text: digits, point, N, U, Backspace; arrows (or J and K) move; Enter goes into the justification, Esc back.
 */
final class FormPane extends VBox {

    private static final double MARGIN = 12;
    private static final double HEADING = 36;

    private final CodingViewModel model;
    private final Messages messages;
    private final Runnable onKeys;
    private final VBox rowsBox = new VBox();
    private final VBox content = new VBox();
    private final ScrollPane scroll = new ScrollPane(content);
    private final Label notice = new Label();
    private final ItemDetails details;
    private final Node chains;
    private final List<ItemRow> rows = new ArrayList<>();

    FormPane(
            CodingViewModel model,
            PassageTools passages,
            CodingActions actions,
            Node chains,
            Messages messages,
            Runnable onHandIn) {
        this.model = model;
        this.messages = messages;
        this.chains = chains;
        this.onKeys = actions::showKeys;
        setId("coding-form");
        getStyleClass().add("coding-form");
        details = new ItemDetails(model, passages, actions, messages);
        rowsBox.setId("coding-items");
        rowsBox.getStyleClass().add("item-rows");
        content.getStyleClass().add("form-content");
        content.getChildren().addAll(rowsBox, chains);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("form-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        notice.setId("coding-notice");
        notice.getStyleClass().add("notice");
        notice.managedProperty().bind(notice.visibleProperty());
        notice.setVisible(false);
        getChildren()
                .addAll(
                        new CaseHeader(model, messages, this::focusCurrent, onKeys, onHandIn),
                        new IndexBar(model, messages),
                        notice,
                        scroll);
        rowsBox.addEventHandler(KeyEvent.KEY_TYPED, this::onTyped);
        rowsBox.addEventHandler(KeyEvent.KEY_PRESSED, this::onPressed);
        details.addEventFilter(KeyEvent.KEY_PRESSED, this::onPressedInDetails);
        chains.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                focusCurrent();
                event.consume();
            }
        });
        model.itemsProperty().addListener((property, before, now) -> rebuild());
        model.currentProperty().addListener((property, before, now) -> showCurrent());
        model.fileProperty().addListener((property, before, now) -> notice(null));
        rebuild();
    }

    /** Puts the focus on the item at hand. */
    void focusCurrent() {
        row(model.currentProperty().get()).ifPresent(row -> {
            row.line().requestFocus();
            bringIntoView(row);
        });
    }

    /** The text of the justification of the item at hand. */
    JustificationArea justification() {
        return details.justification();
    }

    /** Puts the focus on the value chains, at the foot of the form. */
    void focusChains() {
        scroll.setVvalue(1);
        chains.requestFocus();
    }

    /** Says something above the items until the next key; null says nothing. */
    void notice(String words) {
        notice.setText(words == null ? "" : words);
        notice.setVisible(words != null);
    }

    private void rebuild() {
        boolean hadFocus = holdsFocus();
        rows.clear();
        rowsBox.getChildren().clear();
        Dimension last = null;
        for (ItemDraft draft : model.itemsProperty().get()) {
            Dimension dimension = draft.item().dimension();
            if (dimension != last) {
                Label heading = new Label(messages.of(dimension));
                heading.getStyleClass().addAll("dimension-heading", DimensionStyles.of(dimension));
                rowsBox.getChildren().add(heading);
                last = dimension;
            }
            ItemRow row = new ItemRow(draft, model, messages);
            rows.add(row);
            rowsBox.getChildren().add(row);
        }
        showCurrent();
        if (hadFocus) {
            focusCurrent();
        }
    }

    private void showCurrent() {
        ItemDraft current = model.currentProperty().get();
        boolean hadFocus = holdsFocus();
        details.show(current);
        for (ItemRow row : rows) {
            row.details(null);
        }
        row(current).ifPresent(row -> {
            row.details(details);
            bringIntoView(row);
            if (hadFocus) {
                row.line().requestFocus();
            }
        });
    }

    private Optional<ItemRow> row(ItemDraft draft) {
        return rows.stream().filter(row -> Objects.equals(row.draft(), draft)).findFirst();
    }

    private boolean holdsFocus() {
        if (getScene() == null) {
            return false;
        }
        for (Node node = getScene().getFocusOwner(); node != null; node = node.getParent()) {
            if (node == rowsBox) {
                return true;
            }
        }
        return false;
    }

    private void onTyped(KeyEvent event) {
        if (isTextual(event) || event.isShortcutDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        String typed = event.getCharacter();
        if (typed.length() != 1) {
            return;
        }
        notice(null);
        Optional<Score> digit = ScoreEditing.ofDigit(typed.charAt(0));
        if (digit.isPresent()) {
            model.editor().score(digit.get());
        } else {
            switch (Character.toLowerCase(typed.charAt(0))) {
                case '.', ',' -> toggleHalf();
                case 'n' -> model.editor().askWhy();
                case 'u' -> model.editor().toggleConfidence();
                case 'j' -> step(1);
                case 'k' -> step(-1);
                case 'g' -> focusChains();
                case '?' -> onKeys.run();
                default -> {
                    return;
                }
            }
        }
        event.consume();
    }

    private void onPressed(KeyEvent event) {
        if (isTextual(event) || event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) {
            return;
        }
        boolean onLine = rows.stream().anyMatch(row -> row.line() == event.getTarget());
        if (event.getCode() == KeyCode.DOWN) {
            step(1);
        } else if (event.getCode() == KeyCode.UP) {
            step(-1);
        } else if (event.getCode() == KeyCode.BACK_SPACE) {
            model.editor().score(Score.UNSCORED);
        } else if (event.getCode() == KeyCode.ENTER && onLine) {
            details.justification().requestFocus();
            details.justification().end();
        } else {
            return;
        }
        event.consume();
    }

    private void onPressedInDetails(KeyEvent event) {
        boolean reasonDone = event.getCode() == KeyCode.ENTER
                && !event.isShortcutDown()
                && event.getTarget() instanceof TextInputControl reason
                && isIn(reason, details.why());
        if (event.getCode() == KeyCode.ESCAPE || reasonDone) {
            model.flush();
            model.editor().askingWhyProperty().set(false);
            focusCurrent();
            event.consume();
        } else if (event.getCode() == KeyCode.TAB
                && event.getTarget() == details.justification()
                && !event.isShortcutDown()) {
            leaveJustification(event.isShiftDown());
            event.consume();
        }
    }

    /** A tab has no place in a justification: it leads on, so that nobody is caught in the text. */
    private void leaveJustification(boolean back) {
        if (back) {
            focusCurrent();
        } else if (!details.focusPassages()) {
            step(1);
        }
    }

    /** Whether the key belongs to a text or to the choice of why an item is N/A. */
    private boolean isTextual(KeyEvent event) {
        if (event.getTarget() instanceof TextInputControl) {
            return true;
        }
        return event.getTarget() instanceof Node target && isIn(target, details.why());
    }

    private static boolean isIn(Node node, Node pane) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == pane) {
                return true;
            }
        }
        return false;
    }

    private void toggleHalf() {
        Score now = model.currentProperty().get().scoreProperty().get();
        if (now instanceof Score.Level level
                && !level.isHalfStep()
                && !model.editor().halfStepsProperty().get()) {
            notice(messages.get("coding.wholeOnly"));
        }
        model.editor().toggleHalf();
    }

    private void step(int by) {
        model.stepItem(by);
        focusCurrent();
    }

    private void bringIntoView(ItemRow row) {
        content.applyCss();
        content.layout();
        double height = scroll.getViewportBounds().getHeight();
        double whole = content.getBoundsInLocal().getHeight();
        if (height <= 0 || whole <= height) {
            return;
        }
        Bounds bounds = content.sceneToLocal(row.localToScene(row.getBoundsInLocal()));
        double top = scroll.getVvalue() * (whole - height);
        double wanted = top;
        if (bounds.getMaxY() + MARGIN > top + height) {
            wanted = bounds.getMaxY() + MARGIN - height;
        }
        if (bounds.getMinY() - HEADING < wanted) {
            wanted = bounds.getMinY() - HEADING;
        }
        scroll.setVvalue(Math.max(0, Math.min(1, wanted / (whole - height))));
    }
}
