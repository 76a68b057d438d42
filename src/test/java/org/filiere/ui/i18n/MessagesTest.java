package org.filiere.ui.i18n;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final Path SOURCES = Path.of("src/main/java/org/filiere");
    private static final Pattern LITERAL =
            Pattern.compile("\"((?:" + String.join("|", Messages.BUNDLES) + ")\\.[A-Za-z0-9_.-]*)\"");

    private static final List<String> OTHER_BUNDLES = List.of("org.filiere.app.cli", "org.filiere.report.messages");

    private static final List<JavaClass> ENUMS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.filiere").stream()
                    .filter(JavaClass::isEnum)
                    .filter(type -> !type.getName().matches(".*\\$\\d+$"))
                    .toList();

    private final Messages messages = new Messages(Locale.ENGLISH);

    @Test
    void everyKeyUsedHasWords() {
        Set<String> present = keysPresent();
        // the command line and the report have words of their own, under keys that may begin alike
        OTHER_BUNDLES.forEach(bundle -> present.addAll(keysOf(bundle)));
        Set<String> missing = new TreeSet<>();
        for (String used : literalsUsed()) {
            boolean there = used.endsWith(".")
                    ? present.stream().anyMatch(key -> key.startsWith(used))
                    : present.contains(used);
            if (!there) {
                missing.add(used);
            }
        }
        assertThat(missing).as("keys used in the code that no bundle has").isEmpty();
    }

    @Test
    void everyKeyPresentIsUsed() {
        Set<String> used = literalsUsed();
        Set<String> constants = constants();
        Set<String> unused = new TreeSet<>();
        for (String key : keysPresent()) {
            boolean isUsed = used.contains(key)
                    || used.stream().anyMatch(prefix -> prefix.endsWith(".") && key.startsWith(prefix))
                    || constants.contains(key.replaceFirst("\\.long$", ""));
            if (!isUsed) {
                unused.add(key);
            }
        }
        assertThat(unused).as("keys that no code uses").isEmpty();
    }

    @Test
    void aTypeWithWordsForOneConstantHasWordsForAll() {
        Set<String> present = keysPresent();
        Set<String> missing = new TreeSet<>();
        for (String constant : constants()) {
            String type = constant.substring(0, constant.indexOf('.') + 1);
            boolean typeHasWords = present.stream().anyMatch(key -> key.startsWith(type));
            if (typeHasWords && !present.contains(constant) && !sharesItsName(type)) {
                missing.add(constant);
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void keysOfABundleAreSortedAndStandOnce() throws IOException {
        for (String bundle : Messages.BUNDLES) {
            Path file = Path.of("src/main/resources/org/filiere/ui/i18n/" + bundle + ".properties");
            assertThat(Files.readAllLines(file).stream()
                            .filter(line -> line.contains("=") && !line.startsWith("#") && !line.startsWith(" "))
                            .map(line -> line.substring(0, line.indexOf('='))))
                    .as(bundle)
                    .isSorted()
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void argumentsFollowTheLanguage() {
        assertThat(messages.get("shell.coder", "Ana", "Lead")).isEqualTo("Ana · Lead");
    }

    @Test
    void aKeyWithoutWordsIsRefused() {
        assertThatThrownBy(() -> messages.get("shell" + ".absent")).isInstanceOf(MissingResourceException.class);
    }

    private static boolean sharesItsName(String type) {
        return constantTypes()
                        .filter(name -> name.equals(type.replace(".", "")))
                        .count()
                > 1;
    }

    private static Set<String> keysPresent() {
        Set<String> keys = new TreeSet<>();
        Messages.BUNDLES.forEach(bundle -> keys.addAll(keysOf("org.filiere.ui.i18n." + bundle)));
        return keys;
    }

    private static Set<String> keysOf(String bundle) {
        return ResourceBundle.getBundle(bundle, Locale.ROOT).keySet();
    }

    private static Set<String> literalsUsed() {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher literal = LITERAL.matcher(Files.readString(file));
                while (literal.find()) {
                    if (!literal.group(1).matches(".*\\.(properties|css|json)")) {
                        used.add(literal.group(1));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return used;
    }

    private static Stream<String> constantTypes() {
        return ENUMS.stream().map(JavaClass::getSimpleName);
    }

    private static Set<String> constants() {
        Set<String> constants = new TreeSet<>();
        ENUMS.forEach(type -> type.getFields().stream()
                .filter(field -> field.getRawType().equals(type))
                .forEach(field -> constants.add(type.getSimpleName() + "." + field.getName())));
        return constants;
    }
}
