package org.filiere.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.filiere.domain.Content;
import org.filiere.domain.EntityRef;
import org.filiere.domain.Judgement;
import org.filiere.domain.Revision;
import org.filiere.domain.Score;
import org.filiere.domain.Write;
import org.filiere.exchange.JsonRevisionCodec;
import org.filiere.storage.StudyStore;
import org.filiere.storage.h2.H2Studies;

/** Undo and redo over random edits, against a model that simply keeps copies of all states. */
class UndoProperties {

    private static final int ITEMS = 3;

    /** What a person does: writes a score, deletes one, writes two at once, undoes, redoes. */
    enum Action {
        SCORE,
        DELETE,
        SCORE_TWO,
        UNDO,
        REDO
    }

    record Step(Action action, int item, int halves) {}

    @Provide
    Arbitrary<List<Step>> steps() {
        Arbitrary<Action> actions = Arbitraries.of(
                Action.SCORE, Action.SCORE, Action.DELETE, Action.SCORE_TWO, Action.UNDO, Action.UNDO, Action.REDO);
        return net.jqwik.api.Combinators.combine(
                        actions,
                        Arbitraries.integers().between(0, ITEMS - 1),
                        Arbitraries.integers().between(0, 6))
                .as(Step::new)
                .list()
                .ofMaxSize(25);
    }

    private static EntityRef item(int index) {
        return EntityRef.judgement("toritama", "item-" + index % ITEMS, "ada");
    }

    private static Judgement judgement(int halves) {
        return Judgement.blank(1).withScore(Score.of(halves / 2.0));
    }

    private static List<Write> writes(Step step) {
        return switch (step.action()) {
            case SCORE -> List.of(new Write(item(step.item()), judgement(step.halves())));
            case DELETE -> List.of(Write.delete(item(step.item())));
            default ->
                List.of(
                        new Write(item(step.item()), judgement(step.halves())),
                        new Write(item(step.item() + 1), judgement(6 - step.halves())));
        };
    }

    private static Map<EntityRef, Content> state(StudySession session) {
        Map<EntityRef, Content> state = new HashMap<>();
        for (int index = 0; index < ITEMS; index++) {
            EntityRef ref = item(index);
            session.snapshot()
                    .entity(ref)
                    .filter(entity -> !entity.current().isTombstone())
                    .ifPresent(entity -> state.put(ref, entity.current().content()));
        }
        return state;
    }

    @Property(tries = 60)
    void undoAndRedoGoThroughTheStatesThereWere(@ForAll("steps") List<Step> steps) {
        StudyStore store = new H2Studies(new JsonRevisionCodec()).inMemory(UUID.randomUUID());
        try (StudySession session = new StudySession(
                store, new Author("ada", "laptop"), Clock.systemUTC(), UuidCreator::getTimeOrderedEpoch)) {
            Deque<Map<EntityRef, Content>> undoable = new ArrayDeque<>();
            Deque<Map<EntityRef, Content>> redoable = new ArrayDeque<>();
            for (Step step : steps) {
                Map<EntityRef, Content> before = state(session);
                if (step.action() == Action.UNDO) {
                    assertThat(session.canUndo()).isEqualTo(!undoable.isEmpty());
                    if (session.canUndo()) {
                        session.undo().orTimeout(30, TimeUnit.SECONDS).join();
                        redoable.push(before);
                        assertThat(state(session)).isEqualTo(undoable.pop());
                    }
                } else if (step.action() == Action.REDO) {
                    assertThat(session.canRedo()).isEqualTo(!redoable.isEmpty());
                    if (session.canRedo()) {
                        session.redo().orTimeout(30, TimeUnit.SECONDS).join();
                        undoable.push(before);
                        assertThat(state(session)).isEqualTo(redoable.pop());
                    }
                } else {
                    boolean changed = !session.record(study -> writes(step))
                            .orTimeout(30, TimeUnit.SECONDS)
                            .join()
                            .revisions()
                            .isEmpty();
                    if (changed) {
                        undoable.push(before);
                        redoable.clear();
                    } else {
                        assertThat(state(session)).isEqualTo(before);
                    }
                }
                assertThat(session.snapshot().conflicts()).isEmpty();
            }
            assertNothingWasLost(session);
        }
    }

    /** Undoing removes no revision: each one but the last is replaced by a later one. */
    private static void assertNothingWasLost(StudySession session) {
        for (int index = 0; index < ITEMS; index++) {
            List<Revision> history = new ArrayList<>(
                    session.history(item(index)).orTimeout(30, TimeUnit.SECONDS).join());
            for (int older = 0; older + 1 < history.size(); older++) {
                assertThat(history.get(older + 1).replaces())
                        .containsExactly(history.get(older).id());
            }
        }
    }
}
