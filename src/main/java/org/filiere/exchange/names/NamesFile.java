package org.filiere.exchange.names;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.filiere.domain.InvalidContentException;
import org.filiere.domain.Pseudonym;
import org.filiere.domain.Pseudonyms;
import org.filiere.exchange.SealException;
import org.filiere.exchange.Sealed;

/**
 * The names of a study and their pseudonyms in a file of their own, encrypted under a passphrase. The file stays on the
 * machine: no package, backup or export holds it.
 */
public final class NamesFile {

    private static final String FORMAT = "filiere-names 1";
    private static final int FIELDS = 4;
    private static final long MOST_BYTES = 50_000_000;

    private final Path file;

    /** The names in this file, which need not exist yet. */
    public NamesFile(Path file) {
        this.file = file;
    }

    public Path path() {
        return file;
    }

    public boolean exists() {
        return Files.exists(file);
    }

    /**
     * Reads the names. Takes about a second, which guessing passphrases takes, too.
     *
     * @throws SealException when the passphrase is wrong or the file damaged
     * @throws IOException when the file cannot be read
     */
    public Pseudonyms read(char[] passphrase) throws IOException, SealException {
        if (Files.size(file) > MOST_BYTES) {
            throw new IOException(file + " is too large for a table of names");
        }
        return parse(new String(Sealed.open(Files.readAllBytes(file), passphrase), StandardCharsets.UTF_8));
    }

    /**
     * Writes the names in place of those in the file, all or nothing; only the owner may read it, where the system can
     * say so.
     */
    public void write(Pseudonyms names, char[] passphrase) throws IOException {
        byte[] sealed = Sealed.seal(print(names).getBytes(StandardCharsets.UTF_8), passphrase);
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path half = Files.createTempFile(folder, "names", ".tmp", ownerOnly());
        try {
            Files.write(half, sealed);
            Files.move(half, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(half);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static String print(Pseudonyms names) {
        StringBuilder out = new StringBuilder(FORMAT).append('\n');
        for (Pseudonym name : names.table()) {
            out.append(escape(name.name()))
                    .append('\t')
                    .append(escape(name.replacement()))
                    .append('\t')
                    .append(name.wholeWord())
                    .append('\t')
                    .append(name.matchCase())
                    .append('\n');
        }
        return out.toString();
    }

    private static Pseudonyms parse(String text) throws IOException {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.get(0).equals(FORMAT)) {
            throw new IOException("the table of names is of another version");
        }
        List<Pseudonym> table = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split("\t", -1);
            if (fields.length != FIELDS) {
                throw new IOException("the table of names has a line of " + fields.length + " fields");
            }
            try {
                table.add(new Pseudonym(
                        unescape(fields[0]),
                        unescape(fields[1]),
                        Boolean.parseBoolean(fields[2]),
                        Boolean.parseBoolean(fields[3])));
            } catch (InvalidContentException e) {
                throw new IOException(e.getMessage(), e);
            }
        }
        return Pseudonyms.of(table);
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    private static String unescape(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '\\' && i + 1 < text.length()) {
                i++;
                char next = text.charAt(i);
                letter = next == 't' ? '\t' : next == 'n' ? '\n' : next == 'r' ? '\r' : next;
            }
            plain.append(letter);
        }
        return plain.toString();
    }
}
