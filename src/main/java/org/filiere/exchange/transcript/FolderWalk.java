package org.filiere.exchange.transcript;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;

/**
 * The transcripts below a folder: 16 folders deep and 5,000 files at most, of 100,000 looked at. Hidden files, the lock
 * files of Word ({@code ~$…}), symbolic links and folders that may not be read are left out.
 */
final class FolderWalk extends SimpleFileVisitor<Path> {
    private static final int DEPTH = 16;
    private static final int MOST = 5_000;
    private static final int MOST_SEEN = 100_000;

    private final Path root;
    private final List<Path> found = new ArrayList<>();
    private int seen;

    private FolderWalk(Path root) {
        this.root = root;
    }

    static List<Path> files(Path folder) {
        FolderWalk walk = new FolderWalk(folder);
        try {
            Files.walkFileTree(folder, EnumSet.noneOf(java.nio.file.FileVisitOption.class), DEPTH, walk);
        } catch (IOException e) {
            // the visitor passes over what fails, so that this is not met; a caller has nothing to decide
            throw new UncheckedIOException(e);
        }
        Collections.sort(walk.found);
        return List.copyOf(walk.found);
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
        return folder.equals(root) || !isHidden(folder) ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        if (attributes.isRegularFile() && !isHidden(file) && TranscriptReaders.reads(file)) {
            found.add(file);
        }
        return ++seen < MOST_SEEN && found.size() < MOST ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException reason) {
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException reason) {
        return FileVisitResult.CONTINUE;
    }

    private static boolean isHidden(Path path) throws IOException {
        String name = path.getFileName() == null ? "" : path.getFileName().toString();
        return name.startsWith(".") || name.startsWith("~$") || Files.isHidden(path);
    }
}
