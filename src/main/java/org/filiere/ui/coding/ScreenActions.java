package org.filiere.ui.coding;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import org.filiere.domain.Passage;
import org.filiere.domain.Passage.Stance;
import org.filiere.ui.Navigator;
import org.filiere.ui.control.chains.ChainDraft;
import org.filiere.ui.control.chains.ChainsViewModel;
import org.filiere.ui.control.passage.PassageDesk;
import org.filiere.ui.control.passage.PassageOwner;
import org.filiere.ui.control.passage.PassageSources;
import org.filiere.ui.control.reader.ReaderSelection;
import org.filiere.ui.i18n.Messages;

/** What rows and keys of the form ask for that concerns the text beside it or another screen. */
final class ScreenActions implements CodingActions, PassageDesk {

    private final Navigator navigator;
    private final KeysHelp help;
    private final EvidencePane pane;
    private final EvidenceViewModel evidence;
    private final PassageAtHand hand;
    private final ChainsViewModel chains;
    private final PassageSources sources;
    private final Messages messages;
    private FormPane form;

    ScreenActions(
            Navigator navigator,
            KeysHelp help,
            EvidencePane pane,
            EvidenceViewModel evidence,
            PassageAtHand hand,
            ChainsViewModel chains,
            PassageSources sources,
            Messages messages) {
        this.navigator = navigator;
        this.help = help;
        this.pane = pane;
        this.evidence = evidence;
        this.hand = hand;
        this.chains = chains;
        this.sources = sources;
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
    public void open(PassageOwner owner, Passage passage) {
        evidence.reveal(passage);
        hand.take(owner, passage);
    }

    @Override
    public void useSelection(PassageOwner owner, Passage passage) {
        hand.take(owner, passage);
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
                .or(() -> Optional.ofNullable(hand.passageProperty().get()).map(PassageAtHand.Held::passage));
        passage.ifPresentOrElse(found -> cite(null, found), () -> form.notice(messages.get("coding.nothingToCite")));
    }

    /** Cites a passage of a value chain in its justification, any other in the one of the item at hand. */
    @Override
    public void cite(PassageOwner owner, Passage passage) {
        String title = sources.title(passage.sourceId());
        String words = Citation.of(passage.quote(), title, sources.line(passage), messages);
        if (owner instanceof ChainDraft chain) {
            chains.cite(chain, words);
        } else {
            form.justification().insert(words);
        }
        form.notice(messages.get("coding.cited"));
    }

    @Override
    public boolean hasText() {
        return true;
    }

    @Override
    public ObservableValue<?> atHandProperty() {
        return hand.passageProperty();
    }

    @Override
    public boolean isAtHand(PassageOwner owner, Passage passage) {
        return hand.is(owner, passage);
    }

    @Override
    public void leave(PassageOwner owner) {
        if (owner instanceof ItemDraft) {
            backToItem();
        } else {
            form.focusChains();
        }
    }
}
