package org.filiere.storage.h2;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Looks for words in every file below a folder, byte by byte, and in what zip files hold. */
final class Residue {

    private Residue() {}

    /** The files (and entries of zip files) in which any of these words stand, in UTF-8 or UTF-16. */
    static List<String> of(Path folder, String... words) {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                look(folder.relativize(file).toString(), Files.readAllBytes(file), words, found);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static void look(String name, byte[] bytes, String[] words, List<String> found) throws IOException {
        for (String word : words) {
            if (indexOf(bytes, word.getBytes(StandardCharsets.UTF_8)) >= 0
                    || indexOf(bytes, word.getBytes(StandardCharsets.UTF_16LE)) >= 0
                    || indexOf(bytes, word.getBytes(StandardCharsets.UTF_16BE)) >= 0) {
                found.add(name);
            }
        }
        if (bytes.length > 4 && bytes[0] == 'P' && bytes[1] == 'K') {
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    look(name + "!" + entry.getName(), zip.readAllBytes(), words, found);
                }
            }
        }
    }

    static int indexOf(byte[] bytes, byte[] wanted) {
        outer:
        for (int at = 0; at + wanted.length <= bytes.length; at++) {
            for (int index = 0; index < wanted.length; index++) {
                if (bytes[at + index] != wanted[index]) {
                    continue outer;
                }
            }
            return at;
        }
        return -1;
    }
}
