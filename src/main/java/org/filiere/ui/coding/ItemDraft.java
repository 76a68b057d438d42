package org.filiere.ui.coding;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.filiere.domain.Content;
import org.filiere.domain.Entity;
import org.filiere.domain.EntityRef;
import org.filiere.domain.Item;
import org.filiere.domain.Judgement;
import org.filiere.domain.Judgement.Confidence;
import org.filiere.domain.Passage;
import org.filiere.domain.Score;
import org.filiere.domain.StudySnapshot;
import org.filiere.domain.Write;
import org.filiere.ui.control.DraftField;
import org.filiere.ui.control.passage.PassageOwner;

/**
 * One judgement in the form: what is on screen, beside what is stored. Only what was changed here is written, on top of
 * whatever is stored by then, so an edit of the score never takes back an edit of the justification made elsewhere.
 */
public final class ItemDraft implements PassageOwner {

    /**
     * Changes on their way to the study.
     *
     * @param write gives the judgement to store, from the study as it is by then
     * @param underway told when they are stored or refused
     */
    record Submission(java.util.function.Function<StudySnapshot, Write> write, List<DraftField<?>.Sent> underway) {}

    private final EntityRef ref;
    private final Item item;
    private final DraftField<Score> score = new DraftField<>(this, "score", Score.UNSCORED);
    private final DraftField<String> justification = new DraftField<>(this, "justification", "");
    private final DraftField<List<Passage>> passages = new DraftField<>(this, "passages", List.of());
    private final DraftField<Confidence> confidence = new DraftField<>(this, "confidence", Confidence.SURE);
    private final DraftField<Integer> version;
    private final ReadOnlyBooleanWrapper conflict = new ReadOnlyBooleanWrapper(this, "conflict");
    private final int codebookVersion;

    /**
     * A draft that nothing is recorded in yet.
     *
     * @param ref the judgement
     * @param item what is judged
     * @param codebookVersion the version of the codebook that is in force
     */
    ItemDraft(EntityRef ref, Item item, int codebookVersion) {
        this.ref = ref;
        this.item = item;
        this.codebookVersion = codebookVersion;
        this.version = new DraftField<>(this, "version", codebookVersion);
    }

    public EntityRef ref() {
        return ref;
    }

    public Item item() {
        return item;
    }

    public DraftField<Score> scoreProperty() {
        return score;
    }

    public DraftField<String> justificationProperty() {
        return justification;
    }

    @Override
    public DraftField<List<Passage>> passagesProperty() {
        return passages;
    }

    public DraftField<Confidence> confidenceProperty() {
        return confidence;
    }

    /** The version of the codebook that is in force. */
    public int codebookVersion() {
        return codebookVersion;
    }

    /** Whether two copies of the study went apart here and nobody has settled it. */
    public ReadOnlyBooleanProperty conflictProperty() {
        return conflict.getReadOnlyProperty();
    }

    /** The version of the codebook that the judgement was made under. */
    public DraftField<Integer> versionProperty() {
        return version;
    }

    /** The judgement as it is on screen. */
    public Judgement judgement() {
        return new Judgement(score.get(), justification.get(), passages.get(), confidence.get(), version.get());
    }

    /** What the coder should look at again. */
    public Set<Mark> marks() {
        Set<Mark> marks = EnumSet.noneOf(Mark.class);
        Judgement judgement = judgement();
        if (judgement.score().isScored() && !judgement.isComplete()) {
            marks.add(Mark.NO_JUSTIFICATION);
        }
        if (judgement.score() instanceof Score.Level && judgement.passages().isEmpty()) {
            marks.add(Mark.NO_PASSAGE);
        }
        if (!judgement.isBlank() && judgement.codebookVersion() < codebookVersion) {
            marks.add(Mark.OLDER_CODEBOOK);
        }
        if (conflict.get()) {
            marks.add(Mark.CONFLICT);
        }
        return marks;
    }

    /** Gives the item a score, by the codebook that is in force, also when it is the score that it had. */
    void score(Score newScore) {
        score.set(newScore);
        version.set(codebookVersion);
    }

    /** What is stored now. Leaves alone what was changed here and is not stored yet. */
    void accept(Optional<Entity> stored) {
        Judgement now =
                stored.flatMap(entity -> entity.content(Judgement.class)).orElse(Judgement.blank(codebookVersion));
        score.accept(now.score());
        justification.accept(now.justification());
        passages.accept(now.passages());
        confidence.accept(now.confidence());
        version.accept(now.codebookVersion());
        conflict.set(stored.map(Entity::isConflict).orElse(false));
    }

    /** Goes on from another draft of the same judgement, as when the codebook has changed meanwhile. */
    void take(ItemDraft other) {
        score.set(other.score.get());
        justification.set(other.justification.get());
        passages.set(other.passages.get());
        confidence.set(other.confidence.get());
        if (!judgement().isBlank()) {
            version.set(other.version.get());
        }
    }

    boolean isChanged() {
        return fields().stream().anyMatch(DraftField::isChanged);
    }

    /** Takes hold of what was changed. */
    Submission submit() {
        Map<DraftField<?>, Object> changed = new HashMap<>();
        List<DraftField<?>.Sent> underway = new ArrayList<>();
        for (DraftField<?> field : fields()) {
            if (field.isChanged()) {
                changed.put(field, field.get());
                underway.add(field.submitted());
            }
        }
        return new Submission(study -> new Write(ref, merged(study, changed)), underway);
    }

    private Content merged(StudySnapshot study, Map<DraftField<?>, Object> changed) {
        Judgement now = study.entity(ref)
                .flatMap(entity -> entity.content(Judgement.class))
                .orElse(Judgement.blank(codebookVersion));
        Judgement next = new Judgement(
                taken(changed, score, now.score()),
                taken(changed, justification, now.justification()),
                taken(changed, passages, now.passages()),
                taken(changed, confidence, now.confidence()),
                taken(changed, version, now.codebookVersion()));
        return next.isBlank() && next.confidence() == Confidence.SURE ? Content.TOMBSTONE : next;
    }

    @SuppressWarnings("unchecked")
    private static <T> T taken(Map<DraftField<?>, Object> changed, DraftField<T> field, T stored) {
        return changed.containsKey(field) ? (T) changed.get(field) : stored;
    }

    private List<DraftField<?>> fields() {
        return List.of(score, justification, passages, confidence, version);
    }
}
