package org.filiere.ui.feedback;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.filiere.report.feedback.CoderFeedback;
import org.filiere.ui.Screen;
import org.filiere.ui.control.EmptyState;
import org.filiere.ui.control.FilterBox;
import org.filiere.ui.i18n.Messages;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A coder's own judgements against the final ones, and the page that is sent or printed. */
public final class FeedbackView extends StackPane implements Screen {

    private static final KeyCombination SAVE = new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination PRINT = new KeyCodeCombination(KeyCode.P, KeyCombination.SHORTCUT_DOWN);
    private static final double SIDE_WIDTH = 312;
    private static final double GAP = 12;

    private final FeedbackViewModel model;
    private final Messages messages;
    private final ComboBox<String> coder = new ComboBox<>();
    private final FilterBox<String> caseOf;
    private final TallyChips facts;
    private final Label hints = new Label();
    private final FeedbackDetails details;
    private final CrossTable cross;
    private final FeedbackLines table;
    private final Region body;
    private final EmptyState empty;
    private boolean refilling;

    public FeedbackView(FeedbackViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        setId("feedback");
        getStylesheets()
                .add(FeedbackView.class
                        .getResource("/org/filiere/ui/feedback/feedback.css")
                        .toExternalForm());
        caseOf = new FilterBox<>("feedback-case", messages.get("feedback.allCases"), this::caseName);
        facts = new TallyChips(messages);
        details = new FeedbackDetails(model, messages);
        cross = new CrossTable(messages);
        table = new FeedbackLines(model, messages, details::show);
        body = body();
        Button review = new Button(messages.get("feedback.empty.action"));
        review.setId("feedback-review");
        review.setOnAction(event -> model.showReview());
        empty = new EmptyState(messages.get("feedback.empty.title"), messages.get("feedback.empty.text"), review);
        empty.setId("feedback-empty");
        StackPane middle = new StackPane(body, empty);
        VBox.setVgrow(middle, Priority.ALWAYS);
        VBox content = new VBox(head(), middle);
        content.getStyleClass().add("screen");
        EmptyState closed = new EmptyState(messages.get("feedback.closed"), messages.get("feedback.closed.text"));
        closed.setId("feedback-closed");
        getChildren().addAll(content, closed);
        content.visibleProperty().bind(model.closedProperty().not());
        closed.visibleProperty().bind(model.closedProperty());
        caseOf.choiceProperty().bindBidirectional(model.caseIdProperty());
        model.codersProperty().subscribe(this::offer);
        model.coderProperty().subscribe(this::choose);
        model.contentProperty().subscribe(this::show);
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::onTableKey);
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    }

    @Override
    public Node view() {
        return this;
    }

    @Override
    public void shown() {
        model.inSightProperty().set(true);
        table.requestFocus();
    }

    @Override
    public void hidden() {
        model.inSightProperty().set(false);
    }

    /** Shows the feedback of this coder. */
    public void show(String coderId) {
        model.coderProperty().set(coderId);
    }

    private HBox head() {
        Label title = new Label(messages.get("feedback.title"));
        title.getStyleClass().add("screen-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        coder.setId("feedback-coder");
        coder.setAccessibleText(messages.get("feedback.coder"));
        coder.setTooltip(new Tooltip(messages.get("feedback.coder")));
        coder.setPrefWidth(220);
        coder.setMinWidth(140);
        coder.setConverter(new StringConverter<>() {
            @Override
            public String toString(String id) {
                return id == null ? "" : model.name(id);
            }

            @Override
            public String fromString(String text) {
                return null;
            }
        });
        coder.valueProperty().addListener((property, before, now) -> {
            if (now != null && !refilling) {
                model.coderProperty().set(now);
            }
        });
        Label notice = new Label();
        notice.setId("feedback-notice");
        notice.getStyleClass().add("hint");
        notice.setMaxWidth(Double.MAX_VALUE);
        notice.textProperty().bind(model.noticeProperty());
        notice.setTooltip(tooltipOf(notice));
        HBox.setHgrow(notice, Priority.ALWAYS);
        HBox head = new HBox(
                GAP,
                title,
                coder,
                notice,
                button("feedback-save", "feedback.save", "feedback.save.tip", Feather.SAVE, model::save),
                button("feedback-print", "feedback.print", "feedback.print.tip", Feather.PRINTER, model::print));
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private static Tooltip tooltipOf(Label label) {
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(label.textProperty());
        return tooltip;
    }

    private Button button(String id, String key, String tip, Feather icon, Runnable action) {
        Button button = new Button(messages.get(key), new FontIcon(icon));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(new Tooltip(messages.get(tip)));
        button.setOnAction(event -> action.run());
        button.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.contentProperty()
                                .get()
                                .map(made -> made.feedback().isEmpty())
                                .orElse(true),
                        model.contentProperty()));
        return button;
    }

    private Region body() {
        hints.setId("feedback-hints");
        hints.getStyleClass().add("hint");
        hints.setWrapText(true);
        hints.setMinHeight(Region.USE_PREF_SIZE);
        CheckBox differences = new CheckBox(messages.get("feedback.onlyDifferences"));
        differences.setId("feedback-only-differences");
        differences.selectedProperty().bindBidirectional(model.onlyDifferencesProperty());
        caseOf.setPrefWidth(230);
        HBox filters = new HBox(GAP, caseOf, differences);
        filters.setAlignment(Pos.CENTER_LEFT);
        VBox side = new VBox(GAP, details, cross);
        side.setPrefWidth(SIDE_WIDTH);
        side.setMinWidth(SIDE_WIDTH);
        VBox.setVgrow(details, Priority.ALWAYS);
        HBox.setHgrow(table, Priority.ALWAYS);
        HBox both = new HBox(GAP, table, side);
        VBox.setVgrow(both, Priority.ALWAYS);
        return new VBox(GAP, facts, hints, filters, both);
    }

    private void offer(List<String> ids) {
        refilling = true;
        coder.getItems().setAll(ids);
        coder.setValue(model.coderProperty().get());
        refilling = false;
    }

    private void choose(String id) {
        refilling = true;
        coder.setValue(id);
        refilling = false;
    }

    private void show(Optional<FeedbackViewModel.Shown> content) {
        boolean nothing = content.map(made -> made.feedback().isEmpty()).orElse(true);
        boolean first = !body.isVisible() && !nothing;
        body.setVisible(!nothing);
        empty.setVisible(nothing && content.isPresent());
        content.map(FeedbackViewModel.Shown::feedback).filter(made -> !nothing).ifPresent(made -> {
            caseOf.setChoices(made.caseIds());
            facts.show(made.tally());
            hints.setText(hints(made));
            cross.show(made.cross());
        });
        if (first && model.inSightProperty().get()) {
            table.requestFocus();
        }
    }

    private String hints(CoderFeedback made) {
        List<String> hints = new ArrayList<>(List.of(messages.get("feedback.note")));
        if (made.withheld() > 0) {
            hints.add(messages.get("feedback.withheld", made.withheld()));
        }
        if (made.notHandedIn() > 0) {
            hints.add(messages.get("feedback.notHandedIn", made.notHandedIn()));
        }
        return String.join(" ", hints);
    }

    private String caseName(String caseId) {
        return model.contentProperty().get().map(FeedbackViewModel.Shown::rows).orElse(List.of()).stream()
                .filter(row -> row.caseId().equals(caseId))
                .findFirst()
                .map(FeedbackRow::caseName)
                .orElse(caseId);
    }

    private void onTableKey(KeyEvent event) {
        FeedbackRow row = table.getSelectionModel().getSelectedItem();
        if (event.getCode() == KeyCode.ENTER && row != null) {
            event.consume();
            model.open(row);
        }
    }

    private void onKey(KeyEvent event) {
        if (SAVE.match(event)) {
            event.consume();
            model.save();
        } else if (PRINT.match(event)) {
            event.consume();
            model.print();
        }
    }
}
