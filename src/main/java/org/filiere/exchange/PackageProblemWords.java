package org.filiere.exchange;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Says what is wrong with a package: where, what, and what to do about it. */
public final class PackageProblemWords {
    private static final String BUNDLE = "org.filiere.exchange.messages";

    private final ResourceBundle words;
    private final Locale locale;

    /** Words in this language; English where there are none. */
    public PackageProblemWords(Locale locale) {
        this.words = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.locale = locale;
    }

    /** The problem with its place and the advice, such as {@code cases/x.json, line 14: … What to do: …}. */
    public String sentence(PackageProblem problem) {
        return place(problem) + what(problem) + " " + advice(problem);
    }

    /** What is wrong, without the place. */
    public String what(PackageProblem problem) {
        return say("problem." + problem.kind().name(), problem.arguments().toArray());
    }

    /** What to do about it. */
    public String advice(PackageProblem problem) {
        return say("advice." + problem.kind().name(), problem.arguments().toArray());
    }

    /** The file, the line and the place in the JSON, followed by a colon; empty for the package as a whole. */
    private String place(PackageProblem problem) {
        if (problem.file().isEmpty()) {
            return "";
        }
        // a line number is a name here, not an amount: it takes no thousands separator
        String line = Integer.toString(problem.place().line());
        String pointer = problem.place().pointer();
        if (problem.place().line() == 0) {
            return say(pointer.isEmpty() ? "place.file" : "place.pointer", problem.file(), line, pointer) + " ";
        }
        return say(pointer.isEmpty() ? "place.line" : "place.full", problem.file(), line, pointer) + " ";
    }

    private String say(String key, Object... arguments) {
        return new MessageFormat(words.getString(key), locale).format(arguments);
    }
}
