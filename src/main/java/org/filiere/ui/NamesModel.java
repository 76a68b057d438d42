package org.filiere.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.filiere.domain.Pseudonyms;
import org.filiere.exchange.names.NamesFile;
import org.filiere.ui.i18n.Messages;
import org.filiere.ui.task.BackgroundRunner;
import org.filiere.ui.task.ErrorReporter;
import org.filiere.ui.task.LatestOnly;

/**
 * The names of the open study and what stands for them wherever the study is shown to others. The table lies in an
 * encrypted file outside the study. For the window's thread, except the operators that {@link #shownProperty} holds.
 */
public final class NamesModel {

    /** Whether texts can be shown with their names replaced. */
    public enum State {
        /** There is no table on this machine: texts are shown as they are. */
        NONE,
        /** There is a table but it was not opened: texts are withheld. */
        LOCKED,
        /** The table is open: names are replaced. */
        OPEN
    }

    /** What is to be written; the passphrase is a copy that is wiped after it. */
    private record Saving(Pseudonyms names, char[] passphrase) {}

    private final NamesFile file;
    private final Messages messages;
    private final BackgroundRunner background;
    private final LatestOnly<Saving, Boolean> saving;
    private final ReadOnlyObjectWrapper<State> state;
    private final ReadOnlyObjectWrapper<Pseudonyms> names =
            new ReadOnlyObjectWrapper<>(this, "names", Pseudonyms.none());
    private final ReadOnlyObjectWrapper<UnaryOperator<String>> shown;
    private char[] passphrase = {};

    /**
     * @param file where the names of this study are kept on this machine; outside the study's folder
     * @param errors told when a changed table could not be written; it stays open as it is
     */
    public NamesModel(NamesFile file, Messages messages, BackgroundRunner background, ErrorReporter errors) {
        this.file = file;
        this.messages = messages;
        this.background = background;
        state = new ReadOnlyObjectWrapper<>(this, "state", file.exists() ? State.LOCKED : State.NONE);
        shown = new ReadOnlyObjectWrapper<>(this, "shown", operator());
        saving = new LatestOnly<>(background, this::write, done -> {}, failure -> errors.report("names.save", failure));
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public State state() {
        return state.get();
    }

    /** The table; empty unless it is open. */
    public ReadOnlyObjectProperty<Pseudonyms> namesProperty() {
        return names.getReadOnlyProperty();
    }

    public Pseudonyms current() {
        return names.get();
    }

    /** What turns a text of the study into what others may see. The operator may be used on any thread. */
    public ReadOnlyObjectProperty<UnaryOperator<String>> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** The text as others may see it: with its names replaced, or withheld while the table is locked. */
    public String shown(String text) {
        return shown.get().apply(text);
    }

    /**
     * Begins an empty table under this passphrase, which is wiped.
     *
     * @param onDone hears that it is on the disk
     * @param onFailure hears why not
     */
    public void create(char[] given, Runnable onDone, Consumer<? super Throwable> onFailure) {
        char[] kept = given.clone();
        background.run(
                () -> {
                    if (file.exists()) {
                        throw new FileAlreadyExistsException(file.path().toString());
                    }
                    return write(new Saving(Pseudonyms.none(), given));
                },
                done -> {
                    open(Pseudonyms.none(), kept);
                    onDone.run();
                },
                failure -> {
                    Arrays.fill(kept, '\0');
                    onFailure.accept(failure);
                });
    }

    /**
     * Opens the table with its passphrase, which is wiped. Takes about a second.
     *
     * @param onFailure hears why not: a {@link org.filiere.exchange.SealException} or what the file system says
     */
    public void unlock(char[] given, Runnable onDone, Consumer<? super Throwable> onFailure) {
        char[] kept = given.clone();
        background.run(
                () -> {
                    try {
                        return file.read(given);
                    } finally {
                        Arrays.fill(given, '\0');
                    }
                },
                read -> {
                    open(read, kept);
                    onDone.run();
                },
                failure -> {
                    Arrays.fill(kept, '\0');
                    onFailure.accept(failure);
                });
    }

    /** Changes the open table; it is written in the background. */
    public void change(Pseudonyms changed) {
        if (state.get() != State.OPEN) {
            throw new IllegalStateException("the table of names is not open");
        }
        names.set(changed);
        shown.set(operator());
        saving.submit(new Saving(changed, passphrase.clone()));
    }

    /** Closes the table: names and passphrase are forgotten. */
    public void lock() {
        if (state.get() == State.OPEN) {
            Arrays.fill(passphrase, '\0');
            passphrase = new char[0];
            state.set(State.LOCKED);
            names.set(Pseudonyms.none());
            shown.set(operator());
        }
    }

    private void open(Pseudonyms table, char[] kept) {
        passphrase = kept;
        state.set(State.OPEN);
        names.set(table);
        shown.set(operator());
    }

    private UnaryOperator<String> operator() {
        if (state.get() == State.LOCKED) {
            String withheld = messages.get("names.withheld");
            return text -> text.isBlank() ? text : withheld;
        }
        Pseudonyms table = names.get();
        return state.get() == State.OPEN ? table::replace : UnaryOperator.identity();
    }

    private Boolean write(Saving wanted) {
        try {
            file.write(wanted.names(), wanted.passphrase());
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Arrays.fill(wanted.passphrase(), '\0');
        }
    }
}
