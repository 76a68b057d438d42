package org.filiere.app;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.filiere.exchange.PackageProblem;
import org.filiere.exchange.PackageProblemWords;

/** What is wrong with a package, as a list to read. */
final class PackageWords {

    private static final int SHOWN = 12;

    private PackageWords() {}

    /** The first problems, a line each, and how many more there are. */
    static String list(List<PackageProblem> problems, Locale locale) {
        PackageProblemWords words = new PackageProblemWords(locale);
        String listed = problems.stream().limit(SHOWN).map(words::sentence).collect(Collectors.joining("\n\n"));
        return problems.size() > SHOWN ? listed + "\n\n… +" + (problems.size() - SHOWN) : listed;
    }
}
