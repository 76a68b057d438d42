package org.filiere.exchange;

import java.io.IOException;
import java.util.List;

/** Where a package's files come from: a folder or a zip. Nothing is ever written anywhere. */
interface PackageSource extends AutoCloseable {
    /** The paths of all files, sorted. */
    List<String> paths();

    /** What makes the package unsafe or unfit to read, found before any file is read. */
    List<PackageProblem> problems();

    /**
     * The bytes of a file.
     *
     * @throws RefusedException when it is larger than the limits allow
     */
    byte[] read(String path) throws IOException;

    /** Whether people edit the files by hand, so that a checksum that differs is no error. */
    boolean isEditable();

    @Override
    void close() throws IOException;

    /** A file is larger than the limits allow. */
    final class RefusedException extends IOException {
        private static final long serialVersionUID = 1L;
        private final transient PackageProblem problem;

        RefusedException(PackageProblem.Kind kind, String path, long limit) {
            super(path);
            this.problem =
                    new PackageProblem(path, PackageProblem.Place.WHOLE_FILE, kind, List.of(Long.toString(limit)));
        }

        PackageProblem problem() {
            return problem;
        }
    }
}
