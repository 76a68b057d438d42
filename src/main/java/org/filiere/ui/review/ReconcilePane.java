package org.filiere.ui.review;

import java.time.ZoneId;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.filiere.domain.Passage;
import org.filiere.ui.Navigator;
import org.filiere.ui.i18n.Messages;

/** The reconciliation of one case: its items on the left, the one at hand beside them, the evidence on demand. */
final class ReconcilePane extends VBox {

    private static final double WIDE = 1500;
    private static final double LIST = 0.52;
    private static final double LIST_WIDE = 0.38;

    private final ReviewViewModel matrix;
    private final ReconcileViewModel model;
    private final Messages messages;
    private final CaseBar bar;
    private final AskStrip ask;
    private final TopicList topics;
    private final DetailPane detail;
    private final EvidencePane evidence;
    private final SplitPane right = new SplitPane();
    private final SplitPane both;
    private final Label notice = new Label();
    private final Label keys = new Label();

    ReconcilePane(
            ReviewViewModel matrix, ReconcileViewModel model, Messages messages, ZoneId zone, Navigator navigator) {
        this.matrix = matrix;
        this.model = model;
        this.messages = messages;
        setId("review-reconcile");
        getStyleClass().add("reconcile");
        Asked asked = new Asked();
        bar = new CaseBar(model, messages, zone, asked);
        topics = new TopicList(model, messages);
        ask = new AskStrip(messages, topics::focusCurrent);
        detail = new DetailPane(model, messages, zone, navigator, asked);
        evidence = new EvidencePane(model, messages);
        right.getItems().add(detail);
        right.setMinSize(0, 0);
        both = new SplitPane(topics, right);
        both.setDividerPositions(LIST);
        VBox.setVgrow(both, Priority.ALWAYS);
        notice.setId("review-notice");
        notice.getStyleClass().add("notice");
        notice.setWrapText(true);
        notice.managedProperty().bind(notice.visibleProperty());
        notice.setVisible(false);
        keys.setId("review-keys");
        keys.getStyleClass().add("hint");
        keys.setText(messages.get("review.keys.line"));
        keys.setWrapText(true);
        keys.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(bar, ask, notice, both, keys);
        new ReconcileKeys(this, asked, model, topics, detail, ask).install();
        model.sightProperty().addListener((property, before, now) -> update(before, now));
        model.currentProperty().addListener((property, before, now) -> {
            showTopic();
            evidence.follow();
        });
        model.changesProperty().addListener((property, before, now) -> showTopic());
        model.revealedProperty().addListener((property, before, now) -> showTopic());
        widthProperty().addListener((property, before, now) -> arrange(before.doubleValue(), now.doubleValue()));
    }

    /** Puts the focus on the topic at hand. */
    void focus() {
        topics.focusCurrent();
    }

    /** Hands over what is half entered. */
    void flush() {
        detail.flush();
        model.commit();
    }

    private void update(CaseSight before, CaseSight now) {
        if (now == null) {
            return;
        }
        if (before == null || !before.review().caseId().equals(now.review().caseId())) {
            say("");
            ask.close();
        }
        showTopic();
    }

    private void showTopic() {
        if (model.sightProperty().get() != null) {
            bar.update();
            topics.update();
            detail.update();
            evidence.update();
        }
    }

    private void arrange(double before, double now) {
        boolean wide = now > WIDE;
        right.setOrientation(wide ? Orientation.HORIZONTAL : Orientation.VERTICAL);
        if (before <= 0 || (before > WIDE) != wide) {
            both.setDividerPositions(wide ? LIST_WIDE : LIST);
        }
    }

    /** Shows the evidence if it is hidden. */
    private void showEvidence() {
        if (!right.getItems().contains(evidence)) {
            right.getItems().add(evidence);
            right.setDividerPositions(0.5);
        }
    }

    private void hideEvidence() {
        right.getItems().remove(evidence);
    }

    private void say(String words) {
        notice.setText(words);
        notice.setVisible(!words.isEmpty());
    }

    private void say(Outcome outcome) {
        say(
                switch (outcome) {
                    case STORED, PENDING, NOTHING -> "";
                    case NEEDS_REASON -> messages.get("review.say.reason");
                    case DECIDED -> messages.get("review.say.decided");
                    case TAKEN -> messages.get("review.say.taken");
                    case NO_JUDGEMENT -> messages.get("review.say.noJudgement");
                    case HALF_STEP -> messages.get("Reason.HALF_STEP");
                });
    }

    /** What the parts of the screen and the keys ask for. */
    final class Asked implements CaseBar.Asking, DetailPane.Asking {

        @Override
        public void told(Outcome outcome) {
            say(outcome);
            if (outcome == Outcome.NEEDS_REASON) {
                detail.focusReason();
            }
        }

        @Override
        public void saidQuietly(Outcome outcome) {
            say(outcome);
        }

        @Override
        public void back() {
            if (ask.isOpen()) {
                ask.close();
            } else if (topics.hasFocus()) {
                toMatrix();
            } else {
                topics.focusCurrent();
            }
        }

        void toMatrix() {
            flush();
            matrix.back();
        }

        @Override
        public void accept() {
            int number = model.plan().size();
            if (model.isTaken()) {
                say(Outcome.TAKEN);
            } else if (number == 0) {
                say(messages.get("review.accept.none"));
            } else {
                String rule = messages.get("review.accept.rule", number);
                String caution = model.sightProperty().get().review().coders().isProvisional()
                        ? " " + messages.get("review.accept.provisional")
                        : "";
                ask.confirm(
                        rule + caution,
                        messages.get("review.accept.yes", number),
                        messages.get("review.key.accept"),
                        () -> told(model.accept()));
            }
        }

        @Override
        public void takeOver() {
            CaseSight sight = model.sightProperty().get();
            if (sight.taken()) {
                ask.confirm(
                        messages.get("review.takeOver.ask", sight.owner().orElse("")),
                        messages.get("review.takeOver.yes"),
                        "",
                        model::takeOver);
            } else {
                model.takeOver();
            }
        }

        @Override
        public void next() {
            detail.flush();
            Outcome left = model.commit();
            if (left == Outcome.NEEDS_REASON) {
                told(left);
            } else if (model.nextOpen()) {
                say("");
                topics.focusCurrent();
            } else if (!matrix.openNextAfter(model.caseId())) {
                say(messages.get("review.say.allDone"));
                topics.focusCurrent();
            }
        }

        @Override
        public void reopen() {
            Outcome hindrance = model.hindrance();
            if (hindrance == Outcome.TAKEN) {
                say(hindrance);
            } else if (hindrance == Outcome.DECIDED) {
                ask.ask(
                        messages.get("review.reopen.ask"),
                        messages.get("review.reopen.prompt"),
                        messages.get("review.reopen.yes"),
                        words -> told(model.reopen(words)));
            } else if (model.row().filter(row -> row.scores().isPresent()).isPresent()) {
                model.items().discard();
                say("");
            }
        }

        @Override
        public void addNote() {
            ask.ask(
                    messages.get("review.notes.ask"),
                    messages.get("review.notes.prompt"),
                    messages.get("review.notes.yes"),
                    words -> told(model.remark(words)));
        }

        @Override
        public void show(Passage passage) {
            showEvidence();
            evidence.reveal(passage);
        }

        /** Shows the evidence and goes there; hides it when it has the focus already. */
        void evidence() {
            if (evidence.isFocusWithin()) {
                hideEvidence();
                topics.focusCurrent();
            } else {
                showEvidence();
                evidence.update();
                evidence.focusText();
            }
        }

        void keep() {
            told(model.keep());
        }

        void hint() {
            say(messages.get("review.say.zero"));
        }
    }
}
