package org.filiere.ui.evidence;

import atlantafx.base.theme.Styles;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.filiere.exchange.transcript.TranscriptReaders;
import org.filiere.ui.dialog.Dialogs;
import org.filiere.ui.i18n.Messages;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Files that are to become sources: what was read of each, what was not and why, and the facts to store with them. */
final class ImportView extends VBox {

    private static final KeyCombination IMPORT = new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);

    private final ImportViewModel model;
    private final Dialogs dialogs;
    private final Messages messages;
    private final Runnable back;
    private final ImportTable table;

    ImportView(EvidenceViewModel screen, Dialogs dialogs, Messages messages, Runnable back) {
        super(10);
        this.model = screen.imports();
        this.dialogs = dialogs;
        this.messages = messages;
        this.back = back;
        setId("evidence-import");
        getStyleClass().add("screen");
        table = new ImportTable(model, messages);
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox left = new VBox(10, table, forAll(screen));
        left.getStyleClass().add("evidence-left");
        left.setMinWidth(420);
        ImportDetails details = new ImportDetails(screen, messages);
        details.getStyleClass().add("evidence-right");
        details.setMinWidth(420);
        SplitPane split = new SplitPane(left, details);
        split.setDividerPositions(0.52);
        split.getStyleClass().add("evidence-split");
        VBox.setVgrow(split, Priority.ALWAYS);
        getChildren().addAll(header(), split, footer());
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    }

    /** Asks for files and reads them. */
    void chooseFiles() {
        String[] patterns = TranscriptReaders.extensions().stream()
                .map(extension -> "*." + extension)
                .toArray(String[]::new);
        take(dialogs.chooseFiles(
                messages.get("evidence.import.files"), messages.get("evidence.import.kinds"), patterns));
    }

    /** Asks for a folder and reads what is in it. */
    void chooseFolder() {
        dialogs.chooseFolder(messages.get("evidence.import.folder"), Optional.empty())
                .ifPresent(folder -> take(List.of(folder)));
    }

    void focus() {
        table.requestFocus();
    }

    private void take(List<Path> paths) {
        if (!paths.isEmpty()) {
            model.add(paths);
        }
    }

    private Node header() {
        Button close = new Button(messages.get("evidence.import.back"), new FontIcon(Feather.ARROW_LEFT));
        close.setId("evidence-import-back");
        close.getStyleClass().add(Styles.FLAT);
        close.setOnAction(event -> back.run());
        Label title = new Label(messages.get("evidence.import.title"));
        title.getStyleClass().add("screen-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button files = new Button(messages.get("evidence.import.files"), new FontIcon(Feather.FILE_PLUS));
        files.setId("evidence-import-files");
        files.setOnAction(event -> chooseFiles());
        Button folder = new Button(messages.get("evidence.import.folder"), new FontIcon(Feather.FOLDER_PLUS));
        folder.setId("evidence-import-folder");
        folder.setOnAction(event -> chooseFolder());
        HBox header = new HBox(10, close, title, gap, files, folder);
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }

    private Node forAll(EvidenceViewModel screen) {
        Label heading = new Label(messages.get("evidence.import.forAll"));
        heading.getStyleClass().add("section-title");
        SourceFieldsView fields = new SourceFieldsView(
                        "evidence-all-", model.forAll(), screen.details().casesProperty(), messages, () -> {})
                .withoutTitle();
        Button apply = new Button(messages.get("evidence.import.apply"));
        apply.setId("evidence-import-apply");
        apply.setOnAction(event -> model.applyToAll());
        apply.disableProperty().bind(Bindings.isEmpty(model.items()));
        HBox row = new HBox(heading, spacer(), apply);
        row.setAlignment(Pos.CENTER_LEFT);
        VBox box = new VBox(8, row, fields);
        box.getStyleClass().add("import-all");
        return box;
    }

    private Node footer() {
        Label words = new Label();
        words.setId("evidence-import-summary");
        words.getStyleClass().add("hint");
        words.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> messages.get(
                                "evidence.import.summary",
                                model.items().size(),
                                model.ready(),
                                model.stored(),
                                model.refused()),
                        model.items()));
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(model.progressProperty());
        bar.visibleProperty().bind(model.busyProperty());
        bar.setAccessibleText(messages.get("evidence.import.progress"));
        Button cancel = new Button(messages.get("evidence.import.stop"));
        cancel.setId("evidence-import-stop");
        cancel.setOnAction(event -> model.cancel());
        cancel.visibleProperty().bind(model.busyProperty());
        Button store = new Button();
        store.setId("evidence-import-store");
        store.getStyleClass().add(Styles.ACCENT);
        store.setMinWidth(Region.USE_PREF_SIZE);
        store.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> messages.get("evidence.import.store", model.ready()), model.items()));
        store.disableProperty()
                .bind(model.busyProperty().or(Bindings.createBooleanBinding(() -> model.ready() == 0, model.items())));
        store.setOnAction(event -> model.importReady());
        HBox footer = new HBox(12, words, spacer(), bar, cancel, store);
        footer.setAlignment(Pos.CENTER_LEFT);
        return footer;
    }

    private static Region spacer() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    private void onKey(KeyEvent event) {
        if (IMPORT.match(event)) {
            model.importReady();
        } else if (event.getCode() == KeyCode.ESCAPE && !model.busyProperty().get()) {
            back.run();
        } else {
            return;
        }
        event.consume();
    }
}
