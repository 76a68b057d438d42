package org.filiere.ui.names;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.filiere.domain.Pseudonym;
import org.filiere.domain.Pseudonyms;
import org.filiere.domain.StudySnapshot;
import org.filiere.exchange.SealException;
import org.filiere.ui.NamesModel;
import org.filiere.ui.StudyModel;
import org.filiere.ui.control.PassphraseStrength;
import org.filiere.ui.i18n.Messages;
import org.filiere.ui.task.BackgroundRunner;
import org.filiere.ui.task.LatestOnly;

/** The table of names: opening it, its lines, the line in the form, and where the names stand. */
public final class NamesViewModel {

    /** What the preview is made of. */
    private record Wanted(Pseudonyms names, StudySnapshot study, String coderId) {}

    private final NamesModel model;
    private final StudyModel study;
    private final Messages messages;
    private final LatestOnly<Wanted, NamePreview> previews;
    private final ObservableList<NameRow> rows = FXCollections.observableArrayList();
    private final ObservableList<Occurrence> occurrences = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<String> message = new ReadOnlyObjectWrapper<>(this, "message", "");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final ObjectProperty<Optional<Pseudonym>> chosen =
            new SimpleObjectProperty<>(this, "chosen", Optional.empty());
    private final StringProperty name = new SimpleStringProperty(this, "name", "");
    private final StringProperty replacement = new SimpleStringProperty(this, "replacement", "");
    private final BooleanProperty wholeWord = new SimpleBooleanProperty(this, "wholeWord", true);
    private final BooleanProperty matchCase = new SimpleBooleanProperty(this, "matchCase", false);
    private NamePreview preview = NamePreview.empty();
    private boolean inSight;

    public NamesViewModel(NamesModel model, StudyModel study, Messages messages, BackgroundRunner background) {
        this.model = model;
        this.study = study;
        this.messages = messages;
        SeenWritings writings = new SeenWritings(messages, study.session());
        previews = new LatestOnly<>(
                background,
                wanted -> NamePreview.of(wanted.names(), writings.of(wanted.study(), wanted.coderId())),
                this::show,
                failure -> study.report("names.preview", failure));
        chosen.subscribe(this::choose);
        model.namesProperty().subscribe(this::refresh);
        study.snapshotProperty().addListener((property, before, now) -> look());
        study.coderIdProperty().addListener((property, before, now) -> look());
    }

    public NamesModel model() {
        return model;
    }

    /** The lines of the table, in its order. */
    public ObservableList<NameRow> rows() {
        return rows;
    }

    /** Where the chosen name stands; where any stands when none is chosen. */
    public ObservableList<Occurrence> occurrences() {
        return occurrences;
    }

    /** What went wrong, or what to mind; empty for nothing. */
    public ReadOnlyObjectProperty<String> messageProperty() {
        return message.getReadOnlyProperty();
    }

    /** Whether the file is being read or made. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** The name whose line is in the form; empty for a new one. */
    public ObjectProperty<Optional<Pseudonym>> chosenProperty() {
        return chosen;
    }

    public StringProperty nameProperty() {
        return name;
    }

    public StringProperty replacementProperty() {
        return replacement;
    }

    public BooleanProperty wholeWordProperty() {
        return wholeWord;
    }

    public BooleanProperty matchCaseProperty() {
        return matchCase;
    }

    /** The screen is in sight, or no longer: names are looked for only while it is. */
    public void setInSight(boolean now) {
        inSight = now;
        look();
    }

    /** Begins a table; both must be the same and long enough. */
    public void create(String passphrase, String again) {
        if (PassphraseStrength.of(passphrase) == PassphraseStrength.TOO_SHORT) {
            message.set(messages.of(PassphraseStrength.TOO_SHORT));
        } else if (!passphrase.equals(again)) {
            message.set(messages.get("names.differ"));
        } else {
            begin();
            model.create(passphrase.toCharArray(), () -> busy.set(false), this::failed);
        }
    }

    public void unlock(String passphrase) {
        begin();
        model.unlock(passphrase.toCharArray(), () -> busy.set(false), this::failed);
    }

    public void lock() {
        chosen.set(Optional.empty());
        choose();
        model.lock();
    }

    /** What is wrong with the line in the form. */
    public Set<NameProblem> problems() {
        Set<NameProblem> found = EnumSet.noneOf(NameProblem.class);
        if (name.get().codePoints().noneMatch(Character::isLetterOrDigit)) {
            found.add(NameProblem.NAME);
        } else if (table().stream().anyMatch(this::isSameName)) {
            found.add(NameProblem.TAKEN);
        }
        if (replacement.get().isBlank()) {
            found.add(NameProblem.REPLACEMENT);
        }
        return found;
    }

    /** Puts the line in the form into the table, unless something is wrong, and makes room for a new one. */
    public boolean commit() {
        Set<NameProblem> found = problems();
        if (!found.isEmpty()) {
            message.set(messages.of(found.iterator().next()));
            return false;
        }
        Pseudonym entered = new Pseudonym(name.get(), replacement.get(), wholeWord.get(), matchCase.get());
        List<Pseudonym> changed = new ArrayList<>(table());
        chosen.get()
                .ifPresentOrElse(before -> changed.set(changed.indexOf(before), entered), () -> changed.add(entered));
        change(changed);
        chosen.set(Optional.empty());
        choose();
        return true;
    }

    /** Takes a name out of the table. */
    public void remove(Pseudonym gone) {
        List<Pseudonym> changed = new ArrayList<>(table());
        changed.remove(gone);
        chosen.set(Optional.empty());
        choose();
        change(changed);
    }

    private List<Pseudonym> table() {
        return model.current().table();
    }

    private boolean isSameName(Pseudonym other) {
        return !chosen.get().equals(Optional.of(other))
                && other.name().equalsIgnoreCase(name.get().strip());
    }

    private void change(List<Pseudonym> changed) {
        model.change(Pseudonyms.of(changed));
        List<Pseudonym> again = model.current().namesInReplacements();
        message.set(
                again.isEmpty() ? "" : messages.get("names.again", again.get(0).name()));
    }

    private void begin() {
        busy.set(true);
        message.set("");
    }

    private void failed(Throwable failure) {
        busy.set(false);
        message.set(
                failure instanceof SealException sealed
                        ? messages.of(sealed.problem())
                        : messages.get("names.file", String.valueOf(failure.getMessage())));
    }

    private void choose() {
        Optional<Pseudonym> now = chosen.get();
        name.set(now.map(Pseudonym::name).orElse(""));
        replacement.set(now.map(Pseudonym::replacement).orElse(""));
        wholeWord.set(now.map(Pseudonym::wholeWord).orElse(true));
        matchCase.set(now.map(Pseudonym::matchCase).orElse(false));
        listOccurrences();
    }

    private void refresh() {
        preview = NamePreview.empty();
        rows.setAll(table().stream().map(line -> new NameRow(line, -1)).toList());
        listOccurrences();
        look();
    }

    private void look() {
        if (inSight && model.state() == NamesModel.State.OPEN) {
            previews.submit(new Wanted(model.current(), study.snapshot(), study.coderId()));
        }
    }

    private void show(NamePreview made) {
        if (model.state() != NamesModel.State.OPEN) {
            return;
        }
        preview = made;
        rows.setAll(table().stream()
                .map(line -> new NameRow(line, made.counts().getOrDefault(line, 0)))
                .toList());
        listOccurrences();
    }

    private void listOccurrences() {
        List<Pseudonym> of = chosen.get().map(List::of).orElse(table());
        occurrences.setAll(of.stream()
                .flatMap(line -> preview.occurrences().getOrDefault(line, List.of()).stream())
                .toList());
    }
}
