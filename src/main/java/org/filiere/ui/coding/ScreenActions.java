package org.filiere.ui.coding;

import java.util.Optional;
import org.filiere.domain.Passage;
import org.filiere.domain.Passage.Stance;
import org.filiere.ui.Navigator;
import org.filiere.ui.control.reader.ReaderSelection;
import org.filiere.ui.i18n.Messages;

/** What rows and keys of the form ask for that concerns the text beside it or another screen. */
final class ScreenActions implements CodingActions {

    private final Navigator navigator;
    private final KeysHelp help;
    private final EvidencePane pane;
    private final EvidenceViewModel evidence;
    private final PassageAtHand hand;
    private final SourceLines lines;
    private final Messages messages;
    private FormPane form;

    ScreenActions(
            Navigator navigator,
            KeysHelp help,
            EvidencePane pane,
            EvidenceViewModel evidence,
            PassageAtHand hand,
            SourceLines lines,
            Messages messages) {
        this.navigator = navigator;
        this.help = help;
        this.pane = pane;
        this.evidence = evidence;
        this.hand = hand;
        this.lines = lines;
        this.messages = messages;
    }

    /** The form that these actions are for. */
    void on(FormPane newForm) {
        form = newForm;
    }

    @Override
    public void showHistory(ItemDraft draft) {
        navigator.showHistory(draft.ref());
    }

    @Override
    public void showCodebook(ItemDraft draft) {
        navigator.showCodebook(draft.item().id());
    }

    @Override
    public void backToItem() {
        form.focusCurrent();
    }

    @Override
    public void showKeys() {
        help.open();
    }

    @Override
    public void open(ItemDraft draft, Passage passage) {
        evidence.reveal(passage);
        hand.take(draft, passage);
    }

    @Override
    public void useSelection(ItemDraft draft, Passage passage) {
        hand.take(draft, passage);
        useSelection();
    }

    /** Puts the passage at hand where the selection is. */
    void useSelection() {
        form.notice(pane.useSelection() ? null : messages.get("coding.noPassageAtHand"));
    }

    /** Cites what is selected, or else the passage at hand. */
    void cite() {
        ReaderSelection range = pane.selection();
        Optional<Passage> passage = evidence.passage(range.start(), range.end(), Stance.FOR)
                .or(() -> Optional.ofNullable(hand.passageProperty().get()).map(EvidenceViewModel.Highlight::passage));
        passage.ifPresentOrElse(this::cite, () -> form.notice(messages.get("coding.nothingToCite")));
    }

    @Override
    public void cite(Passage passage) {
        String title = evidence.title(passage.sourceId());
        form.justification().insert(Citation.of(passage.quote(), title, lines.of(passage), messages));
        form.notice(messages.get("coding.cited"));
    }
}
