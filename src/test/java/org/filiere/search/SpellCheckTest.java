package org.filiere.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpellCheckTest {

    private static final String AFFIXES = "SET UTF-8\nTRY aeioulnrst\nSFX S Y 1\nSFX S 0 s .\n";

    @TempDir
    private Path folder;

    @BeforeEach
    void writeDictionaries() throws IOException {
        dictionary(folder, "es_AR", "pequeña/S", "curtiembre/S", "vende", "la");
        dictionary(Files.createDirectories(folder.resolve("dict-en")), "en_GB", "leather", "isn't", "well", "made");
    }

    @Test
    void wordsThatNoDictionaryHasAreFoundWhereTheyStand() throws IOException {
        SpellCheck check = SpellCheck.open(all(), Set.of("Valdearce"));
        String text = "La curtiembres vend leather; isn’t well-made, peque\u006e\u0303a. Valdearce SENAI.";
        assertThat(check.misspelt(text))
                .extracting(span -> text.substring(span.start(), span.end()))
                .containsExactly("vend");
    }

    @Test
    void whatWasMeantIsSuggested() throws IOException {
        SpellCheck check = SpellCheck.open(all(), Set.of());
        assertThat(check.suggestions("vend")).contains("vende");
        assertThat(check.suggestions("lether")).contains("leather");
    }

    @Test
    void dictionariesAreFoundInFoldersAndChosenByLanguage() {
        assertThat(all()).extracting(SpellingDictionary::language).containsExactly("en-GB", "es-AR");
        assertThat(SpellingDictionary.best(all(), "es"))
                .map(SpellingDictionary::language)
                .contains("es-AR");
        assertThat(SpellingDictionary.best(all(), "en-GB")).isPresent();
        assertThat(SpellingDictionary.best(all(), "pt")).isEmpty();
        assertThat(SpellingDictionary.in(List.of(folder.resolve("missing")))).isEmpty();
    }

    @Test
    void aFileThatIsNoDictionaryIsRefused() throws IOException {
        Files.writeString(folder.resolve("pt_BR.aff"), "SFX broken");
        Files.writeString(folder.resolve("pt_BR.dic"), "not a number\n");
        SpellingDictionary broken = SpellingDictionary.best(all(), "pt-BR").orElseThrow();
        assertThatThrownBy(() -> SpellCheck.open(List.of(broken), Set.of())).isInstanceOf(IOException.class);
    }

    private List<SpellingDictionary> all() {
        return SpellingDictionary.in(List.of(folder));
    }

    private static void dictionary(Path into, String name, String... words) throws IOException {
        Files.writeString(into.resolve(name + ".aff"), AFFIXES);
        Files.writeString(into.resolve(name + ".dic"), words.length + "\n" + String.join("\n", words) + "\n");
    }
}
