package org.filiere.ui.review;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.filiere.domain.Passage;
import org.filiere.domain.Score;
import org.filiere.domain.Score.NotAvailable.Why;
import org.filiere.review.CoderScore;
import org.filiere.ui.Navigator;
import org.filiere.ui.i18n.Messages;

/** The topic at hand: the decision, its reason, what each coder says, and the notes. */
final class DetailPane extends ScrollPane {

    private static final double GAP = 10;

    /** What the pane asks of the screen. */
    interface Asking {
        void told(Outcome outcome);

        void saidQuietly(Outcome outcome);

        void back();

        void reopen();

        void addNote();

        void show(Passage passage);
    }

    private final ReconcileViewModel model;
    private final Messages messages;
    private final Asking asking;
    private final Label title = new Label();
    private final DecisionBanner banner;
    private final FinalBar finalBar;
    private final WhyBar why;
    private final ReasonBox reason;
    private final VBox cards = new VBox(GAP);
    private final ChainsPane chains;
    private final NotesBox notes;
    private List<Object> shown = List.of();

    DetailPane(ReconcileViewModel model, Messages messages, ZoneId zone, Navigator navigator, Asking asking) {
        this.model = model;
        this.messages = messages;
        this.asking = asking;
        setId("review-detail");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        getStyleClass().add("detail-scroll");
        Consumer<Outcome> told = asking::told;
        title.getStyleClass().add("section-title");
        title.setWrapText(true);
        banner = new DecisionBanner(model, messages, zone, navigator, () -> asking.told(model.keep()), asking::reopen);
        finalBar = new FinalBar(model, messages, told, this::askWhy);
        why = new WhyBar(messages, this::notAvailable, asking::back);
        reason = new ReasonBox(model, messages, asking::saidQuietly, asking::back);
        chains = new ChainsPane(model, messages, told);
        notes = new NotesBox(model, messages, zone, asking::addNote);
        VBox content = new VBox(GAP, title, banner, finalBar, why, reason, cards, chains, notes);
        content.getStyleClass().add("detail-content");
        setContent(content);
        setMinSize(0, 0);
    }

    /** Shows the topic at hand as it stands. */
    void update() {
        model.row().ifPresent(row -> {
            boolean items = row.scores().isPresent();
            title.setText(items ? row.name() : messages.get("review.governance"));
            banner.update(row);
            cards.setVisible(items);
            cards.setManaged(items);
            finalBar.setVisible(items);
            finalBar.setManaged(items);
            chains.setVisible(!items);
            chains.setManaged(!items);
            if (items) {
                finalBar.update();
                showCards(row);
            } else {
                chains.update(row);
            }
            reason.update(row);
            notes.update(row);
        });
    }

    private void showCards(TopicRow row) {
        CaseSight sight = model.sightProperty().get();
        List<CoderScore> scores = row.scores().orElseThrow().scores();
        List<Object> now = List.of(
                row.topic(), scores, sight.coders(), model.revealedProperty().get());
        if (!now.equals(shown)) {
            if (shown.isEmpty() || !Objects.equals(shown.get(0), row.topic())) {
                why.hide();
                setVvalue(0);
            }
            shown = now;
            cards.getChildren().setAll(cards(row, sight));
        }
        cards.getChildren().forEach(node -> {
            if (node instanceof CoderCard card) {
                card.update();
            }
        });
    }

    private List<VBox> cards(TopicRow row, CaseSight sight) {
        List<VBox> all = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (CoderLetter coder : sight.coders()) {
            row.scores()
                    .orElseThrow()
                    .of(coder.coderId())
                    .ifPresentOrElse(
                            given -> all.add(new CoderCard(coder, given, model, messages, asking::told, asking::show)),
                            () -> missing.add(
                                    coder.shown(model.revealedProperty().get())));
        }
        if (!missing.isEmpty()) {
            Label none = new Label(messages.get("review.coder.noScore", String.join(", ", missing)));
            none.setWrapText(true);
            none.getStyleClass().add("hint");
            all.add(new VBox(none));
        }
        return all;
    }

    /** Asks why the item at hand is N/A. */
    void askWhy() {
        Outcome hindrance = model.hindrance();
        if (hindrance != Outcome.PENDING) {
            asking.told(hindrance);
        } else if (model.row().flatMap(TopicRow::chains).isPresent()) {
            asking.told(model.chains().notAvailable());
        } else {
            why.ask();
            setVvalue(0);
        }
    }

    private void notAvailable(Why kind, String words) {
        Outcome typed = model.items().type(new Score.NotAvailable(kind, words));
        if (typed == Outcome.PENDING && !words.isBlank() && needsReason()) {
            asking.told(model.reason(words));
        } else {
            asking.told(typed == Outcome.PENDING ? model.commit() : typed);
        }
    }

    /** Whether the words why it is N/A can be the reason of the decision, because none was given. */
    private boolean needsReason() {
        return model.row()
                .map(row -> model.items().draft(row))
                .filter(draft -> draft.reason().isBlank())
                .isPresent();
    }

    void focusReason() {
        setVvalue(0);
        reason.focusArea();
    }

    /** Hands over the reason that is being written. */
    void flush() {
        reason.flush();
    }
}
