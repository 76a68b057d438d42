package org.filiere.ui.control.handin;

import atlantafx.base.theme.Styles;
import java.time.ZoneId;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.filiere.analysis.Completeness;
import org.filiere.ui.control.FieldBox;
import org.filiere.ui.control.ProseArea;
import org.filiere.ui.i18n.Messages;

/**
 * Lies over a screen and hands a case in: what is missing, each a link to its item, the reasons, and the way back.
 * Ctrl+Enter hands in, Esc closes.
 */
public final class HandInPane extends StackPane {

    private static final KeyCombination ENTER = new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);
    private static final double WIDTH = 780;
    private static final double NAME_WIDTH = 240;
    private static final double GAPS_WIDTH = 190;
    private static final double MOST_OF_HEIGHT = 0.94;

    private final HandInViewModel model;
    private final Messages messages;
    private final HandInWords words;
    private final BiConsumer<String, String> onItem;
    private final Runnable onClosed;
    private final Label title = new Label();
    private final Label status = new Label();
    private final Label missingTitle = new Label();
    private final GridPane missing = new GridPane(10, 4);
    private final ScrollPane scroll = new ScrollPane(missing);
    private final ProseArea reason = new ProseArea(2);
    private final Label rule = new Label();
    private final Button handIn = new Button();
    private final Button takeBack = new Button();
    private List<Object> shown = List.of();

    /**
     * The control.
     *
     * @param onItem shows an item of a case, by the ids of the case and the item
     * @param onClosed called when it has closed without leaving for an item
     */
    public HandInPane(HandInViewModel model, Messages messages, BiConsumer<String, String> onItem, Runnable onClosed) {
        this.model = model;
        this.messages = messages;
        this.words = new HandInWords(messages, ZoneId.systemDefault());
        this.onItem = onItem;
        this.onClosed = onClosed;
        setId("handin");
        getStyleClass().add("handin-veil");
        getStylesheets()
                .add(HandInPane.class
                        .getResource("/org/filiere/ui/control/handin.css")
                        .toExternalForm());
        getChildren().add(card());
        setVisible(false);
        setManaged(false);
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        setOnMousePressed(event -> {
            if (event.getTarget() == this) {
                hide();
            }
        });
        model.workProperty().addListener((property, before, now) -> update());
        model.readyProperty().addListener((property, before, now) -> update());
    }

    /** Shows the pane for a case. */
    public void open(String caseId) {
        shown = List.of();
        model.show(caseId);
        if (model.workProperty().get() == null) {
            return;
        }
        setVisible(true);
        setManaged(true);
        update();
        (handIn.isDisabled() ? reason : handIn).requestFocus();
    }

    private Node card() {
        title.getStyleClass().add("section-title");
        status.setId("handin-status");
        status.setWrapText(true);
        missingTitle.setId("handin-missing");
        missingTitle.setWrapText(true);
        ColumnConstraints reasons = new ColumnConstraints();
        reasons.setHgrow(Priority.ALWAYS);
        missing.getColumnConstraints()
                .setAll(new ColumnConstraints(NAME_WIDTH), new ColumnConstraints(GAPS_WIDTH), reasons);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("handin-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        reason.setId("handin-reason");
        reason.setAccessibleText(messages.get("progress.handIn.reason"));
        FieldBox why = new FieldBox(messages.get("progress.handIn.reason"), reason);
        why.setMinHeight(Region.USE_PREF_SIZE);
        reason.textProperty().bindBidirectional(model.reasonProperty());
        rule.setId("handin-rule");
        rule.getStyleClass().add("hint");
        rule.setWrapText(true);
        VBox card = new VBox(12, title, status, missingTitle, scroll, why, rule, buttons());
        card.getStyleClass().add("handin-card");
        card.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
        heightProperty().addListener((property, before, now) -> {
            card.setMaxHeight(Math.min(card.prefHeight(WIDTH), getHeight() * MOST_OF_HEIGHT));
        });
        return card;
    }

    private Node buttons() {
        handIn.setId("handin-do");
        handIn.getStyleClass().add(Styles.ACCENT);
        handIn.setOnAction(event -> handIn());
        takeBack.setId("handin-take-back");
        takeBack.setText(messages.get("progress.handIn.takeBack"));
        takeBack.managedProperty().bind(takeBack.visibleProperty());
        takeBack.setOnAction(event -> {
            model.takeBack();
            reason.requestFocus();
        });
        Button close = new Button(messages.get("common.close"));
        close.setId("handin-close");
        close.setOnAction(event -> hide());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox row = new HBox(8, handIn, takeBack, space, close);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinHeight(Region.USE_PREF_SIZE);
        return row;
    }

    private void update() {
        Completeness work = model.workProperty().get();
        if (!isVisible() || work == null) {
            return;
        }
        title.setText(messages.get("progress.handIn.title", model.caseName()));
        title.setTooltip(new Tooltip(title.getText()));
        status.setText(work.handedIn().map(words::status).orElse(messages.get("progress.handIn.notYet")));
        missingTitle.setText(missingWords(work));
        boolean again = work.handedIn().isPresent();
        handIn.setText(messages.get(again ? "progress.handIn.again" : "progress.handIn"));
        handIn.setDisable(!model.readyProperty().get());
        takeBack.setVisible(again);
        boolean needsReason = !work.isComplete()
                && !model.readyProperty().get()
                && work.handedIn().map(Completeness.HandedIn::changedSince).orElse(true);
        rule.setText(messages.get(needsReason ? "progress.handIn.rule" : "progress.handIn.keys"));
        list(work);
    }

    private String missingWords(Completeness work) {
        int items = work.missing().size();
        if (work.isComplete()) {
            return messages.get("progress.handIn.complete");
        } else if (items == 0) {
            return messages.get("progress.handIn.missing.chains");
        }
        return messages.get(
                work.governanceOpen() ? "progress.handIn.missing.both" : "progress.handIn.missing.items", items);
    }

    /** Makes the list anew only when it says something else, so that a reason keeps the focus while it is typed. */
    private void list(Completeness work) {
        List<Object> now = List.of(
                work.caseId(),
                work.governanceOpen(),
                work.open().stream().map(item -> item.item().id() + item.gaps()).toList());
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        missing.getChildren().clear();
        int row = 0;
        for (Completeness.ItemWork item : work.open()) {
            addRow(row++, item.item().id(), item.item().name(), words.gaps(item.gaps()), item.isMissing());
        }
        if (work.governanceOpen()) {
            addRow(
                    row,
                    HandInViewModel.GOVERNANCE,
                    messages.get("progress.governance"),
                    messages.get("progress.governance.open"),
                    true);
        }
        scroll.setVisible(!missing.getChildren().isEmpty());
        scroll.setManaged(scroll.isVisible());
    }

    private void addRow(int row, String itemId, String name, String gaps, boolean needsReason) {
        boolean isItem = !itemId.equals(HandInViewModel.GOVERNANCE);
        String idWord = isItem ? itemId : "governance";
        Hyperlink link = new Hyperlink(name);
        link.setId("handin-item-" + idWord);
        link.setTooltip(new Tooltip(name));
        link.setOnAction(event -> leaveFor(isItem ? itemId : ""));
        Label what = new Label(gaps);
        what.getStyleClass().add("hint");
        what.setTooltip(new Tooltip(gaps));
        missing.addRow(row, link, what);
        if (needsReason) {
            TextField why = new TextField();
            why.setId("handin-reason-" + idWord);
            why.setPromptText(messages.get("progress.handIn.reasonOne"));
            why.setAccessibleText(messages.get("progress.handIn.reasonFor", name));
            why.textProperty().bindBidirectional(model.reasonFor(itemId));
            why.getStyleClass().add(Styles.SMALL);
            missing.add(why, 2, row);
        }
    }

    private void onKey(KeyEvent event) {
        if (ENTER.match(event)) {
            event.consume();
            handIn();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            hide();
        }
    }

    private void handIn() {
        if (model.readyProperty().get()) {
            model.handIn(messages.get("progress.governance"));
            hide();
        }
    }

    private void leaveFor(String itemId) {
        String caseId = model.workProperty().get().caseId();
        close();
        onItem.accept(caseId, itemId);
    }

    private void hide() {
        close();
        onClosed.run();
    }

    private void close() {
        setVisible(false);
        setManaged(false);
        model.leave();
    }
}
