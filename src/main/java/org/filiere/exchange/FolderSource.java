package org.filiere.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A package in a plain folder. Files that are no part of a package (a read-me, say) are passed over. */
final class FolderSource implements PackageSource {
    private final Path folder;
    private final PackageLimits limits;
    private final List<String> paths = new ArrayList<>();
    private final List<PackageProblem> problems = new ArrayList<>();
    private long total;

    FolderSource(Path folder, PackageLimits limits) throws IOException {
        this.folder = folder;
        this.limits = limits;
        for (Path file : PackageFolder.filesIn(folder)) {
            String path = PackageFolder.pathIn(folder, file);
            if (!path.equals(PackageLayout.MANIFEST)
                    && !PackageLayout.isRevisions(path)
                    && !PackageLayout.isText(path)) {
                continue;
            }
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                problems.add(new PackageProblem(
                        path, PackageProblem.Place.WHOLE_FILE, PackageProblem.Kind.UNSAFE_PATH, List.of()));
                continue;
            }
            paths.add(path);
        }
        if (paths.size() > limits.entries()) {
            problems.add(new PackageProblem(
                    "",
                    PackageProblem.Place.WHOLE_FILE,
                    PackageProblem.Kind.TOO_MANY_FILES,
                    List.of(Integer.toString(limits.entries()))));
        }
    }

    @Override
    public List<String> paths() {
        return paths;
    }

    @Override
    public List<PackageProblem> problems() {
        return problems;
    }

    @Override
    public byte[] read(String path) throws IOException {
        Path file = folder.resolve(path);
        long size = Files.size(file);
        if (size > limits.entryBytes()) {
            throw new RefusedException(PackageProblem.Kind.TOO_LARGE, path, limits.entryBytes());
        }
        total += size;
        if (total > limits.totalBytes()) {
            throw new RefusedException(PackageProblem.Kind.TOO_LARGE, path, limits.totalBytes());
        }
        return Files.readAllBytes(file);
    }

    @Override
    public boolean isEditable() {
        return true;
    }

    @Override
    public void close() {
        // nothing is held open
    }
}
