package org.filiere.ui.charts;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.filiere.chart.ChartMark;
import org.filiere.ui.i18n.Messages;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The cases of the chosen mark, and why the chosen case has its score. */
final class MarkPanel extends VBox {

    private static final double WIDTH = 316;
    private static final int DOUBLE = 2;

    private final ChartsViewModel model;
    private final Messages messages;
    private final ListView<MarkedCase> list = new ListView<>();
    private final VBox evidence = new VBox();
    private boolean filling;

    MarkPanel(ChartsViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        setId("charts-mark");
        getStyleClass().add("mark-panel");
        setMinWidth(WIDTH);
        setMaxWidth(WIDTH);
        fillList();
        evidence.getStyleClass().add("evidence");
        ScrollPane scroll = new ScrollPane(evidence);
        scroll.setId("charts-evidence");
        scroll.setFitToWidth(true);
        scroll.setAccessibleText(messages.get("charts.evidence"));
        scroll.visibleProperty().bind(Bindings.isNotNull(model.chosenCaseProperty()));
        scroll.managedProperty().bind(scroll.visibleProperty());
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox.setVgrow(list, Priority.SOMETIMES);
        getChildren().addAll(head(), list, buttons(), scroll);
        visibleProperty().bind(model.markProperty().map(Optional::isPresent));
        managedProperty().bind(visibleProperty());
        model.evidence().addListener((ListChangeListener<Evidence>) change -> showEvidence());
        model.chosenCaseProperty().subscribe(this::showEvidence);
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    }

    void focusList() {
        list.requestFocus();
    }

    private Node head() {
        Label title = new Label();
        title.setId("charts-mark-title");
        title.getStyleClass().add("section-title");
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        title.textProperty()
                .bind(model.markProperty()
                        .map(mark -> mark.map(ChartMark::label).orElse("")));
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Button close = new Button(null, new FontIcon(Feather.X));
        close.setId("charts-mark-close");
        close.setAccessibleText(messages.get("charts.mark.close"));
        close.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        close.setMinWidth(Region.USE_PREF_SIZE);
        close.setOnAction(event -> model.dismissMark());
        HBox head = new HBox(8, title, close);
        head.setAlignment(Pos.TOP_LEFT);
        Label count = new Label();
        count.setId("charts-mark-count");
        count.getStyleClass().add("hint");
        count.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> messages.get("charts.mark.cases", model.cases().size()), model.cases()));
        return new VBox(2, head, count);
    }

    private Node buttons() {
        Button code = new Button(messages.get("charts.mark.code"), new FontIcon(Feather.EDIT_3));
        code.setId("charts-mark-code");
        code.setTooltip(new Tooltip(messages.get("charts.mark.code.tip")));
        code.disableProperty().bind(Bindings.isNull(model.chosenCaseProperty()));
        code.setOnAction(event -> codeChosen());
        Button table = new Button(messages.get("charts.mark.table"), new FontIcon(Feather.LIST));
        table.setId("charts-mark-table");
        table.setOnAction(event -> model.showInTable());
        code.getStyleClass().add(Styles.SMALL);
        table.getStyleClass().add(Styles.SMALL);
        return new HBox(8, code, table);
    }

    private void fillList() {
        list.setId("charts-cases");
        list.getStyleClass().addAll(Styles.DENSE);
        list.setItems(model.cases());
        list.setCellFactory(view -> new CaseCell());
        list.setMinHeight(96);
        list.getSelectionModel().selectedItemProperty().subscribe(line -> {
            if (!filling && line != null) {
                model.chosenCaseProperty().set(line);
            }
        });
        model.chosenCaseProperty().subscribe(line -> {
            filling = true;
            if (line == null) {
                list.getSelectionModel().clearSelection();
            } else {
                list.getSelectionModel().select(line);
            }
            filling = false;
        });
        list.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == DOUBLE) {
                codeChosen();
            }
        });
    }

    private void codeChosen() {
        if (model.chosenCaseProperty().get() != null) {
            model.code(model.chosenCaseProperty().get());
        }
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && list.isFocused()) {
            codeChosen();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            model.dismissMark();
            event.consume();
        }
    }

    private void showEvidence() {
        evidence.getChildren().clear();
        for (Evidence each : model.evidence()) {
            evidence.getChildren().add(card(each));
        }
    }

    private Node card(Evidence each) {
        Label title = new Label(each.title());
        title.getStyleClass().add("evidence-title");
        title.setWrapText(true);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Label score = new Label(each.score());
        score.getStyleClass().add("chip");
        score.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(8, title, score);
        VBox card = new VBox(head, text(each.origin(), "hint"));
        card.getStyleClass().add("evidence-card");
        if (each.notes().stream()
                .allMatch(note -> note.text().isBlank() && note.quotes().isEmpty())) {
            card.getChildren().add(text(messages.get("charts.evidence.none"), "hint"));
        }
        each.notes().forEach(note -> addNote(card, note));
        return card;
    }

    private void addNote(VBox card, Evidence.Note note) {
        if (note.text().isBlank() && note.quotes().isEmpty()) {
            return;
        }
        card.getChildren().add(text(note.who(), "note-who"));
        if (!note.text().isBlank()) {
            card.getChildren().add(text(note.text(), "note-text"));
        }
        for (Evidence.Quote quote : note.quotes()) {
            VBox box = new VBox(text("“" + quote.text() + "”", "quote-text"), text(quote.source(), "hint"));
            box.getStyleClass().add("quote");
            card.getChildren().add(box);
        }
    }

    private static Label text(String words, String style) {
        Label label = new Label(words);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    /** The name at the left, the value at the right. */
    private static final class CaseCell extends ListCell<MarkedCase> {

        private final Label name = new Label();
        private final Label value = new Label();
        private final HBox box;

        CaseCell() {
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            name.setTextOverrun(OverrunStyle.ELLIPSIS);
            name.setMinWidth(0);
            value.setMinWidth(Region.USE_PREF_SIZE);
            value.getStyleClass().add("case-value");
            box = new HBox(8, name, gap, value);
            box.setMinWidth(0);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(MarkedCase line, boolean empty) {
            super.updateItem(line, empty);
            if (empty || line == null) {
                setGraphic(null);
                setTooltip(null);
                return;
            }
            name.setText(line.name());
            value.setText(line.value());
            setTooltip(new Tooltip(line.name()));
            setAccessibleText(line.name() + ": " + line.value());
            setGraphic(box);
        }
    }
}
