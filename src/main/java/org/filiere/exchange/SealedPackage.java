package org.filiere.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A package out of a sealed file. What was sealed is only ever in memory: no file on the disk holds it open. */
final class SealedPackage implements PackageSource {
    /** The longest sealed file, in bytes: it is held in memory twice. */
    static final long MOST_BYTES = 256L << 20;

    /** Most bytes of all files together, expanded, since they are all held in memory. */
    private static final long MOST_EXPANDED = 1L << 30;

    private static final long SMALL = 1L << 20;
    /** As many bytes as tell whether a file is sealed. */
    private static final int BEGINNING = 64;

    private final TreeMap<String, byte[]> files = new TreeMap<>();
    private final List<PackageProblem> problems = new ArrayList<>();

    private SealedPackage() {}

    static boolean isSealed(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return Sealed.isSealed(in.readNBytes(BEGINNING));
        } catch (IOException e) {
            return false;
        }
    }

    static PackageSource open(Path file, char[] passphrase, PackageLimits limits) throws IOException, SealException {
        if (Files.size(file) > MOST_BYTES) {
            throw new RefusedException(PackageProblem.Kind.TOO_LARGE, "", MOST_BYTES);
        }
        byte[] zip = Sealed.open(Files.readAllBytes(file), passphrase);
        SealedPackage opened = new SealedPackage();
        opened.expand(zip, limits);
        return opened;
    }

    private void expand(byte[] bytes, PackageLimits limits) throws IOException {
        long left = Math.min(limits.totalBytes(), MOST_EXPANDED);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                if (!ZipSource.isSafe(name)) {
                    problem(name, PackageProblem.Kind.UNSAFE_PATH);
                } else if (files.containsKey(name)) {
                    problem(name, PackageProblem.Kind.DUPLICATE_ENTRY);
                } else if (files.size() >= limits.entries()) {
                    throw new RefusedException(PackageProblem.Kind.TOO_MANY_FILES, "", limits.entries());
                } else if (!entry.isDirectory()) {
                    byte[] content = content(zip, entry, Math.min(limits.entryBytes(), left), limits);
                    files.put(name, content);
                    left -= content.length;
                }
            }
        }
        if (files.isEmpty()) {
            problem("", PackageProblem.Kind.NOT_A_PACKAGE);
        }
    }

    private static byte[] content(ZipInputStream zip, ZipEntry entry, long most, PackageLimits limits)
            throws IOException {
        byte[] content = zip.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, most + 1));
        if (content.length > most) {
            throw new RefusedException(PackageProblem.Kind.TOO_LARGE, entry.getName(), most);
        }
        // The size is known when the entry has been read to its end.
        zip.closeEntry();
        long packed = Math.max(1, entry.getCompressedSize());
        if (content.length > SMALL && content.length / packed > limits.expansion()) {
            throw new RefusedException(PackageProblem.Kind.EXPANDS_TOO_MUCH, entry.getName(), limits.expansion());
        }
        return content;
    }

    private void problem(String path, PackageProblem.Kind kind) {
        problems.add(new PackageProblem(path, PackageProblem.Place.WHOLE_FILE, kind, List.of()));
    }

    @Override
    public List<String> paths() {
        return List.copyOf(files.keySet());
    }

    @Override
    public List<PackageProblem> problems() {
        return problems;
    }

    @Override
    public byte[] read(String path) {
        return files.get(path);
    }

    @Override
    public boolean isEditable() {
        return false;
    }

    @Override
    public void close() {
        files.clear();
    }
}
