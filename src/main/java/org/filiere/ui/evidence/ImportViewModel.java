package org.filiere.ui.evidence;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.filiere.domain.EntityRef;
import org.filiere.domain.Source;
import org.filiere.domain.Write;
import org.filiere.exchange.transcript.ReadingOptions;
import org.filiere.exchange.transcript.TranscriptException;
import org.filiere.exchange.transcript.TranscriptProblem;
import org.filiere.exchange.transcript.TranscriptReaders;
import org.filiere.ui.StudyModel;
import org.filiere.ui.task.BackgroundRunner;

/**
 * Files on their way into the study: read one after another in the background, looked at, then stored one after another,
 * each whole or not at all. Cancelling keeps what is done. For the window's thread.
 */
public final class ImportViewModel {

    private final StudyModel study;
    private final BackgroundRunner background;
    private final DateReading dates;
    private final Supplier<UUID> ids;
    private final ObservableList<ImportItem> items = FXCollections.observableArrayList(item -> new Observable[] {
        item.stateProperty(), item.includedProperty(), item.draft().titleProperty()
    });
    private final ObjectProperty<ImportItem> current = new SimpleObjectProperty<>(this, "current");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress");
    private final SourceDraft forAll;
    private AtomicBoolean cancelled = new AtomicBoolean();

    ImportViewModel(StudyModel study, BackgroundRunner background, DateReading dates, Supplier<UUID> ids) {
        this.study = study;
        this.background = background;
        this.dates = dates;
        this.ids = ids;
        this.forAll = new SourceDraft(dates);
    }

    /** The files, in the order in which they came. */
    public ObservableList<ImportItem> items() {
        return items;
    }

    /** The file that is looked at; null for none. */
    public ObjectProperty<ImportItem> currentProperty() {
        return current;
    }

    /** Whether files are being read or stored. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** How much of it is done, from 0 to 1. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Facts to give to all files at once. */
    public SourceDraft forAll() {
        return forAll;
    }

    /** How many files can be stored now. */
    public int ready() {
        return (int) items.stream().filter(ImportItem::isReady).count();
    }

    /** How many files were not read. */
    public int refused() {
        return count(ImportItem.State.REFUSED);
    }

    /** How many files have become sources of the study. */
    public int stored() {
        return count(ImportItem.State.STORED);
    }

    private int count(ImportItem.State state) {
        return (int) items.stream().filter(item -> item.state() == state).count();
    }

    /** Takes on files, and those in folders. Files that are in the list already are passed over. */
    public void add(List<Path> paths) {
        background.run(() -> files(paths), this::take, failure -> study.report("evidence.import", failure));
    }

    /** Stops reading and storing. What is done stays. */
    public void cancel() {
        cancelled.set(true);
    }

    /** Reads a file again, as after it was closed in another program. */
    public void retry(ImportItem item) {
        item.waiting();
        readNext();
    }

    /** Reads a text file in another encoding. */
    public void readAs(ImportItem item, Charset charset) {
        item.readAs(charset);
        retry(item);
    }

    /** Joins the lines of a PDF to paragraphs, or leaves them as they are. */
    public void joinLines(ImportItem item, boolean join) {
        item.joinLines(join);
        retry(item);
    }

    /** Takes a file out of the list. */
    public void remove(ImportItem item) {
        if (item.state() != ImportItem.State.STORING) {
            items.remove(item);
            if (current.get() == item) {
                current.set(items.isEmpty() ? null : items.get(0));
            }
        }
    }

    /** Gives all files that are not stored yet the facts that are entered in {@link #forAll}; empty ones change nothing. */
    public void applyToAll() {
        for (ImportItem item : items) {
            if (item.state() != ImportItem.State.STORED && item.state() != ImportItem.State.STORING) {
                item.draft().fill(forAll);
            }
        }
    }

    /** Stores every file that is ready as a source. */
    public void importReady() {
        List<ImportItem> ready = items.stream().filter(ImportItem::isReady).toList();
        if (ready.isEmpty() || busy.get()) {
            return;
        }
        begin();
        store(ready, 0);
    }

    /** Forgets the files, as when the list is left. */
    public void clear() {
        cancel();
        items.clear();
        current.set(null);
    }

    private List<Path> files(List<Path> paths) {
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                files.addAll(TranscriptReaders.in(path));
            } else {
                files.add(path);
            }
        }
        return files;
    }

    private void take(List<Path> files) {
        for (Path file : files) {
            if (items.stream().noneMatch(item -> item.file().equals(file))) {
                items.add(new ImportItem(file, dates));
            }
        }
        if (current.get() == null && !items.isEmpty()) {
            current.set(items.get(0));
        }
        readNext();
    }

    private void begin() {
        cancelled = new AtomicBoolean();
        busy.set(true);
        progress.set(0);
    }

    private void readNext() {
        if (!busy.get()) {
            begin();
            read();
        }
    }

    private void read() {
        Optional<ImportItem> next = items.stream()
                .filter(item -> item.state() == ImportItem.State.WAITING)
                .findFirst();
        if (next.isEmpty()) {
            busy.set(false);
            return;
        }
        ImportItem item = next.get();
        item.reading();
        AtomicBoolean stop = cancelled;
        ReadingOptions options =
                ReadingOptions.STANDARD.withCancelled(stop::get).withJoinLines(item.joinsLines());
        ReadingOptions wanted = item.charset().map(options::withCharset).orElse(options);
        background.run(
                () -> TranscriptReaders.read(item.file(), wanted),
                transcript -> {
                    item.read(transcript);
                    item.same(sameText(item));
                    next();
                },
                failure -> {
                    item.refused(
                            failure instanceof TranscriptException known ? known.problem() : TranscriptProblem.OTHER);
                    next();
                });
    }

    private void next() {
        if (cancelled.get()) {
            items.stream()
                    .filter(item -> item.state() == ImportItem.State.WAITING)
                    .forEach(item -> item.refused(TranscriptProblem.CANCELLED));
        }
        long done = items.stream()
                .filter(item -> item.state() != ImportItem.State.WAITING)
                .count();
        progress.set(items.isEmpty() ? 1 : (double) done / items.size());
        read();
    }

    private Optional<String> sameText(ImportItem item) {
        return study.snapshot().sources().values().stream()
                .filter(source -> source.textHash().equals(item.textHash()))
                .map(Source::title)
                .findFirst()
                .or(() -> items.stream()
                        .takeWhile(other -> other != item)
                        .filter(other -> other.textHash().equals(item.textHash()))
                        .map(other -> other.file().getFileName().toString())
                        .findFirst());
    }

    private void store(List<ImportItem> ready, int at) {
        progress.set((double) at / ready.size());
        if (at == ready.size() || cancelled.get()) {
            busy.set(false);
            readNext();
            return;
        }
        ImportItem item = ready.get(at);
        item.storing();
        String text = item.transcript().orElseThrow().text();
        Source source = item.draft().toSource(item.textHash(), Optional.empty());
        EntityRef ref = EntityRef.source(ids.get().toString());
        background.whenDone(
                study.session()
                        .withStore(store -> store.putText(text))
                        .thenCompose(hash -> study.session().record(new Write(ref, source))),
                done -> {
                    item.stored();
                    store(ready, at + 1);
                },
                failure -> {
                    item.notStored();
                    busy.set(false);
                    if (!(failure instanceof CancellationException)) {
                        study.report("evidence.import", failure);
                    }
                });
    }
}
