package org.filiere.ui.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.filiere.domain.Passage;
import org.filiere.domain.Source;
import org.filiere.domain.ValueChain;
import org.filiere.ui.control.EmptyState;
import org.filiere.ui.control.reader.ReaderMark;
import org.filiere.ui.control.reader.TranscriptReader;
import org.filiere.ui.i18n.Messages;

/** The sources of the case, with the passages that coders linked to the topic at hand, each with its coder's letter. */
final class EvidencePane extends StackPane {

    private record Entry(String id, Source source) {}

    private final ReconcileViewModel model;
    private final Messages messages;
    private final ComboBox<Entry> choice = new ComboBox<>();
    private final TranscriptReader reader;
    private final VBox content;
    private final EmptyState empty;
    private Passage wanted;
    private String shownHash = "";

    EvidencePane(ReconcileViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        setId("review-evidence");
        getStyleClass().add("review-evidence");
        reader = new TranscriptReader("review-transcript", messages);
        choice.setId("review-source");
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.setAccessibleText(messages.get("review.source"));
        choice.setConverter(new StringConverter<>() {
            @Override
            public String toString(Entry entry) {
                return entry == null ? "" : entry.source().title();
            }

            @Override
            public Entry fromString(String text) {
                return null;
            }
        });
        choice.valueProperty().addListener((property, before, now) -> read(now));
        BorderPane frame = new BorderPane(reader);
        frame.getStyleClass().add("transcript-frame");
        VBox.setVgrow(frame, Priority.ALWAYS);
        content = new VBox(6, choice, frame);
        empty = new EmptyState(messages.get("review.noSource.title"), messages.get("review.noSource.text"));
        getChildren().addAll(content, empty);
        setMinSize(0, 0);
    }

    /** Offers the sources of the case and marks the passages of the topic at hand. */
    void update() {
        if (model.sightProperty().get() == null) {
            return;
        }
        Map<String, Source> sources = model.study().snapshot().sources(model.caseId());
        List<Entry> entries = new ArrayList<>();
        sources.forEach((id, source) -> entries.add(new Entry(id, source)));
        if (!entries.equals(choice.getItems())) {
            Entry before = choice.getValue();
            choice.getItems().setAll(entries);
            choice.setValue(entries.contains(before) ? before : entries.isEmpty() ? null : entries.get(0));
        }
        content.setVisible(!entries.isEmpty());
        empty.setVisible(entries.isEmpty());
        mark();
    }

    /** Shows a passage in its source. */
    void reveal(Passage passage) {
        wanted = passage;
        Optional<Entry> entry = choice.getItems().stream()
                .filter(known -> known.id().equals(passage.sourceId()))
                .findFirst();
        entry.ifPresent(known -> {
            if (known.equals(choice.getValue()) && known.source().textHash().equals(shownHash)) {
                showWanted();
            } else {
                choice.setValue(known);
            }
        });
    }

    /** Shows the first passage of the topic at hand, while the pane is in sight. */
    void follow() {
        if (getScene() != null) {
            linked().stream().findFirst().ifPresentOrElse(link -> reveal(link.passage()), reader::deselect);
        }
    }

    /** Puts the focus into the text, at the first passage of the topic at hand. */
    void focusText() {
        linked().stream().findFirst().ifPresent(link -> reveal(link.passage()));
        if (content.isVisible()) {
            reader.requestFocus();
        }
    }

    private void read(Entry entry) {
        shownHash = "";
        if (entry == null) {
            reader.showText("");
            return;
        }
        String hash = entry.source().textHash();
        model.study().text(hash, text -> {
            if (entry.equals(choice.getValue())) {
                reader.showText(text.orElse(""));
                shownHash = hash;
                mark();
                showWanted();
            }
        });
    }

    private void showWanted() {
        Entry entry = choice.getValue();
        if (wanted != null && entry != null && wanted.sourceId().equals(entry.id())) {
            reader.reveal(wanted.start(), wanted.end());
            wanted = null;
        }
    }

    private record Link(CoderLetter coder, Passage passage) {}

    private List<Link> linked() {
        List<Link> links = new ArrayList<>();
        model.row().ifPresent(row -> {
            for (CoderLetter coder : model.sightProperty().get().coders()) {
                row.scores()
                        .flatMap(scores -> scores.of(coder.coderId()))
                        .ifPresent(given ->
                                given.judgement().passages().forEach(passage -> links.add(new Link(coder, passage))));
                row.chains().flatMap(chains -> chains.of(coder.coderId())).ifPresent(list -> {
                    for (ValueChain chain : list.chains().values()) {
                        chain.passages().forEach(passage -> links.add(new Link(coder, passage)));
                    }
                });
            }
        });
        return links;
    }

    private void mark() {
        Entry entry = choice.getValue();
        if (entry == null || shownHash.isEmpty()) {
            return;
        }
        String style = model.row().map(TopicRow::style).orElse("");
        reader.setMarks(linked().stream()
                .filter(link -> link.passage().sourceId().equals(entry.id()))
                .map(link -> new ReaderMark(
                        link,
                        link.passage().start(),
                        link.passage().end(),
                        link.coder().letter(),
                        style,
                        link.passage().stance() == Passage.Stance.AGAINST,
                        true,
                        messages.get(
                                "review.mark",
                                link.coder().letter(),
                                messages.of(link.passage().stance()))))
                .toList());
    }
}
