package org.filiere.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;
import org.filiere.exchange.PackageProblem.Kind;
import org.filiere.exchange.PackageProblem.Place;

/** Reads packages, folders and zips alike. Lists everything that is wrong, and gives a package whole or not at all. */
public final class PackageReader {
    private PackageReader() {}

    /** Reads the package in this folder or file. Problems are in the result; nothing is thrown for a bad package. */
    public static PackageResult read(Path path) {
        return read(path, PackageLimits.STANDARD);
    }

    static PackageResult read(Path path, PackageLimits limits) {
        if (isSealed(path)) {
            return failed(Kind.SEALED);
        }
        try (PackageSource source = open(path, limits)) {
            return read(source);
        } catch (ZipException e) {
            return failed(Kind.NOT_A_PACKAGE);
        } catch (IOException e) {
            return Files.exists(path)
                    ? failed(Kind.UNREADABLE, String.valueOf(e.getMessage()))
                    : failed(Kind.NOT_A_PACKAGE);
        }
    }

    private static PackageSource open(Path path, PackageLimits limits) throws IOException {
        return Files.isDirectory(path) ? new FolderSource(path, limits) : new ZipSource(path, limits);
    }

    /** Whether this is a file that needs a passphrase. Nothing is read but how it begins. */
    public static boolean isSealed(Path path) {
        return Files.isRegularFile(path) && SealedPackage.isSealed(path);
    }

    /**
     * Reads a package that may be sealed. What is wrong with the seal is in the result as well.
     *
     * @param passphrase opens the seal; empty for none, which is enough for a package without a seal; the caller wipes it
     */
    public static PackageResult read(Path path, char[] passphrase) {
        return passphrase.length > 0 && isSealed(path) ? readSealed(path, passphrase) : read(path);
    }

    private static PackageResult readSealed(Path path, char[] passphrase) {
        try {
            return read(SealedPackage.open(path, passphrase, PackageLimits.STANDARD));
        } catch (SealException e) {
            return switch (e.problem()) {
                case NOT_SEALED -> failed(Kind.NOT_A_PACKAGE);
                case NEWER -> failed(Kind.NEWER_FORMAT, "it is sealed in a way that this version does not know");
                case DAMAGED -> failed(Kind.DAMAGED_SEAL);
                case PASSPHRASE_OR_DAMAGED -> failed(Kind.WRONG_PASSPHRASE);
            };
        } catch (PackageSource.RefusedException e) {
            return new PackageResult(Optional.empty(), List.of(e.problem()));
        } catch (IOException e) {
            return failed(Kind.UNREADABLE, String.valueOf(e.getMessage()));
        }
    }

    private static PackageResult failed(Kind kind, String... arguments) {
        return new PackageResult(
                Optional.empty(), List.of(new PackageProblem("", Place.WHOLE_FILE, kind, List.of(arguments))));
    }

    private static PackageResult read(PackageSource source) {
        PackageProblems problems = new PackageProblems(source);
        PackageFilesReader files = new PackageFilesReader(source, problems);
        // an unsafe package is not read any further
        Optional<PackageJson.Manifest> manifest = problems.hasErrors() ? Optional.empty() : files.manifest();
        if (manifest.isPresent()) {
            files.readAll(manifest.get());
            new PackageChecks(files.revisions(), files.texts(), manifest.get().extract(), problems).run();
        }
        if (manifest.isEmpty() || problems.hasErrors()) {
            return new PackageResult(Optional.empty(), problems.sorted());
        }
        PackageContent content = new PackageContent(
                manifest.get().studyId(),
                manifest.get().title(),
                manifest.get().created(),
                manifest.get().generator(),
                files.revisions().stream().map(LocatedRevision::revision).toList(),
                files.texts(),
                manifest.get().extract());
        return new PackageResult(Optional.of(content), problems.sorted());
    }
}
