package org.filiere.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.filiere.storage.Texts;

/** One authoring file: keys with values, then sections of entries, an entry being a line and the quotes below it. */
final class TrainingStudyFile {
    private final String path;
    private final Map<String, List<String>> head = new LinkedHashMap<>();
    private final Map<String, List<Entry>> sections = new LinkedHashMap<>();

    /**
     * A line of a section.
     *
     * @param where file and line, for messages
     * @param words what stands before the first {@code |}, split at spaces
     * @param fields what stands after it, split at {@code |}
     * @param quotes the lines below, beginning with {@code +} or {@code -}
     */
    record Entry(String where, List<String> words, List<String> fields, List<String> quotes) {
        /** The field at this place, or nothing written. */
        String field(int index) {
            return index < fields.size() ? fields.get(index) : "";
        }

        IllegalArgumentException wrong(String what) {
            return new IllegalArgumentException(where + ": " + what);
        }
    }

    private TrainingStudyFile(String path) {
        this.path = path;
    }

    /** Reads a file of the folder {@code training} among the test resources. */
    static TrainingStudyFile read(String path) {
        return parse(path, text(path));
    }

    /** Reads an authoring file from its text. */
    static TrainingStudyFile parse(String path, String text) {
        TrainingStudyFile file = new TrainingStudyFile(path);
        List<Entry> section = null;
        int number = 0;
        for (String line : text.split("\n", -1)) {
            number++;
            String where = path + ", line " + number;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith("== ")) {
                section = file.sections.computeIfAbsent(line.substring(3).strip(), name -> new ArrayList<>());
            } else if (section == null) {
                String[] pair = line.split(": ", 2);
                if (pair.length < 2) {
                    throw new IllegalArgumentException(where + ": a key and its value are expected");
                }
                file.head.computeIfAbsent(pair[0], key -> new ArrayList<>()).add(pair[1].strip());
            } else if (line.startsWith("  + ") || line.startsWith("  - ")) {
                section.get(section.size() - 1).quotes().add(line.strip());
            } else {
                List<String> fields =
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
                section.add(new Entry(
                        where,
                        List.of(fields.get(0).split(" +")),
                        fields.subList(1, fields.size()),
                        new ArrayList<>()));
            }
        }
        return file;
    }

    /** A text of the folder, normalised as at an import. */
    static String text(String path) {
        try (InputStream in = TrainingStudyFile.class.getResourceAsStream("/training/" + path)) {
            if (in == null) {
                throw new IllegalArgumentException("there is no file training/" + path);
            }
            return Texts.normalise(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("training/" + path + " cannot be read", e);
        }
    }

    /** The only value of a key. */
    String value(String key) {
        List<String> values = values(key);
        if (values.size() != 1) {
            throw new IllegalArgumentException(path + ": one value of " + key + " is expected");
        }
        return values.get(0);
    }

    /** All values of a key, in the order of the file. */
    List<String> values(String key) {
        return head.getOrDefault(key, List.of());
    }

    /** The entries of a section; none when the file lacks it. */
    List<Entry> section(String name) {
        return sections.getOrDefault(name, List.of());
    }

    /** The names of the sections, in the order of the file. */
    Iterable<String> sections() {
        return sections.keySet();
    }
}
