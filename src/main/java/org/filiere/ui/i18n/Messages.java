package org.filiere.ui.i18n;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * The words on screen in one language. Keys are dotted and begin with the screen they are for; each screen has a bundle
 * of its own in this package's resources.
 */
public final class Messages {

    /** The bundles, one a screen; {@code domain} has the words for the domain's constants. */
    public static final List<String> BUNDLES = List.of(
            "common",
            "domain",
            "shell",
            "welcome",
            "cases",
            "coding",
            "charts",
            "check",
            "review",
            "history",
            "settings",
            "chains",
            "presenter",
            "evidence",
            "reader",
            "codebook",
            "progress",
            "search",
            "names",
            "team",
            "agreement",
            "audit",
            "feedback");

    private static final String BASE = "org.filiere.ui.i18n.";

    private final Locale locale;
    private final List<ResourceBundle> bundles = new ArrayList<>();

    /** The words in this language, or in English where it has none. */
    public Messages(Locale locale) {
        this.locale = locale;
        ResourceBundle.Control noSystemLanguage =
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        for (String bundle : BUNDLES) {
            bundles.add(ResourceBundle.getBundle(BASE + bundle, locale, noSystemLanguage));
        }
    }

    /** The language of the words; also says how numbers and dates are shown. */
    public Locale locale() {
        return locale;
    }

    /**
     * The words for this key with the arguments filled in ({@code {0}}, {@code {1}} …).
     *
     * @throws MissingResourceException when no bundle has the key
     */
    public String get(String key, Object... arguments) {
        for (ResourceBundle bundle : bundles) {
            if (bundle.containsKey(key)) {
                String pattern = bundle.getString(key);
                return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
            }
        }
        throw new MissingResourceException("no words for " + key, Messages.class.getName(), key);
    }

    /** The words for a constant: key {@code TypeName.CONSTANT}. */
    public String of(Enum<?> constant) {
        return get(key(constant));
    }

    /** The longer words for a constant where there are any: key {@code TypeName.CONSTANT.long}. */
    public String longOf(Enum<?> constant) {
        return get(key(constant) + ".long");
    }

    private static String key(Enum<?> constant) {
        return constant.getDeclaringClass().getSimpleName() + "." + constant.name();
    }
}
