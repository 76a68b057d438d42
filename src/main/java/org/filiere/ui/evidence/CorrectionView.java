package org.filiere.ui.evidence;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.filiere.domain.Source;
import org.filiere.exchange.transcript.Transcript;
import org.filiere.exchange.transcript.TranscriptReaders;
import org.filiere.ui.dialog.Dialogs;
import org.filiere.ui.i18n.Messages;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Takes a corrected version of a source from a file or the clipboard. */
final class CorrectionView extends VBox {

    private static final int PREVIEW = 20_000;

    private final EvidenceViewModel screen;
    private final CorrectionViewModel model;
    private final Dialogs dialogs;
    private final Messages messages;
    private final TextArea text = new TextArea();
    private final Button file;

    CorrectionView(EvidenceViewModel screen, Dialogs dialogs, Messages messages) {
        this.screen = screen;
        this.model = screen.correction();
        this.dialogs = dialogs;
        this.messages = messages;
        file = new Button(messages.get("evidence.correct.file"), new FontIcon(Feather.FILE_PLUS));
        setId("evidence-correct");
        getStyleClass().add("screen");
        Label hint = new Label(messages.get("evidence.correct.hint"));
        hint.getStyleClass().add("hint");
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        text.setId("evidence-correct-text");
        text.setWrapText(true);
        text.setPromptText(messages.get("evidence.correct.paste"));
        text.setAccessibleText(messages.get("evidence.correct.paste"));
        VBox.setVgrow(text, Priority.ALWAYS);
        text.textProperty().addListener((property, before, now) -> {
            if (model.readProperty().get().isEmpty()) {
                model.pastedProperty().set(now);
            }
        });
        model.readProperty().subscribe(this::preview);
        model.earlierProperty().subscribe(any -> text.clear());
        getChildren().addAll(header(), hint, text, foot());
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                screen.modeProperty().set(EvidenceViewModel.Mode.LIST);
                event.consume();
            }
        });
    }

    void focus() {
        file.requestFocus();
    }

    private void preview(Optional<Transcript> read) {
        text.setEditable(read.isEmpty());
        read.ifPresent(transcript -> text.setText(transcript
                .text()
                .substring(0, Math.min(PREVIEW, transcript.text().length()))));
    }

    private HBox header() {
        Button back = new Button(messages.get("evidence.title"), new FontIcon(Feather.ARROW_LEFT));
        back.setId("evidence-correct-back");
        back.getStyleClass().add(Styles.FLAT);
        back.setMinWidth(Region.USE_PREF_SIZE);
        back.setOnAction(event -> screen.modeProperty().set(EvidenceViewModel.Mode.LIST));
        Label title = new Label();
        title.getStyleClass().add("screen-title");
        title.textProperty()
                .bind(model.earlierProperty()
                        .map(source -> messages.get(
                                "evidence.correct.title",
                                source.map(Source::title).orElse(""))));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        file.setId("evidence-correct-file");
        file.setMinWidth(Region.USE_PREF_SIZE);
        file.setOnAction(event -> {
            String[] patterns = TranscriptReaders.extensions().stream()
                    .map(extension -> "*." + extension)
                    .toArray(String[]::new);
            dialogs.chooseFile(
                            messages.get("evidence.correct.file"),
                            Optional.empty(),
                            messages.get("evidence.import.kinds"),
                            patterns)
                    .ifPresent(model::readFile);
        });
        HBox header = new HBox(12, back, title, gap, file);
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }

    private HBox foot() {
        Label says = new Label();
        says.setId("evidence-correct-says");
        says.setWrapText(true);
        says.textProperty()
                .bind(Bindings.createStringBinding(
                        this::says,
                        model.problemProperty(),
                        model.readProperty(),
                        model.pastedProperty(),
                        model.busyProperty()));
        BooleanBinding ready = Bindings.createBooleanBinding(
                model::isReady,
                model.readProperty(),
                model.pastedProperty(),
                model.busyProperty(),
                model.earlierProperty());
        Button store = new Button(messages.get("evidence.correct.do"), new FontIcon(Feather.CHECK));
        store.setId("evidence-correct-store");
        store.getStyleClass().add(Styles.ACCENT);
        store.setMinWidth(Region.USE_PREF_SIZE);
        store.disableProperty().bind(ready.not());
        store.setOnAction(event -> screen.storeCorrection());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox foot = new HBox(12, says, gap, store);
        foot.setAlignment(Pos.CENTER_LEFT);
        return foot;
    }

    private String says() {
        if (model.problemProperty().get().isPresent()) {
            return messages.of(model.problemProperty().get().get());
        }
        if (model.isSame()) {
            return messages.get("evidence.correct.same");
        }
        return model.readProperty()
                .get()
                .map(read -> messages.get(
                        "evidence.correct.read",
                        read.title(),
                        messages.of(read.format()),
                        read.text().length()))
                .orElse("");
    }
}
