package org.filiere.ui.evidence;

import atlantafx.base.theme.Styles;
import java.io.File;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.filiere.ui.Screen;
import org.filiere.ui.control.EmptyState;
import org.filiere.ui.dialog.Dialogs;
import org.filiere.ui.evidence.EvidenceViewModel.Mode;
import org.filiere.ui.i18n.Messages;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The evidence of the study: the list of its sources, the one that is chosen, and the ways in and out. */
public final class EvidenceView implements Screen {

    private static final KeyCombination FIND = new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination OPEN = new KeyCodeCombination(KeyCode.O, KeyCombination.SHORTCUT_DOWN);
    private static final double LIST_SHARE = 0.52;

    private final EvidenceViewModel model;
    private final Messages messages;
    private final StackPane root = new StackPane();
    private final SourceFilterBar filterBar;
    private final SourcesTable table;
    private final SourceDetailsView details;
    private final ImportView imports;
    private final CorrectionView correction;
    private final SettleView settling;
    private final Node empty;

    /**
     * The screen.
     *
     * @param dialogs ask for files and folders
     */
    public EvidenceView(EvidenceViewModel model, Dialogs dialogs, Messages messages) {
        this.model = model;
        this.messages = messages;
        filterBar = new SourceFilterBar(model, messages);
        table = new SourcesTable(model, messages, filterBar::type);
        filterBar.setOnLeave(table::focusRows);
        details = new SourceDetailsView(model, messages);
        root.setId("evidence");
        // what is too wide for a small window is cut at its right, and does not push the rail out at the left
        root.setMinSize(0, 0);
        root.setAlignment(Pos.TOP_LEFT);
        root.getStylesheets()
                .add(EvidenceView.class
                        .getResource("/org/filiere/ui/evidence/evidence.css")
                        .toExternalForm());
        imports = new ImportView(model, dialogs, messages, this::leaveImport);
        imports.visibleProperty().bind(model.modeProperty().isEqualTo(Mode.IMPORT));
        correction = new CorrectionView(model, dialogs, messages);
        correction.visibleProperty().bind(model.modeProperty().isEqualTo(Mode.CORRECT));
        settling = new SettleView(model, messages);
        settling.visibleProperty().bind(model.modeProperty().isEqualTo(Mode.SETTLE));
        empty = empty();
        StackPane sources = new StackPane(content(), empty);
        VBox.setVgrow(sources, Priority.ALWAYS);
        Node list = new VBox(new PendingBar(model, messages), sources);
        list.visibleProperty().bind(model.modeProperty().isEqualTo(Mode.LIST));
        WithdrawView withdraw = new WithdrawView(model.withdrawing(), messages, this::shown);
        root.getChildren().addAll(list, imports, correction, settling, withdraw);
        model.modeProperty().addListener((property, before, now) -> shown());
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        root.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            event.consume();
        });
        root.setOnDragDropped(event -> {
            boolean files = event.getDragboard().hasFiles();
            if (files) {
                model.bring(event.getDragboard().getFiles().stream()
                        .map(File::toPath)
                        .toList());
                imports.focus();
            }
            event.setDropCompleted(files);
            event.consume();
        });
    }

    /**
     * Shows a place in a source.
     *
     * @param start first UTF-16 unit of what to show in it
     * @param end one past the last; equal to {@code start} for the place alone
     */
    public void show(String sourceId, int start, int end) {
        model.show(sourceId, start, end);
    }

    @Override
    public Node view() {
        return root;
    }

    @Override
    public void shown() {
        switch (model.modeProperty().get()) {
            case IMPORT -> imports.focus();
            case CORRECT -> correction.focus();
            case SETTLE -> settling.focus();
            case LIST -> focusList();
        }
    }

    /** The rows or, where there are none, the way to get some. */
    private void focusList() {
        if (empty.isVisible()) {
            empty.lookup("#evidence-empty-import").requestFocus();
        } else {
            table.focusRows();
        }
    }

    @Override
    public void hidden() {
        model.details().commit();
    }

    private Node content() {
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox left = new VBox(10, filterBar, table, new WithdrawnFold(model, messages));
        left.getStyleClass().add("evidence-left");
        left.setMinWidth(340);
        details.getStyleClass().add("evidence-right");
        details.setMinWidth(480);
        SplitPane split = new SplitPane(left, details);
        split.setDividerPositions(LIST_SHARE);
        split.getStyleClass().add("evidence-split");
        VBox.setVgrow(split, Priority.ALWAYS);
        VBox content = new VBox(header(), split);
        content.getStyleClass().add("screen");
        content.visibleProperty()
                .bind(Bindings.isNotEmpty(model.list().lines())
                        .or(model.list().loadedProperty().not()));
        return content;
    }

    private Node header() {
        Label title = new Label(messages.get("evidence.title"));
        title.getStyleClass().add("screen-title");
        Label count = new Label();
        count.setId("evidence-count");
        count.getStyleClass().add("hint");
        count.textProperty()
                .bind(Bindings.createStringBinding(
                        this::count, model.list().visible(), model.list().lines()));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox header = new HBox(14, title, count, gap, importing("evidence-import-open"));
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }

    private Button importing(String id) {
        Button button = new Button(messages.get("evidence.import.open"), new FontIcon(Feather.DOWNLOAD));
        button.setId(id);
        button.getStyleClass().add(Styles.ACCENT);
        button.setTooltip(new Tooltip(messages.get("evidence.import.open.tip")));
        button.setOnAction(event -> openImport());
        return button;
    }

    private void openImport() {
        model.bring(List.of());
        imports.focus();
        imports.chooseFiles();
    }

    private void leaveImport() {
        model.leaveImport();
        focusList();
    }

    private String count() {
        int all = model.list().lines().size();
        int seen = model.list().visible().size();
        return seen == all ? messages.get("evidence.count", all) : messages.get("evidence.count.filtered", seen, all);
    }

    private Node empty() {
        EmptyState state = new EmptyState(
                messages.get("evidence.empty.title"),
                messages.get("evidence.empty.text"),
                importing("evidence-empty-import"));
        state.setId("evidence-empty");
        state.visibleProperty()
                .bind(Bindings.isEmpty(model.list().lines()).and(model.list().loadedProperty()));
        state.managedProperty().bind(state.visibleProperty());
        return state;
    }

    private void onKey(KeyEvent event) {
        if (OPEN.match(event)) {
            openImport();
            event.consume();
            return;
        }
        if (model.modeProperty().get() != Mode.LIST) {
            return;
        }
        if (FIND.match(event)) {
            filterBar.focusText();
        } else if (event.getCode() == KeyCode.F2) {
            details.focusFields();
        } else {
            return;
        }
        event.consume();
    }
}
