package org.filiere.ui.team;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.filiere.domain.Coder;
import org.filiere.domain.EntityRef;
import org.filiere.domain.Kind;
import org.filiere.domain.Revision;
import org.filiere.review.merge.Incoming;
import org.filiere.ui.StudyModel;
import org.filiere.ui.i18n.Messages;
import org.filiere.ui.task.BackgroundRunner;

/**
 * The files that somebody wants to bring in, opened in the background. For a coder who does not lead, a package with
 * work or names of others is refused: it would end the blindness.
 */
final class OpenedFiles {

    private static final Set<Kind> OF_LEADS =
            EnumSet.of(Kind.RECONCILIATION, Kind.GOVERNANCE_RECONCILIATION, Kind.REVIEW, Kind.DISCUSSION);

    private final StudyModel study;
    private final BackgroundRunner background;
    private final Messages messages;
    private final PackageDesk desk;
    private final Runnable changed;
    private final ObservableList<PackageLine> lines = FXCollections.observableArrayList();

    /**
     * No files yet.
     *
     * @param changed called when there are other contents
     */
    OpenedFiles(StudyModel study, BackgroundRunner background, Messages messages, PackageDesk desk, Runnable changed) {
        this.study = study;
        this.background = background;
        this.messages = messages;
        this.desk = desk;
        this.changed = changed;
    }

    ObservableList<PackageLine> lines() {
        return lines;
    }

    /** What those hold that could be opened. */
    List<Incoming> contents() {
        return lines.stream()
                .flatMap(line -> line.opened().stream())
                .flatMap(opened -> opened.contents().stream())
                .toList();
    }

    /** The texts of the sources in them. */
    List<String> texts() {
        List<String> texts = new ArrayList<>();
        lines.forEach(line -> line.opened().ifPresent(opened -> texts.addAll(opened.texts())));
        return texts;
    }

    void open(Path file) {
        lines.removeIf(line -> line.file().equals(file));
        lines.add(PackageLine.reading(file));
        read(file, new char[0]);
    }

    /** Opens a sealed file; the passphrase is wiped. */
    void unlock(Path file, char[] passphrase) {
        replace(file, line -> PackageLine.reading(file));
        read(file, passphrase);
    }

    void remove(Path file) {
        lines.removeIf(line -> line.file().equals(file));
        changed.run();
    }

    void clear() {
        lines.clear();
    }

    /** Says of packages of other studies of which they are. */
    void refuseForeign(Collection<Incoming> foreign) {
        for (Incoming one : foreign) {
            lines.replaceAll(line -> line.opened()
                            .flatMap(PackageDesk.Opened::contents)
                            .filter(contents -> contents == one)
                            .isPresent()
                    ? line.refused(List.of(messages.get("team.bring.foreign", one.title())))
                    : line);
        }
    }

    private void read(Path file, char[] passphrase) {
        boolean lead = isLead();
        String me = study.coderId();
        boolean tried = passphrase.length > 0;
        background.run(
                () -> {
                    try {
                        PackageDesk.Opened opened = desk.open(file, passphrase);
                        boolean mayBeSeen = lead
                                || opened.contents()
                                        .map(contents -> isFor(me, contents))
                                        .orElse(true);
                        return mayBeSeen ? line(file, opened, tried) : ofOthers(file);
                    } finally {
                        Arrays.fill(passphrase, '\0');
                    }
                },
                line -> {
                    if (me.equals(study.coderId())) {
                        replace(file, before -> line);
                        changed.run();
                    }
                },
                failure -> {
                    replace(file, before -> before.refused(List.of(messages.get("team.bring.unreadable"))));
                    study.report("team.bring.reading", failure);
                });
    }

    private boolean isLead() {
        Coder me = study.snapshot().coders().get(study.coderId());
        return me != null && me.role() == Coder.Role.LEAD;
    }

    private static boolean isFor(String me, Incoming contents) {
        return contents.coderId().map(me::equals).orElse(true)
                && contents.revisions().stream().map(Revision::entity).allMatch(entity -> mayBeSeen(me, entity));
    }

    /** Not even who the other coders are. */
    private static boolean mayBeSeen(String me, EntityRef entity) {
        boolean mine = entity.coderId().map(me::equals).orElse(true);
        return mine
                && !OF_LEADS.contains(entity.kind())
                && (entity.kind() != Kind.CODER || entity.id().equals(me));
    }

    private static PackageLine line(Path file, PackageDesk.Opened opened, boolean tried) {
        if (opened.passphrase()) {
            return new PackageLine(
                    file, PackageLine.State.SEALED, tried ? opened.problems() : List.of(), Optional.empty());
        }
        boolean readable = opened.contents().isPresent();
        return new PackageLine(
                file,
                readable ? PackageLine.State.READ : PackageLine.State.REFUSED,
                opened.problems(),
                readable ? Optional.of(opened) : Optional.empty());
    }

    private PackageLine ofOthers(Path file) {
        return PackageLine.reading(file).refused(List.of(messages.get("team.bring.others")));
    }

    private void replace(Path file, UnaryOperator<PackageLine> change) {
        lines.replaceAll(line -> line.file().equals(file) ? change.apply(line) : line);
    }
}
