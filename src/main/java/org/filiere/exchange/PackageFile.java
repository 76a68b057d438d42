package org.filiere.exchange;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.Normalizer;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A package as one file, {@code NAME.filiere}: a zip of the same files that a folder has. */
public final class PackageFile {
    /** How the name of a package file ends. */
    public static final String EXTENSION = ".filiere";

    private static final int LONGEST = 60;

    private PackageFile() {}

    /**
     * A name for the package of one coder, {@code STUDY-INITIALS.filiere}: letters and digits, and hyphens for all else.
     *
     * @param title the study's title
     * @param initials the coder's
     */
    public static String nameFor(String title, String initials) {
        String study = plain(title).toLowerCase(Locale.ROOT);
        String shortened = study.substring(0, study.offsetByCodePoints(0, Math.min(LONGEST, codePoints(study))));
        String who = plain(initials);
        return (shortened.isEmpty() ? "study" : shortened) + "-" + (who.isEmpty() ? "coder" : who) + EXTENSION;
    }

    private static int codePoints(String text) {
        return text.codePointCount(0, text.length());
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
    }

    /**
     * Writes a package. The file appears whole or not at all; one that is there is replaced. Equal packages give equal
     * bytes.
     */
    public static void write(Path file, PackageContent content) throws IOException {
        writeWhole(file, out -> zip(content, out));
    }

    /**
     * Writes a package that only the passphrase opens: the same, under {@link Sealed}.
     *
     * @param passphrase not empty; the caller wipes it
     */
    public static void write(Path file, PackageContent content, char[] passphrase) throws IOException {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        zip(content, plain);
        byte[] sealed = Sealed.seal(plain.toByteArray(), passphrase);
        writeWhole(file, out -> out.write(sealed));
    }

    /** Writes the bytes of a file. */
    @FunctionalInterface
    private interface Bytes {
        void to(OutputStream out) throws IOException;
    }

    private static void writeWhole(Path file, Bytes bytes) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path part = Files.createTempFile(folder, file.getFileName().toString(), ".part");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
                bytes.to(out);
            }
            move(part, file);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void zip(PackageContent content, OutputStream out) throws IOException {
        LocalDateTime made = LocalDateTime.ofInstant(content.created(), ZoneOffset.UTC);
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        new PackageWriter().write(content, (path, bytes) -> {
            ZipEntry entry = new ZipEntry(path);
            entry.setTimeLocal(made);
            zip.putNextEntry(entry);
            zip.write(bytes);
            zip.closeEntry();
        });
        zip.finish();
        zip.flush();
    }

    private static void move(Path part, Path file) throws IOException {
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
