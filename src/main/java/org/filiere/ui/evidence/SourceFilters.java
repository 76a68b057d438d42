package org.filiere.ui.evidence;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.filiere.domain.Source;
import org.filiere.ui.control.TextFold;

/** What narrows the list of sources down. */
public final class SourceFilters {

    private final StringProperty text = new SimpleStringProperty(this, "text", "");
    private final ObjectProperty<Optional<CaseChoice>> ofCase =
            new SimpleObjectProperty<>(this, "case", Optional.empty());
    private final ObjectProperty<Optional<String>> language =
            new SimpleObjectProperty<>(this, "language", Optional.empty());
    private final ObjectProperty<Optional<Source.Type>> type =
            new SimpleObjectProperty<>(this, "type", Optional.empty());
    private final ObjectBinding<Predicate<SourceLine>> filter =
            Bindings.createObjectBinding(this::make, text, ofCase, language, type);

    /** Words that must all stand in the title, the participant's code, the place or a case's name. */
    public StringProperty textProperty() {
        return text;
    }

    public ObjectProperty<Optional<CaseChoice>> caseProperty() {
        return ofCase;
    }

    public ObjectProperty<Optional<String>> languageProperty() {
        return language;
    }

    public ObjectProperty<Optional<Source.Type>> typeProperty() {
        return type;
    }

    /** Lets pass what all of them let pass. */
    public ObjectBinding<Predicate<SourceLine>> filterProperty() {
        return filter;
    }

    public boolean isActive() {
        return !text.get().isBlank()
                || ofCase.get().isPresent()
                || language.get().isPresent()
                || type.get().isPresent();
    }

    /** Lets everything pass. */
    public void clear() {
        text.set("");
        ofCase.set(Optional.empty());
        language.set(Optional.empty());
        type.set(Optional.empty());
    }

    private Predicate<SourceLine> make() {
        String[] words = TextFold.fold(text.get()).strip().split("\\s+", -1);
        Optional<CaseChoice> wantedCase = ofCase.get();
        Optional<String> wantedLanguage = language.get();
        Optional<Source.Type> wantedType = type.get();
        return line -> wantedCase
                        .filter(wanted -> !line.source().caseIds().contains(wanted.id()))
                        .isEmpty()
                && wantedLanguage
                        .filter(wanted -> !languageOf(line.source()).equals(wanted))
                        .isEmpty()
                && wantedType.filter(wanted -> line.source().type() != wanted).isEmpty()
                && holds(line, words);
    }

    /** The language of a source without script, country and the like. */
    static String languageOf(Source source) {
        return Locale.forLanguageTag(source.language()).getLanguage();
    }

    /** The languages of these sources, as language codes, sorted. */
    static List<String> languagesOf(List<SourceLine> lines) {
        return lines.stream()
                .map(line -> languageOf(line.source()))
                .filter(language -> !language.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean holds(SourceLine line, String... words) {
        Source source = line.source();
        String all = TextFold.fold(String.join(
                " ", source.title(), source.participantCode(), source.place(), String.join(" ", line.caseNames())));
        for (String word : words) {
            if (!all.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
