package org.filiere.ui.evidence;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.filiere.domain.Hashes;
import org.filiere.domain.Source;
import org.filiere.exchange.transcript.Encoding;
import org.filiere.exchange.transcript.Transcript;
import org.filiere.exchange.transcript.TranscriptProblem;

/** A file on its way into the study. For the window's thread. */
public final class ImportItem {

    /** How far it has come. */
    public enum State {
        WAITING,
        READING,
        /** Its text is there to look at. */
        READ,
        /** It was not read; {@link #problem()} says why. */
        REFUSED,
        STORING,
        /** It is a source of the study. */
        STORED
    }

    private final Path file;
    private final SourceDraft draft;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(this, "state", State.WAITING);
    private final BooleanProperty included = new SimpleBooleanProperty(this, "included", true);
    private Optional<Transcript> transcript = Optional.empty();
    private Optional<TranscriptProblem> problem = Optional.empty();
    private Optional<Charset> charset = Optional.empty();
    private Optional<String> sameAs = Optional.empty();
    private boolean joinLines;
    private String textHash = "";

    ImportItem(Path file, DateReading dates) {
        this.file = file;
        this.draft = new SourceDraft(dates);
        draft.typeProperty().set(Source.Type.INTERVIEW);
    }

    public Path file() {
        return file;
    }

    /** The facts that are entered for it. */
    public SourceDraft draft() {
        return draft;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public State state() {
        return state.get();
    }

    /** Whether it is to be imported. */
    public BooleanProperty includedProperty() {
        return included;
    }

    /** What was read; empty until then. */
    public Optional<Transcript> transcript() {
        return transcript;
    }

    /** Why it was not read. */
    public Optional<TranscriptProblem> problem() {
        return problem;
    }

    /** The title of a source, or the name of a file, that has the same text. */
    public Optional<String> sameAs() {
        return sameAs;
    }

    /** SHA-256 of the text; empty until it was read. */
    public String textHash() {
        return textHash;
    }

    /** The encoding that was chosen by hand. */
    Optional<Charset> charset() {
        return charset;
    }

    /** Whether lines that end where the page's do are joined. */
    boolean joinsLines() {
        return joinLines;
    }

    /** Whether a person should look whether the letters are right. */
    public boolean isEncodingUnsure() {
        return transcript
                .flatMap(Transcript::encoding)
                .map(Encoding::sure)
                .map(sure -> !sure)
                .orElse(false);
    }

    /** Whether it can be stored now. */
    public boolean isReady() {
        return state.get() == State.READ
                && included.get()
                && draft.problems().isEmpty()
                && draft.typeProperty().get() != null;
    }

    void reading() {
        problem = Optional.empty();
        state.set(State.READING);
    }

    void waiting() {
        state.set(State.WAITING);
    }

    void readAs(Charset chosen) {
        charset = Optional.of(chosen);
    }

    void joinLines(boolean join) {
        joinLines = join;
    }

    void read(Transcript read) {
        transcript = Optional.of(read);
        textHash = Hashes.sha256(read.text());
        if (draft.titleProperty().get().isBlank()) {
            draft.titleProperty().set(read.title());
        }
        state.set(State.READ);
    }

    /** There is the same text already: it is left out unless the user wants it twice. */
    void same(Optional<String> title) {
        if (title.isPresent() && sameAs.isEmpty()) {
            included.set(false);
        }
        sameAs = title;
    }

    void refused(TranscriptProblem why) {
        problem = Optional.of(why);
        state.set(State.REFUSED);
    }

    void storing() {
        state.set(State.STORING);
    }

    void stored() {
        state.set(State.STORED);
    }

    void notStored() {
        state.set(State.READ);
    }
}
