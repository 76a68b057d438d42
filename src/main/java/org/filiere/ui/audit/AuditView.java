package org.filiere.ui.audit;

import atlantafx.base.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
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
import org.filiere.review.audit.AuditEntry;
import org.filiere.ui.Screen;
import org.filiere.ui.control.EmptyState;
import org.filiere.ui.i18n.Messages;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Who did what, when: a table with filters, the chosen entry in full, and a file of what the filters let pass. */
public final class AuditView extends StackPane implements Screen {

    private static final KeyCombination FIND = new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination SAVE = new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN);
    private static final double DETAILS_WIDTH = 300;
    private static final double GAP = 14;

    private final AuditViewModel model;
    private final Messages messages;
    private final AuditFilterBar filters;
    private final AuditLines table;

    public AuditView(AuditViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        filters = new AuditFilterBar(model, messages);
        table = new AuditLines(model, messages);
        setId("audit");
        getStylesheets()
                .add(AuditView.class
                        .getResource("/org/filiere/ui/audit/audit.css")
                        .toExternalForm());
        getChildren().addAll(content(), reading(), stopped(), closed());
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::onTableKey);
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        model.readingProperty().addListener((property, before, now) -> {
            if (now == AuditLog.Reading.READ && model.inSightProperty().get()) {
                table.requestFocus();
            }
        });
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

    private VBox content() {
        Label title = new Label(messages.get("audit.title"));
        title.getStyleClass().add("screen-title");
        Label notice = new Label();
        notice.setId("audit-notice");
        notice.getStyleClass().add("hint");
        notice.textProperty().bind(model.noticeProperty());
        notice.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(notice, Priority.ALWAYS);
        Button save = new Button(messages.get("audit.save"), new FontIcon(Feather.DOWNLOAD));
        save.setId("audit-save");
        save.setMinWidth(Region.USE_PREF_SIZE);
        save.setTooltip(new Tooltip(messages.get("audit.save.tip")));
        save.setOnAction(event -> model.save());
        save.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.passingProperty().get().isEmpty(), model.passingProperty()));
        HBox head = new HBox(GAP, title, notice, save);
        head.setAlignment(Pos.CENTER_LEFT);
        AuditDetails details = new AuditDetails(model, messages);
        details.setPrefWidth(DETAILS_WIDTH);
        details.setMinWidth(DETAILS_WIDTH);
        HBox.setHgrow(table, Priority.ALWAYS);
        HBox both = new HBox(GAP, table, details);
        VBox.setVgrow(both, Priority.ALWAYS);
        Label clocks = new Label(messages.get("audit.clocks"));
        clocks.getStyleClass().add("hint");
        VBox box = new VBox(head, filters, both, clocks);
        box.getStyleClass().add("screen");
        visibleIn(box, AuditLog.Reading.READ);
        return box;
    }

    private Node reading() {
        ProgressBar bar = new ProgressBar();
        bar.setId("audit-progress");
        bar.setPrefWidth(320);
        bar.setAccessibleText(messages.get("audit.reading"));
        // the number of revisions is known only at the end: what is above the expected shows as going on
        bar.progressProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> model.progressProperty().get() >= 1
                                ? ProgressBar.INDETERMINATE_PROGRESS
                                : model.progressProperty().get(),
                        model.progressProperty()));
        Button stop = new Button(messages.get("audit.stop"));
        stop.setId("audit-stop");
        stop.setOnAction(event -> model.stop());
        EmptyState state = new EmptyState(messages.get("audit.reading"), messages.get("audit.reading.text"), bar, stop);
        visibleIn(state, AuditLog.Reading.READING);
        return state;
    }

    private Node stopped() {
        Button again = new Button(messages.get("audit.again"));
        again.setId("audit-again");
        again.getStyleClass().add(Styles.ACCENT);
        again.setOnAction(event -> model.readAgain());
        EmptyState state = new EmptyState(messages.get("audit.stopped"), messages.get("audit.stopped.text"), again);
        state.setId("audit-stopped");
        visibleIn(state, AuditLog.Reading.STOPPED);
        return state;
    }

    private Node closed() {
        EmptyState state = new EmptyState(messages.get("audit.closed"), messages.get("audit.closed.text"));
        state.setId("audit-closed");
        visibleIn(state, AuditLog.Reading.CLOSED);
        return state;
    }

    private void visibleIn(Node node, AuditLog.Reading state) {
        node.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.readingProperty().get() == state, model.readingProperty()));
    }

    private void onTableKey(KeyEvent event) {
        AuditEntry chosen = table.getSelectionModel().getSelectedItem();
        if (event.getCode() == KeyCode.ENTER && chosen != null) {
            event.consume();
            model.open(chosen);
        } else if (event.getCode() == KeyCode.H && !event.isShortcutDown() && chosen != null) {
            event.consume();
            model.showHistory(chosen);
        }
    }

    private void onKey(KeyEvent event) {
        if (model.readingProperty().get() != AuditLog.Reading.READ) {
            return;
        }
        if (FIND.match(event)) {
            event.consume();
            filters.focusWords();
        } else if (SAVE.match(event)) {
            event.consume();
            model.save();
        }
    }
}
