package org.filiere.exchange;

/**
 * How much a package may hold before it is refused, so that a small file from a stranger cannot fill the memory.
 *
 * @param entries most files
 * @param entryBytes most bytes of one file, expanded
 * @param totalBytes most bytes of all files together, expanded
 * @param expansion most times that an entry of more than a megabyte may grow when it is expanded
 */
record PackageLimits(int entries, long entryBytes, long totalBytes, int expansion) {
    /** Far above a study of 10,000 cases with five coders. */
    static final PackageLimits STANDARD = new PackageLimits(200_000, 128L << 20, 4L << 30, 200);
}
