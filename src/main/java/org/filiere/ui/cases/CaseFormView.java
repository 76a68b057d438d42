package org.filiere.ui.cases;

import atlantafx.base.theme.Styles;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.filiere.domain.Source;
import org.filiere.ui.Screen;
import org.filiere.ui.control.EmptyState;
import org.filiere.ui.control.chains.ChainsEditor;
import org.filiere.ui.control.passage.NoText;
import org.filiere.ui.i18n.Messages;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Shows all fields of one case, the coder's value chains and the sources. Esc goes back to the table. */
public final class CaseFormView implements Screen {

    private static final double COLUMN = 470;
    private static final double MOST = 720;

    private final CaseFormViewModel model;
    private final Messages messages;
    private final StackPane root = new StackPane();
    private final StackPane fieldsPlace = new StackPane();
    private final ScrollPane scroll = new ScrollPane();
    private CaseFieldsView fields;

    public CaseFormView(CaseFormViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        VBox right = new VBox(20, chains(), sources());
        HBox columns = new HBox(fieldsPlace, right);
        columns.getStyleClass().add("case-columns");
        for (Region column : List.of(fieldsPlace, right)) {
            HBox.setHgrow(column, Priority.ALWAYS);
            column.setPrefWidth(COLUMN);
            column.setMaxWidth(MOST);
        }
        fieldsPlace.setAlignment(Pos.TOP_LEFT);
        scroll.setContent(columns);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox form = new VBox(header(), scroll);
        form.getStyleClass().add("case-form");
        form.visibleProperty().bind(model.goneProperty().not());
        root.setId("case-form");
        root.getStylesheets()
                .add(CaseFormView.class
                        .getResource("/org/filiere/ui/cases/cases.css")
                        .toExternalForm());
        root.getChildren().addAll(form, gone());
        root.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                leave();
                model.back();
            }
        });
        model.draftProperty().subscribe(this::show);
    }

    /** Shows a case, or begins a new one under an id that the study does not know. */
    public void open(String caseId) {
        leave();
        model.show(caseId);
    }

    @Override
    public Node view() {
        return root;
    }

    @Override
    public void shown() {
        if (fields != null) {
            scroll.setVvalue(0);
            fields.begin();
        }
    }

    @Override
    public void hidden() {
        leave();
        model.commit();
    }

    private void leave() {
        if (fields != null) {
            fields.handOver();
        }
    }

    private void show(CaseDraft draft) {
        if (draft == null) {
            return;
        }
        fields = new CaseFieldsView(model, draft, messages);
        fieldsPlace.getChildren().setAll(fields);
    }

    private Node header() {
        Button back = new Button(messages.get("cases.title"), new FontIcon(Feather.ARROW_LEFT));
        back.setId("case-back");
        back.getStyleClass().add(Styles.FLAT);
        back.setOnAction(event -> {
            leave();
            model.back();
        });
        back.setMinWidth(Region.USE_PREF_SIZE);
        Label title = new Label();
        title.setId("case-title");
        title.getStyleClass().add("screen-title");
        title.textProperty()
                .bind(model.draftProperty().flatMap(CaseDraft::nameProperty).map(this::title));
        title.setTooltip(new Tooltip());
        title.getTooltip().textProperty().bind(title.textProperty());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button history = new Button(messages.get("cases.history"), new FontIcon(Feather.CLOCK));
        history.setId("case-history");
        history.setOnAction(event -> model.showHistory());
        Button code = new Button(messages.get("cases.form.code"), new FontIcon(Feather.EDIT_3));
        code.setId("case-code");
        code.getStyleClass().add(Styles.ACCENT);
        code.setOnAction(event -> {
            leave();
            model.code();
        });
        for (Button button : List.of(history, code)) {
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.disableProperty().bind(stored().not());
        }
        HBox header = new HBox(12, back, title, gap, history, code);
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }

    private String title(String name) {
        return name.isBlank() ? messages.get("cases.form.new") : name;
    }

    private BooleanBinding stored() {
        var stored = model.draftProperty().flatMap(CaseDraft::storedProperty).orElse(false);
        return Bindings.createBooleanBinding(stored::getValue, stored);
    }

    private Node chains() {
        ChainsEditor editor =
                new ChainsEditor(model.chains(), model.passageSources(), new NoText(model::showPassage), messages);
        editor.visibleProperty().bind(stored());
        editor.managedProperty().bind(editor.visibleProperty());
        Label later = new Label(messages.get("cases.form.chains.later"));
        later.getStyleClass().add("hint");
        later.setWrapText(true);
        later.visibleProperty().bind(editor.visibleProperty().not());
        later.managedProperty().bind(later.visibleProperty());
        return new VBox(later, editor);
    }

    private Node sources() {
        Label title = new Label(messages.get("cases.form.sources"));
        title.getStyleClass().add("section-title");
        VBox rows = new VBox();
        rows.setId("case-sources");
        model.sourcesProperty().subscribe(sources -> {
            if (sources.isEmpty()) {
                Label none = new Label(messages.get("cases.form.sources.none"));
                none.getStyleClass().add("hint");
                rows.getChildren().setAll(none);
            } else {
                rows.getChildren().setAll(sources.stream().map(this::source).toList());
            }
        });
        return new VBox(6, title, rows);
    }

    private Node source(Source source) {
        Label title = new Label(source.title(), new FontIcon(Feather.FILE_TEXT));
        title.setTooltip(new Tooltip(source.title()));
        Label facts = new Label(source.date()
                .map(date -> messages.get(
                        "cases.form.source",
                        messages.of(source.type()),
                        date.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                                .withLocale(messages.locale()))))
                .orElse(messages.of(source.type())));
        facts.getStyleClass().add("hint");
        facts.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(title, gap, facts);
        row.getStyleClass().add("source-row");
        return row;
    }

    private Node gone() {
        Button back = new Button(messages.get("cases.title"), new FontIcon(Feather.ARROW_LEFT));
        back.setId("case-gone-back");
        back.setOnAction(event -> model.back());
        EmptyState empty =
                new EmptyState(messages.get("cases.form.gone.title"), messages.get("cases.form.gone.text"), back);
        empty.setId("case-gone");
        empty.visibleProperty().bind(model.goneProperty());
        empty.managedProperty().bind(empty.visibleProperty());
        return empty;
    }
}
