package org.filiere.ui.progress;

import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
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
import org.filiere.analysis.WorkPace;
import org.filiere.ui.Screen;
import org.filiere.ui.control.EmptyState;
import org.filiere.ui.control.handin.HandInPane;
import org.filiere.ui.control.handin.HandInViewModel;
import org.filiere.ui.control.handin.HandInWords;
import org.filiere.ui.i18n.Messages;

/** The coder's own work, case by case, with what is open and the hand-in. */
public final class ProgressView extends StackPane implements Screen {

    private static final KeyCombination NEXT_OPEN = new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination HAND_IN =
            new KeyCodeCombination(KeyCode.H, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    private static final double OPEN_WIDTH = 264;
    private static final double GAP = 14;

    private final ProgressViewModel model;
    private final Messages messages;
    private final WorkTable table;
    private final OpenWorkView open;
    private final HandInPane handIn;
    private final Label scope = new Label();
    private final Label totals = new Label();
    private final Label pace = new Label();
    private final Label notice = new Label();
    private final VBox content;
    private final EmptyState empty;
    private boolean refilling;

    public ProgressView(ProgressViewModel model, HandInViewModel handInModel, Messages messages) {
        this.model = model;
        this.messages = messages;
        HandInWords words = new HandInWords(messages, ZoneId.systemDefault());
        setId("progress");
        getStylesheets()
                .add(ProgressView.class
                        .getResource("/org/filiere/ui/progress/progress.css")
                        .toExternalForm());
        table = new WorkTable(model, messages, words);
        open = new OpenWorkView(model, messages, words);
        handIn = new HandInPane(handInModel, messages, model::code, table::requestFocus);
        content = content();
        Button cases = new Button(messages.get("progress.empty.action"));
        cases.setId("progress-empty-cases");
        cases.setOnAction(event -> model.showCases());
        empty = new EmptyState(messages.get("progress.empty.title"), messages.get("progress.empty.text"), cases);
        Label counting = new Label(messages.get("progress.counting"));
        counting.setId("progress-counting");
        counting.getStyleClass().add("hint");
        counting.visibleProperty().bind(model.loadedProperty().not());
        getChildren().addAll(counting, content, empty, handIn);
        model.loadedProperty().addListener((property, before, now) -> refill());
        model.rows().addListener((ListChangeListener<WorkRow>) change -> refill());
        model.paceProperty().addListener((property, before, now) -> sumUp());
        model.totalsProperty().addListener((property, before, now) -> sumUp());
        model.assignedProperty().addListener((property, before, now) -> sumUp());
        table.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> chosen(now));
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::onTableKey);
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> say(""));
        refill();
        sumUp();
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
        Label title = new Label(messages.get("progress.title"));
        title.getStyleClass().add("screen-title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox head = new HBox(
                8,
                title,
                button("progress-next", "progress.next", "progress.next.tip", this::nextOpen),
                button("progress-hand-in", "progress.handIn.open", "progress.handIn.tip", this::openHandIn));
        head.setAlignment(Pos.CENTER_LEFT);
        scope.setId("progress-scope");
        totals.setId("progress-totals");
        pace.setId("progress-pace");
        notice.setId("progress-notice");
        notice.managedProperty().bind(notice.visibleProperty());
        notice.setVisible(false);
        VBox sums = new VBox(3, totals, scope, pace, notice);
        for (Label hint : new Label[] {scope, pace}) {
            hint.getStyleClass().add("hint");
            hint.setWrapText(true);
        }
        open.setPrefWidth(OPEN_WIDTH);
        open.setMinWidth(OPEN_WIDTH);
        HBox.setHgrow(table, Priority.ALWAYS);
        HBox both = new HBox(GAP, table, open);
        VBox.setVgrow(both, Priority.ALWAYS);
        VBox box = new VBox(head, sums, both);
        box.getStyleClass().add("screen");
        return box;
    }

    private Button button(String id, String key, String tip, Runnable action) {
        Button button = new Button(messages.get(key));
        button.setId(id);
        button.setTooltip(new Tooltip(messages.get(tip)));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    /** Keeps the chosen case chosen when the rows are new. */
    private void refill() {
        refilling = true;
        table.getSelectionModel().clearSelection();
        refilling = false;
        boolean first = !content.isVisible() && !model.rows().isEmpty();
        content.setVisible(!model.rows().isEmpty());
        empty.setVisible(model.rows().isEmpty() && model.loadedProperty().get());
        WorkRow row = model.rows().stream()
                .filter(known -> known.caseId().equals(model.chosen()))
                .findFirst()
                .orElseGet(() -> model.rows().isEmpty() ? null : model.rows().get(0));
        if (row == null) {
            open.show(Optional.empty());
        } else {
            table.getSelectionModel().select(row);
        }
        if (first && model.inSightProperty().get()) {
            table.requestFocus();
        }
    }

    private void chosen(WorkRow row) {
        if (refilling) {
            return;
        }
        if (row != null) {
            model.choose(row.caseId());
        }
        open.show(Optional.ofNullable(row));
    }

    private void sumUp() {
        ProgressViewModel.Totals now = model.totalsProperty().get();
        scope.setText(messages.get(
                model.assignedProperty().get() ? "progress.scope.assigned" : "progress.scope.all", now.cases()));
        totals.setText(
                now.left() == 0 && now.handedIn() == now.cases()
                        ? messages.get("progress.allDone", now.cases())
                        : messages.get("progress.totals", now.complete(), now.items(), now.handedIn(), now.cases()));
        pace.setText(paceWords(model.paceProperty().get(), now.left()));
    }

    private String paceWords(WorkPace now, int left) {
        OptionalDouble perDay = now.perDay();
        if (perDay.isEmpty()) {
            return messages.get("progress.pace.notYet", WorkPace.LEAST_ITEMS, WorkPace.LEAST_DAYS);
        }
        String day = messages.get(
                "progress.pace.day", perDay.getAsDouble(), now.days(), left, Math.ceil(left / perDay.getAsDouble()));
        return now.perHour().isPresent()
                ? day + " " + messages.get("progress.pace.hour", now.perHour().getAsDouble())
                : day;
    }

    private void onTableKey(KeyEvent event) {
        WorkRow row = table.getSelectionModel().getSelectedItem();
        if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown() && row != null) {
            event.consume();
            model.codeCase(row);
        }
    }

    private void onKey(KeyEvent event) {
        if (NEXT_OPEN.match(event)) {
            event.consume();
            nextOpen();
        } else if (HAND_IN.match(event)) {
            event.consume();
            openHandIn();
        }
    }

    private void nextOpen() {
        if (!model.codeNextOpen()) {
            say(messages.get("progress.nothingOpen.all"));
        }
    }

    private void openHandIn() {
        WorkRow row = table.getSelectionModel().getSelectedItem();
        if (row != null && !handIn.isVisible()) {
            handIn.open(row.caseId());
        }
    }

    private void say(String words) {
        notice.setText(words);
        notice.setVisible(!words.isEmpty());
    }
}
