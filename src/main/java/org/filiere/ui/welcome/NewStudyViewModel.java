package org.filiere.ui.welcome;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.filiere.domain.Coder;
import org.filiere.ui.UserSettings;
import org.filiere.ui.control.TextFold;

/** The form for a new study. Initials and folder are proposed until the user enters others. */
public final class NewStudyViewModel {

    private static final Pattern NO_FOLDER = Pattern.compile("[<>:\"/\\\\|?*\\p{Cntrl}]|^\\.+$|[. ]$");
    private static final Pattern BETWEEN = Pattern.compile("[^a-z0-9]+");
    private static final int MOST_OF_FOLDER = 60;
    private static final int PROPOSED_INITIALS = 3;

    private final UserSettings settings;
    private final WelcomeActions actions;
    private final Predicate<Path> isTaken;
    private final StringProperty title = new SimpleStringProperty(this, "title", "");
    private final StringProperty coderName = new SimpleStringProperty(this, "coderName", "");
    private final StringProperty initials = new SimpleStringProperty(this, "initials", "");
    private final StringProperty folder = new SimpleStringProperty(this, "folder", "");
    private final ReadOnlyObjectWrapper<Set<NewStudyProblem>> problems =
            new ReadOnlyObjectWrapper<>(this, "problems", EnumSet.noneOf(NewStudyProblem.class));

    private String proposedInitials = "";
    private String proposedFolder = "";

    /**
     * An empty form.
     *
     * @param isTaken whether something lies at a place already
     */
    public NewStudyViewModel(UserSettings settings, WelcomeActions actions, Predicate<Path> isTaken) {
        this.settings = settings;
        this.actions = actions;
        this.isTaken = isTaken;
        title.addListener(changed -> proposeFolder());
        coderName.addListener(changed -> proposeInitials());
        for (StringProperty field : Set.of(title, coderName, initials, folder)) {
            field.addListener(changed -> problems.set(check()));
        }
        problems.set(check());
    }

    public StringProperty titleProperty() {
        return title;
    }

    public StringProperty coderNameProperty() {
        return coderName;
    }

    public StringProperty initialsProperty() {
        return initials;
    }

    /** The name of the folder, below the studies folder. */
    public StringProperty folderProperty() {
        return folder;
    }

    /** What keeps the study from being made. */
    public ReadOnlyObjectProperty<Set<NewStudyProblem>> problemsProperty() {
        return problems.getReadOnlyProperty();
    }

    /** Where the study will lie; the studies folder itself while the name of the folder is not valid. */
    public Path place() {
        Path parent = settings.studiesFolderProperty().get();
        return isFolderName() ? parent.resolve(folder.get().strip()) : parent;
    }

    /** Makes the study, unless something is wrong. */
    public void create() {
        if (problems.get().isEmpty()) {
            actions.createStudy(
                    place(),
                    title.get().strip(),
                    coderName.get().strip(),
                    initials.get().strip());
        }
    }

    /** A name for a folder made of these words, that nothing has yet. */
    static String folderName(String words, Path parent, Predicate<Path> isTaken) {
        String plain = BETWEEN.matcher(TextFold.fold(words)).replaceAll("-");
        String trimmed = plain.replaceAll("^-|-$", "");
        String cut = trimmed.substring(0, Math.min(MOST_OF_FOLDER, trimmed.length()));
        String base = cut.isEmpty() ? "study" : cut;
        String name = base;
        for (int number = 2; isTaken.test(parent.resolve(name)); number++) {
            name = base + "-" + number;
        }
        return name;
    }

    private void proposeFolder() {
        String proposal = title.get().isBlank()
                ? ""
                : folderName(title.get(), settings.studiesFolderProperty().get(), isTaken);
        if (folder.get().equals(proposedFolder)) {
            folder.set(proposal);
        }
        proposedFolder = proposal;
    }

    private void proposeInitials() {
        StringBuilder proposal = new StringBuilder();
        for (String word : coderName.get().strip().split("[\\s-]+", -1)) {
            if (!word.isEmpty() && proposal.codePointCount(0, proposal.length()) < PROPOSED_INITIALS) {
                proposal.appendCodePoint(word.codePointAt(0));
            }
        }
        String upper = proposal.toString().toUpperCase(Locale.ROOT);
        if (initials.get().equals(proposedInitials)) {
            initials.set(upper);
        }
        proposedInitials = upper;
    }

    private Set<NewStudyProblem> check() {
        Set<NewStudyProblem> found = EnumSet.noneOf(NewStudyProblem.class);
        if (title.get().isBlank()) {
            found.add(NewStudyProblem.TITLE);
        }
        if (coderName.get().isBlank()) {
            found.add(NewStudyProblem.CODER);
        }
        String letters = initials.get().strip();
        if (letters.isEmpty() || letters.codePointCount(0, letters.length()) > Coder.MAX_INITIALS) {
            found.add(NewStudyProblem.INITIALS);
        }
        if (!isFolderName()) {
            found.add(NewStudyProblem.FOLDER);
        } else if (isTaken.test(place())) {
            found.add(NewStudyProblem.FOLDER_TAKEN);
        }
        return found;
    }

    private boolean isFolderName() {
        String name = folder.get().strip();
        return !name.isEmpty() && !NO_FOLDER.matcher(name).find();
    }
}
