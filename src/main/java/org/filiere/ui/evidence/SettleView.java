package org.filiere.ui.evidence;

import atlantafx.base.theme.Styles;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.filiere.domain.Source;
import org.filiere.ui.control.EmptyState;
import org.filiere.ui.control.reader.ReaderSelection;
import org.filiere.ui.control.reader.TranscriptReader;
import org.filiere.ui.i18n.Messages;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The coder's passages on earlier versions beside the newest text: each is carried over, kept or unlinked. */
final class SettleView extends VBox {

    private final EvidenceViewModel screen;
    private final SettleViewModel model;
    private final Messages messages;
    private final ListView<SettleLine> list = new ListView<>();
    private final TranscriptReader reader;
    private final Map<KeyCode, Runnable> keys = new LinkedHashMap<>();

    SettleView(EvidenceViewModel screen, Messages messages) {
        this.screen = screen;
        this.model = screen.settling();
        this.messages = messages;
        reader = new TranscriptReader("evidence-settle-text", messages);
        setId("evidence-settle");
        getStyleClass().add("screen");
        list.setId("evidence-settle-list");
        list.setAccessibleText(messages.get("evidence.settle.list"));
        list.setItems(model.lines());
        list.setCellFactory(any -> new SettleCell(messages));
        list.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> reveal(now));
        model.busyProperty().subscribe(this::placeholder);
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox left = new VBox(10, list, buttons());
        left.getStyleClass().add("evidence-left");
        VBox right = new VBox(reader);
        VBox.setVgrow(reader, Priority.ALWAYS);
        right.getStyleClass().add("evidence-right");
        SplitPane split = new SplitPane(left, right);
        split.getStyleClass().add("evidence-split");
        VBox.setVgrow(split, Priority.ALWAYS);
        model.textProperty().subscribe(text -> {
            reader.showText(text);
            reveal(list.getSelectionModel().getSelectedItem());
        });
        // later: the list itself hears of the lines only after this, and forgets the choice then
        model.lines().addListener((Observable any) -> Platform.runLater(this::begin));
        getChildren().addAll(header(), split);
        keys.put(KeyCode.A, model::takeExact);
        keys.put(KeyCode.H, () -> onOne(this::byHand));
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    }

    void focus() {
        begin();
        list.requestFocus();
    }

    private void begin() {
        if (list.getSelectionModel().isEmpty() && !model.lines().isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
    }

    private void placeholder(boolean busy) {
        list.setPlaceholder(
                busy
                        ? new Label(messages.get("evidence.settle.busy"))
                        : new EmptyState(
                                messages.get("evidence.settle.none.title"), messages.get("evidence.settle.none.text")));
    }

    private void reveal(SettleLine line) {
        if (line != null && line.proposal().isPresent()) {
            reader.reveal(line.place().start(), line.place().end());
        }
    }

    private void onOne(Consumer<SettleLine> action) {
        SettleLine line = list.getSelectionModel().getSelectedItem();
        if (line != null) {
            action.accept(line);
        }
    }

    private void byHand(SettleLine line) {
        ReaderSelection selection = reader.selection();
        model.choose(line, selection.start(), selection.end());
    }

    private Node header() {
        Button back = new Button(messages.get("evidence.title"), new FontIcon(Feather.ARROW_LEFT));
        back.setId("evidence-settle-back");
        back.getStyleClass().add(Styles.FLAT);
        back.setMinWidth(Region.USE_PREF_SIZE);
        back.setOnAction(event -> screen.leaveSettling());
        Label title = new Label();
        title.setId("evidence-settle-title");
        title.getStyleClass().add("screen-title");
        title.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> messages.get(
                                "evidence.settle.title",
                                model.lines().size(),
                                model.newestProperty().get().map(Source::title).orElse("")),
                        model.lines(),
                        model.newestProperty()));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button exact = new Button();
        exact.setId("evidence-settle-exact");
        exact.getStyleClass().add(Styles.ACCENT);
        exact.setMinWidth(Region.USE_PREF_SIZE);
        exact.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> messages.get("evidence.settle.exact", model.exact()), model.lines()));
        exact.disableProperty().bind(Bindings.createBooleanBinding(() -> model.exact() == 0, model.lines()));
        exact.setOnAction(event -> model.takeExact());
        HBox header = new HBox(12, back, title, gap, exact);
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }

    private Node buttons() {
        Button take = action("take", KeyCode.ENTER, model::take);
        take.disableProperty()
                .bind(list.getSelectionModel()
                        .selectedItemProperty()
                        .map(line -> line.proposal().isEmpty())
                        .orElse(true));
        Button hand = action("hand", KeyCode.H, this::byHand);
        hand.disableProperty()
                .bind(reader.selectedProperty()
                        .not()
                        .or(list.getSelectionModel().selectedItemProperty().isNull()));
        HBox buttons = new HBox(
                8, take, hand, action("keep", KeyCode.K, model::keep), action("unlink", KeyCode.DELETE, model::unlink));
        buttons.setAlignment(Pos.CENTER_LEFT);
        return buttons;
    }

    private Button action(String name, KeyCode key, Consumer<SettleLine> action) {
        Button button = new Button(messages.get("evidence.settle." + name));
        button.setId("evidence-settle-" + name);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> onOne(action));
        button.disableProperty()
                .bind(list.getSelectionModel().selectedItemProperty().isNull());
        keys.put(key, () -> onOne(action));
        return button;
    }

    private void onKey(KeyEvent event) {
        boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
        boolean inList = list.isFocused();
        boolean inReader = reader.isFocusWithin();
        if (event.getCode() == KeyCode.ESCAPE && !inReader) {
            screen.leaveSettling();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            return;
        } else if (plain && keys.containsKey(event.getCode()) && (inList || isHandInReader(event, inReader))) {
            keys.get(event.getCode()).run();
        } else {
            return;
        }
        event.consume();
    }

    /** The stretch is selected in the reader, so that is where the key for it is pressed. */
    private boolean isHandInReader(KeyEvent event, boolean inReader) {
        return inReader
                && event.getCode() == KeyCode.H
                && reader.selectedProperty().get();
    }
}
