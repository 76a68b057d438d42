package org.filiere.ui.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.filiere.domain.CarryOver;
import org.filiere.domain.CaseFile;
import org.filiere.domain.Content;
import org.filiere.domain.EntityRef;
import org.filiere.domain.Kind;
import org.filiere.domain.Passage;
import org.filiere.domain.Source;
import org.filiere.domain.StudySnapshot;
import org.filiere.domain.ValueChain;
import org.filiere.domain.Write;
import org.filiere.session.RejectedEditException;
import org.filiere.storage.StudyStore;
import org.filiere.ui.StudyModel;
import org.filiere.ui.control.passage.SourceVersions;
import org.filiere.ui.task.BackgroundRunner;

/** The coder's own passages on earlier versions of a source, each to be settled. What is not stays where it is. */
public final class SettleViewModel {

    /** What the background has found out. */
    private record Found(String text, List<SettleLine> lines) {}

    private final StudyModel study;
    private final BackgroundRunner background;
    private final ObservableList<SettleLine> lines = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<String> text = new ReadOnlyObjectWrapper<>(this, "text", "");
    private final ReadOnlyObjectWrapper<Optional<Source>> newest =
            new ReadOnlyObjectWrapper<>(this, "newest", Optional.empty());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private String newestId;
    private int generation;

    SettleViewModel(StudyModel study, BackgroundRunner background) {
        this.study = study;
        this.background = background;
        study.snapshotProperty().addListener((property, before, now) -> follow(now));
        study.coderIdProperty().addListener((property, before, now) -> find());
    }

    /** What is still to settle, in the order of the earlier text. */
    public ObservableList<SettleLine> lines() {
        return lines;
    }

    /** The text of the newest version. */
    public ReadOnlyObjectProperty<String> textProperty() {
        return text.getReadOnlyProperty();
    }

    /** The newest version. */
    public ReadOnlyObjectProperty<Optional<Source>> newestProperty() {
        return newest.getReadOnlyProperty();
    }

    /** Whether the two texts are being compared. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Shows what is to settle for this source, of which any version will do; null for nothing any longer. */
    void open(String sourceId) {
        newestId = sourceId == null ? null : new SourceVersions(study.snapshot().sources()).newest(sourceId);
        text.set("");
        find();
    }

    /** How many stand unchanged where they are expected. */
    public int exact() {
        return (int) lines.stream().filter(line -> line.place().isExact()).count();
    }

    /** Carries a passage over to the proposed place. */
    public CompletableFuture<?> take(SettleLine line) {
        return line.proposal().isPresent() ? settle(List.of(line), SettleLine::proposal) : done();
    }

    /** Carries over all those at once whose quote stands unchanged where it is expected. */
    public CompletableFuture<?> takeExact() {
        List<SettleLine> exact =
                lines.stream().filter(line -> line.place().isExact()).toList();
        return exact.isEmpty() ? done() : settle(exact, SettleLine::proposal);
    }

    /**
     * Carries a passage over to a stretch of the newest text.
     *
     * @param start first UTF-16 unit
     * @param end one past the last; blanks at both ends are left out
     */
    public CompletableFuture<?> choose(SettleLine line, int start, int end) {
        String all = text.get();
        int from = start;
        int to = Math.min(end, all.length());
        while (from < to && Character.isWhitespace(all.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(all.charAt(to - 1))) {
            to--;
        }
        if (from >= to) {
            return done();
        }
        Passage chosen = line.linked().passage().at(newestId, from, to, all.substring(from, to));
        return settle(List.of(line), any -> Optional.of(chosen));
    }

    /** Leaves a passage on the earlier version. */
    public CompletableFuture<?> keep(SettleLine line) {
        Passage kept = line.linked().passage().keptDespite(newestId);
        return settle(List.of(line), any -> Optional.of(kept));
    }

    /** Takes a passage away from its judgement. */
    public CompletableFuture<?> unlink(SettleLine line) {
        return settle(List.of(line), any -> Optional.empty());
    }

    private static CompletableFuture<?> done() {
        return CompletableFuture.completedFuture(null);
    }

    private CompletableFuture<?> settle(List<SettleLine> some, Function<SettleLine, Optional<Passage>> to) {
        Map<LinkedPassage, Optional<Passage>> changes = new LinkedHashMap<>();
        some.forEach(line -> changes.put(line.linked(), to.apply(line)));
        return study.record("evidence.settle", snapshot -> writes(snapshot, changes));
    }

    /** One edit from the study as it is by then: what else was changed in a judgement meanwhile stays changed. */
    private static List<Write> writes(StudySnapshot snapshot, Map<LinkedPassage, Optional<Passage>> changes) {
        Map<EntityRef, Content> contents = new LinkedHashMap<>();
        changes.forEach((linked, change) -> {
            EntityRef owner = linked.owner();
            Content now = contents.getOrDefault(
                    owner,
                    snapshot.entity(owner)
                            .map(entity -> entity.current().content())
                            .orElse(Content.TOMBSTONE));
            List<Passage> passages = new ArrayList<>(LinkedPassage.passages(now));
            int at = passages.indexOf(linked.passage());
            if (at < 0) {
                throw new RejectedEditException(RejectedEditException.Reason.GONE, List.of(owner));
            }
            passages.remove(at);
            change.filter(moved -> passages.stream().noneMatch(moved::equals))
                    .ifPresent(moved -> passages.add(at, moved));
            contents.put(owner, LinkedPassage.withPassages(now, passages));
        });
        List<Write> writes = new ArrayList<>();
        contents.forEach((owner, content) -> writes.add(new Write(owner, content)));
        return writes;
    }

    private void follow(StudySnapshot now) {
        if (newestId == null) {
            return;
        }
        List<LinkedPassage> open = open(now);
        boolean known = open.stream()
                .allMatch(
                        linked -> lines.stream().anyMatch(line -> line.linked().equals(linked)));
        if (known && newestId.equals(new SourceVersions(now.sources()).newest(newestId))) {
            lines.removeIf(line -> !open.contains(line.linked()));
        } else {
            find();
        }
    }

    private List<LinkedPassage> open(StudySnapshot now) {
        SourceVersions versions = new SourceVersions(now.sources());
        return LinkedPassage.of(now, study.coderId()).stream()
                .filter(linked -> linked.isToSettle(versions)
                        && versions.newest(linked.passage().sourceId()).equals(newestId))
                .sorted(Comparator.comparing(linked -> linked.passage().start()))
                .toList();
    }

    private void find() {
        int mine = ++generation;
        lines.clear();
        if (newestId == null) {
            return;
        }
        StudySnapshot now = study.snapshot();
        newestId = new SourceVersions(now.sources()).newest(newestId);
        newest.set(Optional.ofNullable(now.sources().get(newestId)));
        if (newest.get().isEmpty()) {
            return;
        }
        busy.set(true);
        List<LinkedPassage> open = open(now);
        String id = newestId;
        var texts = study.session().withStore(store -> texts(store, now, id, open));
        background.whenDone(
                texts,
                read -> background.run(
                        () -> compare(now, id, open, read), found -> show(mine, found), failure -> fail(mine, failure)),
                failure -> fail(mine, failure));
    }

    private static Map<String, String> texts(
            StudyStore store, StudySnapshot study, String newestId, List<LinkedPassage> open) {
        Map<String, String> texts = new HashMap<>();
        texts.put(newestId, store.text(study.sources().get(newestId).textHash()).orElse(""));
        open.forEach(linked -> texts.computeIfAbsent(
                linked.passage().sourceId(),
                id -> store.text(study.sources().get(id).textHash()).orElse("")));
        return texts;
    }

    private static Found compare(
            StudySnapshot study, String newestId, List<LinkedPassage> open, Map<String, String> texts) {
        Map<String, CarryOver> comparisons = new HashMap<>();
        List<SettleLine> lines = new ArrayList<>();
        for (LinkedPassage linked : open) {
            Passage passage = linked.passage();
            String old = texts.get(passage.sourceId());
            CarryOver comparison =
                    comparisons.computeIfAbsent(passage.sourceId(), id -> CarryOver.of(old, texts.get(newestId)));
            CarryOver.Place place = passage.fits(old)
                    ? comparison.find(passage)
                    : new CarryOver.Place(CarryOver.State.NOT_FOUND, 0, 0, 0);
            Optional<Passage> proposal = place.state() == CarryOver.State.NOT_FOUND
                    ? Optional.empty()
                    : Optional.of(comparison.carried(passage, newestId, place));
            lines.add(new SettleLine(linked, about(study, linked.owner()), place, proposal));
        }
        return new Found(texts.get(newestId), lines);
    }

    private static String about(StudySnapshot study, EntityRef owner) {
        Optional<CaseFile> file = owner.caseId().flatMap(study::caseFile);
        String name =
                file.flatMap(CaseFile::details).map(details -> details.name()).orElse("");
        String[] parts = owner.id().split("/", -1);
        String what = owner.kind() == Kind.CHAIN
                ? study.entity(owner)
                        .flatMap(entity -> entity.content(ValueChain.class))
                        .map(ValueChain::name)
                        .orElse(parts[1])
                : study.codebook().stream()
                        .flatMap(book -> book.items().stream())
                        .filter(item -> item.id().equals(parts[1]))
                        .map(item -> item.name())
                        .findFirst()
                        .orElse(parts[1]);
        return name + " · " + what;
    }

    private void show(int mine, Found found) {
        if (mine == generation) {
            busy.set(false);
            text.set(found.text());
            lines.setAll(found.lines());
            follow(study.snapshot());
        }
    }

    private void fail(int mine, Throwable failure) {
        if (mine == generation) {
            busy.set(false);
            study.report("evidence.settle", failure);
        }
    }
}
