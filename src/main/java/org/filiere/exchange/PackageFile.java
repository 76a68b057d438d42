package org.filiere.exchange;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A package as one file, {@code NAME.filiere}: a zip of the same files that a folder has. */
public final class PackageFile {
    /** How the name of a package file ends. */
    public static final String EXTENSION = ".filiere";

    private PackageFile() {}

    /**
     * Writes a package. The file appears whole or not at all; one that is there is replaced. Equal packages give equal
     * bytes.
     */
    public static void write(Path file, PackageContent content) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path part = Files.createTempFile(folder, file.getFileName().toString(), ".part");
        try {
            LocalDateTime made = LocalDateTime.ofInstant(content.created(), ZoneOffset.UTC);
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part));
                    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
                new PackageWriter().write(content, (path, bytes) -> {
                    ZipEntry entry = new ZipEntry(path);
                    entry.setTimeLocal(made);
                    zip.putNextEntry(entry);
                    zip.write(bytes);
                    zip.closeEntry();
                });
            }
            move(part, file);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void move(Path part, Path file) throws IOException {
        try {
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
