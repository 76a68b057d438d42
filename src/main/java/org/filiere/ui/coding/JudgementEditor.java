package org.filiere.ui.coding;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import org.filiere.domain.Judgement.Confidence;
import org.filiere.domain.Score;
import org.filiere.domain.Score.NotAvailable.Why;
import org.filiere.ui.StudyModel;
import org.filiere.ui.control.DraftField;
import org.filiere.ui.control.TypingPause;
import org.filiere.ui.task.BackgroundRunner;

/**
 * Everything that can be done to the judgement at hand. Scores, confidence and passages are recorded at once, words in a
 * moment. What could not be stored stays on screen and is tried again with the next edit.
 */
public final class JudgementEditor {

    private static final String SAVE = "coding.save";

    private final StudyModel study;
    private final BackgroundRunner background;
    private final TypingPause pause;
    private final ObservableValue<ItemDraft> current;
    private final Runnable onChange;
    private final ReadOnlyBooleanWrapper halfSteps = new ReadOnlyBooleanWrapper(this, "halfSteps", true);
    private final BooleanProperty askingWhy = new SimpleBooleanProperty(this, "askingWhy");

    JudgementEditor(
            StudyModel study,
            BackgroundRunner background,
            TypingPause pause,
            ObservableValue<ItemDraft> current,
            Runnable onChange) {
        this.study = study;
        this.background = background;
        this.pause = pause;
        this.current = current;
        this.onChange = onChange;
    }

    /** Whether the codebook allows half steps. */
    public ReadOnlyBooleanProperty halfStepsProperty() {
        return halfSteps.getReadOnlyProperty();
    }

    void allowHalfSteps(boolean allow) {
        halfSteps.set(allow);
    }

    /** Whether the form asks why the item at hand is N/A. Nothing is scored until it is told. */
    public BooleanProperty askingWhyProperty() {
        return askingWhy;
    }

    /** Gives the item at hand a score and records it. A half step that the codebook forbids is not taken. */
    public void score(Score score) {
        ItemDraft draft = current.getValue();
        if (draft == null || !allowed(score)) {
            return;
        }
        askingWhy.set(false);
        draft.score(score);
        store(draft);
    }

    /** The key for the half: see {@link ScoreEditing#toggleHalf}. */
    public void toggleHalf() {
        Optional.ofNullable(current.getValue())
                .flatMap(draft -> ScoreEditing.toggleHalf(draft.scoreProperty().get(), halfSteps.get()))
                .ifPresent(this::score);
    }

    /** Begins to make the item at hand N/A: asks why. */
    public void askWhy() {
        askingWhy.set(current.getValue() != null);
    }

    /** Makes the item at hand N/A. */
    public void notAvailable(Why why) {
        ItemDraft draft = current.getValue();
        if (draft != null) {
            draft.score(ScoreEditing.notAvailable(draft.scoreProperty().get(), why));
            store(draft);
        }
    }

    /** The reason of N/A is being typed; it is recorded in a moment. */
    public void typeReason(String reason) {
        ItemDraft draft = current.getValue();
        if (draft != null) {
            draft.scoreProperty()
                    .set(ScoreEditing.withReason(draft.scoreProperty().get(), reason));
            if (draft.isChanged()) {
                pause.soon(() -> store(draft));
            }
        }
    }

    /** The justification of the item at hand is being typed; it is recorded in a moment. */
    public void typeJustification(String text) {
        ItemDraft draft = current.getValue();
        if (draft != null && !text.equals(draft.justificationProperty().get())) {
            draft.justificationProperty().set(text);
            pause.soon(() -> store(draft));
        }
    }

    /** Switches between sure and unsure. */
    public void toggleConfidence() {
        ItemDraft draft = current.getValue();
        if (draft != null) {
            boolean sure = draft.confidenceProperty().get() == Confidence.SURE;
            draft.confidenceProperty().set(sure ? Confidence.UNSURE : Confidence.SURE);
            store(draft);
        }
    }

    /** Records what was changed in a draft in a moment, as words are. */
    void storeSoon(ItemDraft draft) {
        pause.soon(() -> store(draft));
    }

    /** Records what was changed in a draft. */
    CompletableFuture<?> store(ItemDraft draft) {
        onChange.run();
        if (!draft.isChanged()) {
            return CompletableFuture.completedFuture(null);
        }
        ItemDraft.Submission submission = draft.submit();
        CompletableFuture<?> stored =
                study.record(SAVE, snapshot -> List.of(submission.write().apply(snapshot)));
        background.whenDone(
                stored,
                done -> submission.underway().forEach(DraftField.Sent::arrived),
                failure -> submission.underway().forEach(DraftField.Sent::refused));
        return stored;
    }

    /** Records what was typed and is not recorded yet. */
    CompletableFuture<?> flush(List<ItemDraft> drafts) {
        pause.cancel();
        return CompletableFuture.allOf(
                drafts.stream().filter(ItemDraft::isChanged).map(this::store).toArray(CompletableFuture[]::new));
    }

    private boolean allowed(Score score) {
        return halfSteps.get() || !(score instanceof Score.Level level && level.isHalfStep());
    }
}
