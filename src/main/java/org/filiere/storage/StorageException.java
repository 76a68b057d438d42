package org.filiere.storage;

/** A study could not be opened, read or written. Each problem is told to the user in a sentence of its own. */
public final class StorageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What went wrong, as far as the user can do something about it. Each constant is also a message key. */
    public enum Problem {
        /** Another window or program has the study open. */
        IN_USE,
        /** The folder holds no study. */
        NOT_A_STUDY,
        /** There is a study in this folder already. */
        EXISTS_ALREADY,
        /** The study was written by a newer version. */
        NEWER_FORMAT,
        /** The database file holds things that the workbench never makes; opening it could run foreign code. */
        FOREIGN_DATABASE,
        /** The file is damaged. */
        DAMAGED,
        /** No space is left on the disk. */
        DISK_FULL,
        /** The folder or file cannot be written or read. */
        NO_ACCESS,
        /** A passphrase is needed or is wrong. */
        PASSPHRASE,
        /** Anything else. */
        OTHER
    }

    private final Problem problem;

    public StorageException(Problem problem, String detail) {
        super(detail);
        this.problem = problem;
    }

    public StorageException(Problem problem, String detail, Throwable cause) {
        super(detail, cause);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
