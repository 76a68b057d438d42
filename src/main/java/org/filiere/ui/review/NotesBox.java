package org.filiere.ui.review;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.filiere.domain.DiscussionNote;
import org.filiere.domain.DiscussionNote.Purpose;
import org.filiere.domain.Revision;
import org.filiere.ui.i18n.Messages;

/** The notes of leads on the topic at hand, oldest first. */
final class NotesBox extends VBox {

    private static final double GAP = 6;

    private final ReconcileViewModel model;
    private final Messages messages;
    private final VBox list = new VBox(GAP);
    private final DateTimeFormatter dates;

    /**
     * A box without notes.
     *
     * @param add asks for a note
     */
    NotesBox(ReconcileViewModel model, Messages messages, ZoneId zone, Runnable add) {
        super(GAP);
        this.model = model;
        this.messages = messages;
        dates = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(messages.locale())
                .withZone(zone);
        Label head = new Label(messages.get("review.notes"));
        head.getStyleClass().add("section-title");
        Button button = new Button(messages.get("review.notes.add"));
        button.setId("review-note-add");
        button.setOnAction(event -> add.run());
        list.setId("review-notes");
        getChildren().addAll(head, list, button);
    }

    /** Shows the notes of the topic at hand. */
    void update(TopicRow row) {
        List<Revision> notes = model.sightProperty().get().file().discussion(row.topic());
        list.getChildren().setAll(notes.stream().map(this::note).toList());
        if (notes.isEmpty()) {
            Label none = new Label(messages.get("review.notes.none"));
            none.getStyleClass().add("hint");
            none.setWrapText(true);
            list.getChildren().add(none);
        }
    }

    private VBox note(Revision revision) {
        DiscussionNote note = revision.content(DiscussionNote.class).orElseThrow();
        String who = CaseSight.name(model.study().snapshot(), revision.stamp().author());
        String when = dates.format(revision.stamp().at());
        Label head = new Label(
                note.purpose() == Purpose.REOPENED
                        ? messages.get("review.notes.reopened", who, when)
                        : messages.get("review.notes.head", who, when));
        head.getStyleClass().add("field-label");
        Label words = new Label(note.text());
        words.setWrapText(true);
        return new VBox(2, head, words);
    }
}
