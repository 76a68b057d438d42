package org.filiere.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A dictionary of the Hunspell kind on this machine.
 *
 * @param language a BCP 47 tag, from the name of its files
 * @param affixes the file of rules, {@code .aff}
 * @param words the file of words, {@code .dic}
 */
public record SpellingDictionary(String language, Path affixes, Path words) {

    private static final String WORDS = ".dic";
    private static final String AFFIXES = ".aff";
    /** LibreOffice keeps each language in a folder of its own. */
    private static final int DEPTH = 2;

    /**
     * The folders in which systems and LibreOffice keep dictionaries, whether they exist or not.
     *
     * @param home the user's home folder
     */
    public static List<Path> usualFolders(Path home) {
        return List.of(
                Path.of("/usr/share/hunspell"),
                Path.of("/usr/share/myspell/dicts"),
                Path.of("/usr/lib/libreoffice/share/extensions"),
                Path.of("/opt/libreoffice/share/extensions"),
                Path.of("/Library/Spelling"),
                home.resolve("Library/Spelling"),
                Path.of("/Applications/LibreOffice.app/Contents/Resources/extensions"),
                Path.of("C:\\Program Files\\LibreOffice\\share\\extensions"));
    }

    /** The dictionaries in these folders, by language; those of a folder that comes first count. */
    public static List<SpellingDictionary> in(List<Path> folders) {
        List<SpellingDictionary> found = new ArrayList<>();
        for (Path folder : folders) {
            for (SpellingDictionary one : in(folder)) {
                if (found.stream().noneMatch(known -> known.language().equals(one.language()))) {
                    found.add(one);
                }
            }
        }
        found.sort(Comparator.comparing(SpellingDictionary::language));
        return found;
    }

    /** The one for a language: for exactly this tag, or else for the same language of another country. */
    public static Optional<SpellingDictionary> best(List<SpellingDictionary> all, String tag) {
        String language = Locale.forLanguageTag(tag).getLanguage();
        return all.stream()
                .filter(one -> one.language().equalsIgnoreCase(tag))
                .findFirst()
                .or(() -> all.stream()
                        .filter(one -> !language.isEmpty()
                                && Locale.forLanguageTag(one.language())
                                        .getLanguage()
                                        .equals(language))
                        .findFirst());
    }

    private static List<SpellingDictionary> in(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder, DEPTH)) {
            return files.filter(file -> file.getFileName().toString().endsWith(WORDS))
                    .sorted()
                    .flatMap(file -> of(file).stream())
                    .toList();
        } catch (IOException | java.io.UncheckedIOException e) {
            // a folder that cannot be read has no dictionaries for us
            return List.of();
        }
    }

    private static Optional<SpellingDictionary> of(Path words) {
        String name = words.getFileName().toString();
        String base = name.substring(0, name.length() - WORDS.length());
        Path affixes = words.resolveSibling(base + AFFIXES);
        String tag = Locale.forLanguageTag(base.replace('_', '-')).toLanguageTag();
        return Files.isRegularFile(affixes) && !tag.equals("und")
                ? Optional.of(new SpellingDictionary(tag, affixes, words))
                : Optional.empty();
    }
}
