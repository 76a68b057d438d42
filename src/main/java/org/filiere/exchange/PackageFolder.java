package org.filiere.exchange;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A package as a plain folder that reads well in a diff. */
public final class PackageFolder {
    private PackageFolder() {}

    /**
     * Writes a package. In a folder that holds a package already its files are replaced; files that are no part of a
     * package stay.
     *
     * @throws DirectoryNotEmptyException when the folder holds other things and no package
     */
    public static void write(Path folder, PackageContent content) throws IOException {
        List<Path> before = Files.isDirectory(folder) ? filesIn(folder) : List.of();
        if (!before.isEmpty() && !Files.isRegularFile(folder.resolve(PackageLayout.MANIFEST))) {
            throw new DirectoryNotEmptyException(folder.toString());
        }
        Set<Path> written = new HashSet<>();
        new PackageWriter().write(content, (path, bytes) -> {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
            written.add(file);
        });
        for (Path old : before) {
            String path = pathIn(folder, old);
            if (!written.contains(old) && (PackageLayout.isRevisions(path) || PackageLayout.isText(path))) {
                Files.delete(old);
            }
        }
    }

    /** All files of a folder, links to files among them, sorted. */
    static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        }
    }

    /** A file's path within a folder, with {@code /} on every system. */
    static String pathIn(Path folder, Path file) {
        return folder.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
    }
}
