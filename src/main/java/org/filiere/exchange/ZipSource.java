package org.filiere.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A package in a zip. Entries are only read into memory, within limits, and never unpacked by their names. */
final class ZipSource implements PackageSource {
    private static final long SMALL = 1L << 20;

    private final ZipFile zip;
    private final PackageLimits limits;
    private final Set<String> paths = new TreeSet<>();
    private final List<PackageProblem> problems = new ArrayList<>();
    private long total;

    ZipSource(Path file, PackageLimits limits) throws IOException {
        this.zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        this.limits = limits;
        if (zip.size() > limits.entries()) {
            problem("", PackageProblem.Kind.TOO_MANY_FILES, Integer.toString(limits.entries()));
            return;
        }
        for (ZipEntry entry : Collections.list(zip.entries())) {
            String name = entry.getName();
            if (!isSafe(name)) {
                problem(name, PackageProblem.Kind.UNSAFE_PATH);
            } else if (!entry.isDirectory() && !paths.add(name)) {
                problem(name, PackageProblem.Kind.DUPLICATE_ENTRY);
            }
        }
    }

    static boolean isSafe(String name) {
        if (name.isEmpty() || name.startsWith("/") || name.contains("\\") || name.contains(":")) {
            return false;
        }
        for (String part : name.split("/", -1)) {
            if (part.equals("..") || part.equals(".")) {
                return false;
            }
        }
        return true;
    }

    private void problem(String path, PackageProblem.Kind kind, String... arguments) {
        problems.add(new PackageProblem(path, PackageProblem.Place.WHOLE_FILE, kind, List.of(arguments)));
    }

    @Override
    public List<String> paths() {
        return List.copyOf(paths);
    }

    @Override
    public List<PackageProblem> problems() {
        return problems;
    }

    @Override
    public byte[] read(String path) throws IOException {
        ZipEntry entry = zip.getEntry(path);
        long most = Math.min(limits.entryBytes(), limits.totalBytes() - total);
        byte[] bytes;
        try (InputStream in = zip.getInputStream(entry)) {
            // one byte more than allowed is enough to know; what the entry's header says is not trusted
            bytes = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, most + 1));
        }
        if (bytes.length > most) {
            throw new RefusedException(PackageProblem.Kind.TOO_LARGE, path, most);
        }
        long packed = Math.max(1, entry.getCompressedSize());
        if (bytes.length > SMALL && bytes.length / packed > limits.expansion()) {
            throw new RefusedException(PackageProblem.Kind.EXPANDS_TOO_MUCH, path, limits.expansion());
        }
        total += bytes.length;
        return bytes;
    }

    @Override
    public boolean isEditable() {
        return false;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
