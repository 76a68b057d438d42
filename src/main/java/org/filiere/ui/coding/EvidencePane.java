package org.filiere.ui.coding;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.filiere.domain.Passage;
import org.filiere.domain.Passage.Stance;
import org.filiere.ui.control.EmptyState;
import org.filiere.ui.control.chains.ChainDraft;
import org.filiere.ui.control.chains.ChainsViewModel;
import org.filiere.ui.control.passage.PassageMarks;
import org.filiere.ui.control.reader.ReaderMark;
import org.filiere.ui.control.reader.ReaderSelection;
import org.filiere.ui.control.reader.TranscriptReader;
import org.filiere.ui.i18n.Messages;

/** The sources of the case: which one, and its text with this coder's passages underlined in the colour of the dimension. */
final class EvidencePane extends StackPane {

    private final EvidenceViewModel model;
    private final CodingViewModel form;
    private final Messages messages;
    private final ComboBox<EvidenceViewModel.Entry> choice = new ComboBox<>();
    private final PassageAtHand hand;
    private final ChainsViewModel chains;
    private final TranscriptReader reader;
    private final Label hint = new Label();
    private boolean updating;

    EvidencePane(
            EvidenceViewModel model,
            PassageAtHand hand,
            CodingViewModel form,
            ChainsViewModel chains,
            Messages messages) {
        this.model = model;
        this.form = form;
        this.hand = hand;
        this.chains = chains;
        this.messages = messages;
        reader = new TranscriptReader("coding-transcript", messages);
        reader.getStyleClass().add("transcript-frame");
        reader.onMark(this::take);
        setId("coding-evidence");
        getStyleClass().add("evidence");
        EmptyState empty =
                new EmptyState(messages.get("coding.evidence.empty.title"), messages.get("coding.evidence.empty.text"));
        VBox.setVgrow(reader, Priority.ALWAYS);
        VBox box = new VBox(8, choice(), reader, hint());
        getChildren().addAll(box, empty);
        model.sourcesProperty().subscribe(sources -> {
            box.setVisible(!sources.isEmpty());
            empty.setVisible(sources.isEmpty());
            updating = true;
            choice.getItems().setAll(sources);
            choice.setValue(model.chosenProperty().get());
            updating = false;
        });
        model.chosenProperty().subscribe(entry -> {
            updating = true;
            choice.setValue(entry);
            updating = false;
        });
        model.textProperty().subscribe(this::showText);
        model.highlightsProperty().subscribe(marks -> highlight());
        form.currentProperty().subscribe(draft -> {
            highlight();
            hint.setText(
                    draft == null
                            ? ""
                            : messages.get("coding.evidence.hint", draft.item().name()));
        });
        form.summaryProperty().subscribe(summary -> highlight());
        chains.chains().addListener((InvalidationListener) list -> highlight());
        model.revealedProperty().subscribe(passage -> reveal());
    }

    /**
     * Links what is selected to the item at hand.
     *
     * @return false when nothing is selected
     */
    boolean link(Stance stance) {
        ReaderSelection range = reader.selection();
        boolean linked = hand.link(range.start(), range.end(), stance);
        if (linked) {
            reader.deselect();
        }
        return linked;
    }

    /** What is selected in the text. */
    ReaderSelection selection() {
        return reader.selection();
    }

    /** Puts the passage at hand where the selection is. */
    boolean useSelection() {
        ReaderSelection range = reader.selection();
        return hand.useRange(range.start(), range.end());
    }

    /** Moves an end of the passage at hand by a word, and selects the passage. */
    boolean stretch(boolean atEnd, int by) {
        boolean moved = hand.stretch(atEnd, by);
        if (moved) {
            Passage now = hand.passageProperty().get().passage();
            reader.reveal(now.start(), now.end());
        }
        return moved;
    }

    /** Goes on by a passage in the text. */
    void stepPassage(int by) {
        reader.stepMark(by);
    }

    void find() {
        reader.find();
    }

    /** Puts the focus into the text, or on what there is. */
    @Override
    public void requestFocus() {
        reader.requestFocus();
    }

    boolean hasText() {
        return !model.sourcesProperty().get().isEmpty();
    }

    private Region choice() {
        choice.setId("coding-source");
        choice.setAccessibleText(messages.get("coding.source"));
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.setMinWidth(0);
        choice.setCellFactory(list -> new EntryCell());
        choice.setButtonCell(new EntryCell());
        choice.valueProperty().addListener((property, before, now) -> {
            if (!updating && now != null) {
                model.choose(now);
            }
        });
        return choice;
    }

    private Label hint() {
        hint.setId("coding-evidence-hint");
        hint.getStyleClass().add("hint");
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        return hint;
    }

    private void showText(String text) {
        reader.showText(text);
        highlight();
        reveal();
    }

    private void reveal() {
        Passage passage = model.revealedProperty().get();
        if (passage != null && model.isShown(passage)) {
            reader.reveal(passage.start(), passage.end());
        }
    }

    private void highlight() {
        List<ReaderMark> marks = new ArrayList<>();
        for (EvidenceViewModel.Highlight mark : model.highlightsProperty().get()) {
            ItemDraft draft = mark.draft();
            boolean current = draft == form.currentProperty().get();
            marks.add(PassageMarks.ofItem(mark, draft.item(), draft.judgement(), mark.passage(), current, messages));
        }
        for (ChainDraft chain : chains.chains()) {
            for (Passage passage : chain.passagesProperty().get()) {
                if (model.isShown(passage)) {
                    marks.add(PassageMarks.ofChain(
                            new PassageAtHand.Held(chain, passage),
                            chain.nameProperty().get(),
                            chain.justificationProperty().get(),
                            passage,
                            messages));
                }
            }
        }
        reader.setMarks(marks);
    }

    private void take(ReaderMark mark) {
        if (mark.key() instanceof EvidenceViewModel.Highlight passage) {
            hand.take(passage.draft(), passage.passage());
        } else if (mark.key() instanceof PassageAtHand.Held ofChain) {
            hand.take(ofChain.owner(), ofChain.passage());
        }
    }

    private final class EntryCell extends ListCell<EvidenceViewModel.Entry> {

        @Override
        protected void updateItem(EvidenceViewModel.Entry entry, boolean empty) {
            super.updateItem(entry, empty);
            setText(
                    empty || entry == null
                            ? null
                            : messages.get(
                                    "coding.source.entry",
                                    entry.source().title(),
                                    messages.of(entry.source().type())));
        }
    }
}
