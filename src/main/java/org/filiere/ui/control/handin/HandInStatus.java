package org.filiere.ui.control.handin;

import java.time.ZoneId;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import org.filiere.analysis.Completeness;
import org.filiere.domain.CaseFile;
import org.filiere.ui.StudyModel;
import org.filiere.ui.i18n.Messages;

/** Says that the case at hand is handed in, and takes no room while it is not. */
public final class HandInStatus extends Label {

    private final StudyModel study;
    private final Messages messages;
    private final HandInWords words;

    /**
     * The line.
     *
     * @param file the case at hand; may be null
     */
    public HandInStatus(StudyModel study, ObservableValue<CaseFile> file, Messages messages) {
        this.study = study;
        this.messages = messages;
        words = new HandInWords(messages, ZoneId.systemDefault());
        setId("handin-state");
        getStyleClass().add("hint");
        setMinWidth(0);
        managedProperty().bind(textProperty().isNotEmpty());
        file.addListener((property, before, now) -> show(now));
        study.coderIdProperty().addListener((property, before, now) -> show(file.getValue()));
        show(file.getValue());
    }

    private void show(CaseFile file) {
        Optional<Completeness.HandedIn> handedIn =
                file == null ? Optional.empty() : Completeness.handedIn(file, study.coderId());
        String text = handedIn.map(known -> messages.get(
                        known.changedSince() ? "progress.handIn.changed" : "progress.handIn.flagged", words.at(known)))
                .orElse("");
        setText(text);
        setTooltip(text.isEmpty() ? null : new Tooltip(text));
    }
}
