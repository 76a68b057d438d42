package org.filiere.ui.coding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import javafx.scene.control.ComboBox;
import javafx.scene.control.IndexRange;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.filiere.domain.Passage;
import org.filiere.domain.Passage.Stance;
import org.filiere.ui.control.EmptyState;
import org.filiere.ui.i18n.Messages;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.Caret;
import org.fxmisc.richtext.StyleClassedTextArea;
import org.fxmisc.richtext.model.StyleSpansBuilder;

/** The sources of the case: which one, and its text with this coder's passages underlined in the colour of the dimension. */
final class EvidencePane extends StackPane {

    private final EvidenceViewModel model;
    private final CodingViewModel form;
    private final Messages messages;
    private final ComboBox<EvidenceViewModel.Entry> choice = new ComboBox<>();
    private final StyleClassedTextArea area = new StyleClassedTextArea();
    private final Label hint = new Label();
    private boolean updating;

    EvidencePane(EvidenceViewModel model, CodingViewModel form, Messages messages) {
        this.model = model;
        this.form = form;
        this.messages = messages;
        setId("coding-evidence");
        getStyleClass().add("evidence");
        EmptyState empty =
                new EmptyState(messages.get("coding.evidence.empty.title"), messages.get("coding.evidence.empty.text"));
        VBox reader = new VBox(8, choice(), text(), hint());
        getChildren().addAll(reader, empty);
        model.sourcesProperty().subscribe(sources -> {
            reader.setVisible(!sources.isEmpty());
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
        model.revealedProperty().subscribe(passage -> reveal());
    }

    /**
     * Links what is selected to the item at hand.
     *
     * @return false when nothing is selected
     */
    boolean link(Stance stance) {
        IndexRange range = area.getSelection();
        boolean linked = model.link(range.getStart(), range.getEnd(), stance);
        if (linked) {
            area.moveTo(range.getEnd());
        }
        return linked;
    }

    /** Puts the focus into the text, or on what there is. */
    @Override
    public void requestFocus() {
        area.requestFocus();
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

    private Region text() {
        area.setId("coding-transcript");
        area.setAccessibleText(messages.get("coding.transcript"));
        area.getStyleClass().add("transcript");
        area.setEditable(false);
        area.setWrapText(true);
        area.setShowCaret(Caret.CaretVisibility.ON);
        area.setUndoManager(org.fxmisc.richtext.util.UndoUtils.noOpUndoManager());
        area.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && area.getSelection().getLength() == 0) {
                area.hit(event.getX(), event.getY()).getCharacterIndex().ifPresent(model::selectAt);
            }
        });
        VirtualizedScrollPane<StyleClassedTextArea> scroll = new VirtualizedScrollPane<>(area);
        scroll.getStyleClass().add("transcript-frame");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return scroll;
    }

    private Label hint() {
        hint.setId("coding-evidence-hint");
        hint.getStyleClass().add("hint");
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        return hint;
    }

    private void showText(String text) {
        area.replaceText(text);
        area.moveTo(0);
        area.requestFollowCaret();
        highlight();
        reveal();
    }

    private void reveal() {
        Passage passage = model.revealedProperty().get();
        boolean here = passage != null
                && model.chosenProperty().get() != null
                && passage.sourceId().equals(model.chosenProperty().get().id())
                && passage.fits(area.getText());
        if (here) {
            area.selectRange(passage.start(), passage.end());
            area.showParagraphAtCenter(
                    area.offsetToPosition(passage.start(), org.fxmisc.richtext.model.TwoDimensional.Bias.Forward)
                            .getMajor());
        }
    }

    private void highlight() {
        if (area.getLength() == 0) {
            return;
        }
        List<EvidenceViewModel.Highlight> marks = model.highlightsProperty().get().stream()
                .filter(mark -> mark.passage().fits(area.getText()))
                .toList();
        TreeSet<Integer> edges = new TreeSet<>(List.of(0, area.getLength()));
        for (EvidenceViewModel.Highlight mark : marks) {
            edges.add(mark.passage().start());
            edges.add(mark.passage().end());
        }
        StyleSpansBuilder<Collection<String>> spans = new StyleSpansBuilder<>();
        int from = edges.pollFirst();
        for (int to : edges) {
            spans.add(styles(marks, from), to - from);
            from = to;
        }
        area.setStyleSpans(0, spans.create());
    }

    private Collection<String> styles(List<EvidenceViewModel.Highlight> marks, int at) {
        List<String> styles = new ArrayList<>();
        for (EvidenceViewModel.Highlight mark : marks) {
            if (mark.passage().start() <= at && at < mark.passage().end()) {
                styles.add("passage");
                styles.add(DimensionStyles.of(mark.draft().item().dimension()));
                if (mark.passage().stance() == Stance.AGAINST) {
                    styles.add("passage-against");
                }
                if (Objects.equals(mark.draft(), form.currentProperty().get())) {
                    styles.add("passage-current");
                }
            }
        }
        return styles.stream().distinct().toList();
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
