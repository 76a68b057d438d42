package org.filiere.ui.team;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import org.filiere.domain.CaseFile;
import org.filiere.domain.Coder;
import org.filiere.domain.StudyInfo;
import org.filiere.domain.StudySnapshot;
import org.filiere.exchange.PackageFile;
import org.filiere.ui.StudyModel;
import org.filiere.ui.control.PassphraseStrength;
import org.filiere.ui.i18n.Messages;
import org.filiere.ui.task.BackgroundRunner;

/** Sends packages: the lead to coders, a coder back to the lead. */
final class SendViewModel {

    /**
     * Somebody to whom a package can go.
     *
     * @param cases how many cases are assigned
     * @param sources how many sources are evidence for them
     */
    record Receiver(String coderId, Coder coder, int cases, int sources) {}

    /** What is being made. */
    private record Job(Map<String, Path> files, char[] passphrase, boolean back) {}

    private final StudyModel study;
    private final BackgroundRunner background;
    private final Messages messages;
    private final PackageDesk desk;
    private final ObservableList<Receiver> receivers = FXCollections.observableArrayList();
    private final ObservableSet<String> chosen = FXCollections.observableSet();
    private final ObjectProperty<Path> folder;
    private final StringProperty passphrase = new SimpleStringProperty(this, "passphrase", "");
    private final StringProperty again = new SimpleStringProperty(this, "again", "");
    private final ReadOnlyObjectWrapper<List<String>> outcome = new ReadOnlyObjectWrapper<>(this, "outcome", List.of());
    private final ReadOnlyObjectWrapper<String> problem = new ReadOnlyObjectWrapper<>(this, "problem", "");
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(this, "busy");
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(this, "progress");
    private AtomicBoolean stopped = new AtomicBoolean();

    SendViewModel(StudyModel study, BackgroundRunner background, Messages messages, PackageDesk desk) {
        this.study = study;
        this.background = background;
        this.messages = messages;
        this.desk = desk;
        this.folder = new SimpleObjectProperty<>(this, "folder", desk.folder());
    }

    /** The coders who can be sent their work, by initials; only the coder at work for one who is no lead. */
    ObservableList<Receiver> receivers() {
        return receivers;
    }

    /** The ids of those who are sent it now. */
    ObservableSet<String> chosen() {
        return chosen;
    }

    /** Where the files are put. */
    ObjectProperty<Path> folderProperty() {
        return folder;
    }

    /** Seals the packages; empty for files that anybody can open. */
    StringProperty passphraseProperty() {
        return passphrase;
    }

    StringProperty againProperty() {
        return again;
    }

    /** What was made, a sentence for each file. */
    ReadOnlyObjectProperty<List<String>> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /** What keeps it from being made; empty for nothing. */
    ReadOnlyObjectProperty<String> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** How many of the packages are made, 0 to 1. */
    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Lists who can be sent what. */
    void refresh(boolean lead) {
        StudySnapshot now = study.snapshot();
        List<Receiver> wanted = now.coders().entrySet().stream()
                .filter(entry -> lead
                        ? entry.getValue().role() != Coder.Role.RETIRED
                                && !entry.getKey().equals(study.coderId())
                        : entry.getKey().equals(study.coderId()))
                .sorted(Map.Entry.<String, Coder>comparingByValue(java.util.Comparator.comparing(Coder::initials))
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(entry -> receiver(now, entry.getKey(), entry.getValue()))
                .toList();
        if (!wanted.equals(receivers)) {
            receivers.setAll(wanted);
        }
        Set.copyOf(chosen).stream()
                .filter(id -> wanted.stream().noneMatch(one -> one.coderId().equals(id)))
                .forEach(chosen::remove);
        if (!lead) {
            wanted.forEach(one -> chosen.add(one.coderId()));
        }
    }

    /** Forgets what was chosen, entered and made. */
    void forget() {
        stop();
        chosen.clear();
        receivers.clear();
        passphrase.set("");
        again.set("");
        problem.set("");
        outcome.set(List.of());
    }

    /** Makes the packages of those chosen, in the background. */
    void send(boolean back) {
        problem.set(problem());
        if (!problem.get().isEmpty() || busy.get()) {
            return;
        }
        Map<String, Path> files = new java.util.LinkedHashMap<>();
        String title = study.snapshot().info().map(StudyInfo::title).orElse("");
        receivers.forEach(
                one -> files.put(one.coderId(), file(title, one.coder().initials(), files)));
        files.keySet().retainAll(chosen);
        Job job = new Job(files, passphrase.get().toCharArray(), back);
        AtomicBoolean stop = new AtomicBoolean();
        String by = study.coderId();
        stopped = stop;
        busy.set(true);
        progress.set(0);
        outcome.set(List.of());
        background.run(
                () -> make(job, stop),
                done -> {
                    busy.set(false);
                    if (by.equals(study.coderId())) {
                        passphrase.set("");
                        again.set("");
                        outcome.set(done);
                    }
                },
                failure -> {
                    busy.set(false);
                    study.report("team.send.making", failure);
                });
    }

    /** Stops before the next package; those made stay. */
    void stop() {
        stopped.set(true);
    }

    private List<String> make(Job job, AtomicBoolean stop) throws IOException {
        List<String> words = new ArrayList<>();
        try {
            for (Map.Entry<String, Path> one : job.files().entrySet()) {
                if (stop.get()) {
                    words.add(messages.get("team.send.stopped"));
                    break;
                }
                PackageDesk.Made made = job.back()
                        ? desk.sendBack(one.getKey(), one.getValue(), job.passphrase())
                        : desk.send(one.getKey(), one.getValue(), job.passphrase());
                words.add(messages.get(
                        job.back() ? "team.send.madeBack" : "team.send.made",
                        made.file().getFileName().toString(),
                        made.cases(),
                        made.sources(),
                        made.judgements()));
                double part = (double) words.size() / job.files().size();
                background.onWindowThread(() -> progress.set(part));
            }
        } finally {
            Arrays.fill(job.passphrase(), '\0');
        }
        return words;
    }

    private String problem() {
        String typed = passphrase.get();
        if (chosen.isEmpty()) {
            return messages.get("team.send.nobody");
        }
        if (!typed.isEmpty() && PassphraseStrength.of(typed) == PassphraseStrength.TOO_SHORT) {
            return messages.of(PassphraseStrength.TOO_SHORT);
        }
        return typed.equals(again.get()) ? "" : messages.get("team.send.differ");
    }

    /**
     * Two coders with the same initials never get the same file, whether they are sent their work together or not: one
     * could be handed the other's. Systems differ on whether small and capital letters make two names.
     */
    private Path file(String title, String initials, Map<String, Path> files) {
        Path file = folder.get().resolve(PackageFile.nameFor(title, initials));
        for (int number = 2; isTaken(file, files); number++) {
            file = folder.get().resolve(PackageFile.nameFor(title, initials + " " + number));
        }
        return file;
    }

    private static boolean isTaken(Path file, Map<String, Path> files) {
        String name = file.getFileName().toString();
        return files.values().stream()
                .anyMatch(other -> other.getFileName().toString().equalsIgnoreCase(name));
    }

    private static Receiver receiver(StudySnapshot now, String coderId, Coder coder) {
        Set<String> cases = now.cases().stream()
                .filter(file -> file.isAssigned(coderId))
                .map(CaseFile::id)
                .collect(java.util.stream.Collectors.toSet());
        int sources = (int) now.sources().values().stream()
                .filter(source -> source.caseIds().stream().anyMatch(cases::contains))
                .count();
        return new Receiver(coderId, coder, cases.size(), sources);
    }
}
