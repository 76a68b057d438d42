package org.filiere.ui.coding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.filiere.domain.CaseFile;
import org.filiere.domain.StudySnapshot;
import org.filiere.search.Span;
import org.filiere.search.SpellCheck;
import org.filiere.search.SpellingDictionary;
import org.filiere.search.Words;
import org.filiere.ui.StudyModel;
import org.filiere.ui.UserSettings;
import org.filiere.ui.control.TypingPause;
import org.filiere.ui.task.BackgroundRunner;
import org.filiere.ui.task.LatestOnly;

/**
 * Looks for misspelt words in the justification, with a dictionary of this machine in the language that the user has
 * chosen. All of it in the background after a pause; typing never waits. Without a dictionary nothing is looked for.
 */
public final class SpellingModel {

    private record Asked(String text, SpellingDictionary dictionary, Set<String> names) {}

    private record Opened(SpellingDictionary dictionary, Set<String> names, SpellCheck check) {}

    private final StudyModel study;
    private final UserSettings settings;
    private final BackgroundRunner background;
    private final TypingPause pause;
    private final LatestOnly<Asked, Map<String, Span>> checking;
    private final ReadOnlyObjectWrapper<List<SpellingDictionary>> dictionaries =
            new ReadOnlyObjectWrapper<>(this, "dictionaries", List.of());
    private final ReadOnlyObjectWrapper<Map<String, Span>> misspelt =
            new ReadOnlyObjectWrapper<>(this, "misspelt", Map.of());
    private volatile Opened opened;
    private String text = "";

    /**
     * Begins to look for dictionaries.
     *
     * @param folders where to look
     * @param pause how long typing may go on before it is looked at
     */
    public SpellingModel(
            StudyModel study,
            UserSettings settings,
            BackgroundRunner background,
            TypingPause pause,
            List<Path> folders) {
        this.study = study;
        this.settings = settings;
        this.background = background;
        this.pause = pause;
        checking = new LatestOnly<>(background, this::check, this::show, failure -> {
            misspelt.set(Map.of());
            study.report("coding.spelling", failure);
        });
        settings.spellingProperty().addListener((property, before, now) -> look());
        background.run(
                () -> SpellingDictionary.in(folders),
                found -> {
                    dictionaries.set(found);
                    look();
                },
                failure -> study.report("coding.spelling", failure));
    }

    /** The dictionaries of this machine, by language. */
    public ReadOnlyObjectProperty<List<SpellingDictionary>> dictionariesProperty() {
        return dictionaries.getReadOnlyProperty();
    }

    /** The misspelt words of the text, each with the first place where it stands, in order. */
    public ReadOnlyObjectProperty<Map<String, Span>> misspeltProperty() {
        return misspelt.getReadOnlyProperty();
    }

    /** The dictionary that is used; empty when the user wants none or there is none for the language. */
    public Optional<SpellingDictionary> chosen() {
        String tag = settings.spellingProperty().get();
        return tag.isEmpty() ? Optional.empty() : SpellingDictionary.best(dictionaries.get(), tag);
    }

    /** Checks in this language from now on; the empty one checks no more. */
    public void choose(String language) {
        settings.spellingProperty().set(language);
    }

    /** This is the text now; it is looked at in a moment. */
    public void type(String now) {
        text = now;
        pause.soon(this::look);
    }

    /** Takes a word as right from now on, in all studies on this machine. */
    public void learn(String word) {
        settings.ownWords().add(word);
        look();
    }

    /** Hands what might have been meant to the consumer, on the window's thread. */
    public void suggest(String word, Consumer<List<String>> consumer) {
        Opened now = opened;
        if (now != null) {
            background.run(
                    () -> now.check().suggestions(word), consumer, failure -> study.report("coding.spelling", failure));
        }
    }

    private void look() {
        chosen().ifPresentOrElse(
                        dictionary -> checking.submit(new Asked(text, dictionary, names(study.snapshot()))),
                        () -> misspelt.set(Map.of()));
    }

    private Map<String, Span> check(Asked asked) {
        Opened now = opened;
        if (now == null
                || !now.dictionary().equals(asked.dictionary())
                || !now.names().equals(asked.names())) {
            try {
                now = new Opened(
                        asked.dictionary(), asked.names(), SpellCheck.open(List.of(asked.dictionary()), asked.names()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            opened = now;
        }
        Map<String, Span> found = new LinkedHashMap<>();
        now.check()
                .misspelt(asked.text())
                .forEach(span -> found.putIfAbsent(asked.text().substring(span.start(), span.end()), span));
        return found;
    }

    private void show(Map<String, Span> found) {
        Set<String> own = settings.ownWords().stream().map(Words::fold).collect(Collectors.toSet());
        Map<String, Span> left = new LinkedHashMap<>(found);
        left.keySet().removeIf(word -> own.contains(Words.fold(word)));
        misspelt.set(chosen().isPresent() ? left : Map.of());
    }

    /** Names of cases and places are no mistakes. */
    private static Set<String> names(StudySnapshot now) {
        return now.cases().stream()
                .map(CaseFile::details)
                .flatMap(Optional::stream)
                .flatMap(details -> Stream.of(details.name(), details.place(), details.country()))
                .collect(Collectors.toSet());
    }
}
