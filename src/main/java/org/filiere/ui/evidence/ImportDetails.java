package org.filiere.ui.evidence;

import java.nio.charset.Charset;
import java.util.stream.Collectors;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.filiere.exchange.transcript.Encoding;
import org.filiere.exchange.transcript.Transcript;
import org.filiere.exchange.transcript.TranscriptFormat;
import org.filiere.exchange.transcript.TranscriptNotice;
import org.filiere.ui.control.EmptyState;
import org.filiere.ui.i18n.Messages;

/** One file that is being imported: what is to be known of it, its encoding where that may be wrong, and its beginning. */
final class ImportDetails extends VBox {

    private static final int PREVIEW = 6_000;

    private final EvidenceViewModel screen;
    private final ImportViewModel model;
    private final Messages messages;
    private final ChangeListener<ImportItem.State> stateChanged = (property, before, now) -> fill();
    private ImportItem shown;

    ImportDetails(EvidenceViewModel screen, Messages messages) {
        super(10);
        this.screen = screen;
        this.model = screen.imports();
        this.messages = messages;
        setId("evidence-import-details");
        model.currentProperty().subscribe(this::show);
    }

    private void show(ImportItem item) {
        if (shown != null) {
            shown.stateProperty().removeListener(stateChanged);
        }
        shown = item;
        if (item != null) {
            item.stateProperty().addListener(stateChanged);
        }
        fill();
    }

    private void fill() {
        getChildren().clear();
        if (shown == null) {
            EmptyState none =
                    new EmptyState(messages.get("evidence.unchosen.title"), messages.get("evidence.import.empty.text"));
            VBox.setVgrow(none, Priority.ALWAYS);
            getChildren().add(none);
            return;
        }
        Label name = new Label(shown.file().getFileName().toString());
        name.getStyleClass().add("section-title");
        name.setMinWidth(0);
        getChildren().add(name);
        shown.problem().ifPresent(problem -> getChildren().add(refusal(messages.of(problem))));
        shown.transcript().ifPresent(this::fill);
    }

    private Node refusal(String words) {
        Label why = text(words);
        why.getStyleClass().add("problem");
        Button again = new Button(messages.get("evidence.import.retry"));
        again.setId("evidence-import-retry");
        again.setOnAction(event -> model.retry(shown));
        VBox box = new VBox(8, why, again);
        return box;
    }

    private void fill(Transcript read) {
        if (!read.notices().isEmpty()) {
            Label notices = text(read.notices().stream().map(messages::of).collect(Collectors.joining(" ")));
            notices.setId("evidence-import-notices");
            notices.getStyleClass().add("hint");
            getChildren().add(notices);
        }
        read.encoding().ifPresent(encoding -> getChildren().add(encoding(encoding)));
        if (read.format() == TranscriptFormat.PDF
                && (read.notices().contains(TranscriptNotice.LINES_HARD_WRAPPED)
                        || read.notices().contains(TranscriptNotice.LINES_JOINED))) {
            getChildren().add(joining());
        }
        if (shown.state() == ImportItem.State.READ) {
            getChildren()
                    .add(new SourceFieldsView(
                            "evidence-new-", shown.draft(), screen.details().casesProperty(), messages, () -> {}));
        }
        String text = read.text();
        int end = Math.min(PREVIEW, text.length());
        TextArea preview = new TextArea(text.substring(0, end) + (end < text.length() ? " …" : ""));
        preview.setId("evidence-import-preview");
        preview.setAccessibleText(messages.get("evidence.text"));
        preview.setEditable(false);
        preview.setWrapText(true);
        VBox.setVgrow(preview, Priority.ALWAYS);
        getChildren().add(preview);
    }

    private Node encoding(Encoding encoding) {
        ComboBox<Charset> choice = new ComboBox<>();
        choice.setId("evidence-import-encoding");
        choice.setAccessibleText(messages.get("evidence.import.encoding"));
        choice.getItems().setAll(encoding.candidates());
        if (!choice.getItems().contains(encoding.charset())) {
            choice.getItems().add(0, encoding.charset());
        }
        choice.setValue(encoding.charset());
        choice.valueProperty().addListener((property, before, now) -> model.readAs(shown, now));
        Label label = new Label(messages.get("evidence.import.encoding"));
        label.getStyleClass().add("field-label");
        Label words = text(messages.get(encoding.sure() ? "evidence.import.encoding.sure" : "evidence.import.unsure"));
        words.getStyleClass().add(encoding.sure() ? "hint" : "problem");
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(10, label, choice, words);
        row.setAlignment(Pos.CENTER_LEFT);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return row;
    }

    private Node joining() {
        CheckBox join = new CheckBox(messages.get("evidence.import.join"));
        join.setId("evidence-import-join");
        join.setSelected(shown.joinsLines());
        join.selectedProperty().addListener((property, was, is) -> model.joinLines(shown, is));
        return join;
    }

    private static Label text(String words) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
