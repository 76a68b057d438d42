package org.filiere.report;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** The words of a report in one language. */
public final class ReportWords {

    private final Locale locale;
    private final ResourceBundle words;

    /** The words of this language, or in English where it has none. */
    public ReportWords(Locale locale) {
        this.locale = locale;
        this.words = ResourceBundle.getBundle(
                "org.filiere.report.messages",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public Locale locale() {
        return locale;
    }

    /** The words for this key with the arguments filled in. */
    public String get(String key, Object... arguments) {
        String pattern = words.getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
    }

    /** The words for this key, or nothing. */
    public Optional<String> find(String key) {
        return words.containsKey(key) ? Optional.of(words.getString(key)) : Optional.empty();
    }
}
