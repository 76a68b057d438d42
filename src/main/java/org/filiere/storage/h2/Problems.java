package org.filiere.storage.h2;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.ReadOnlyFileSystemException;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import org.filiere.storage.StorageException;
import org.filiere.storage.StorageException.Problem;
import org.h2.api.ErrorCode;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;

/** Says of a failure of H2 or of the file system what the user can do about it. */
final class Problems {

    private static final int DEEPEST_CAUSE = 20;

    private Problems() {}

    /** The failure as a {@link StorageException}, with the problem found in it or in one of its causes. */
    static StorageException of(String doing, Throwable failure) {
        if (failure instanceof StorageException known) {
            return known;
        }
        return new StorageException(problem(failure), doing + ": " + failure.getMessage(), failure);
    }

    /** Whether the database cannot be used any further after this failure and must be opened again. */
    static boolean endsConnection(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++, cause = cause.getCause()) {
            if (cause instanceof MVStoreException || cause instanceof IOException) {
                return true;
            }
            if (cause instanceof SQLException sql) {
                switch (sql.getErrorCode()) {
                    case ErrorCode.DATABASE_IS_CLOSED:
                    case ErrorCode.OBJECT_CLOSED:
                    case ErrorCode.CONNECTION_BROKEN_1:
                    case ErrorCode.IO_EXCEPTION_1:
                    case ErrorCode.IO_EXCEPTION_2:
                    case ErrorCode.GENERAL_ERROR_1:
                    case ErrorCode.OUT_OF_MEMORY:
                        return true;
                    default:
                        break;
                }
            }
        }
        return false;
    }

    static Problem problem(Throwable failure) {
        Problem vague = Problem.OTHER;
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++, cause = cause.getCause()) {
            Optional<Problem> found = exact(cause);
            if (found.isPresent() && found.get() == Problem.DAMAGED) {
                vague = Problem.DAMAGED;
            } else if (found.isPresent()) {
                return found.get();
            }
        }
        return vague;
    }

    private static Optional<Problem> exact(Throwable cause) {
        if (cause instanceof SQLException sql) {
            return ofCode(sql.getErrorCode());
        }
        if (cause instanceof MVStoreException store) {
            return ofStore(store);
        }
        return cause instanceof IOException || cause instanceof ReadOnlyFileSystemException
                ? ofFileSystem(cause)
                : Optional.empty();
    }

    private static Optional<Problem> ofCode(int code) {
        switch (code) {
            case ErrorCode.DATABASE_ALREADY_OPEN_1:
                return Optional.of(Problem.IN_USE);
            case ErrorCode.FILE_CORRUPTED_1:
            case ErrorCode.FILE_VERSION_ERROR_1:
                return Optional.of(Problem.DAMAGED);
            case ErrorCode.FILE_ENCRYPTION_ERROR_1:
            case ErrorCode.WRONG_PASSWORD_FORMAT:
                return Optional.of(Problem.PASSPHRASE);
            case ErrorCode.WRONG_USER_OR_PASSWORD:
                return Optional.of(Problem.FOREIGN_DATABASE);
            case ErrorCode.DATABASE_IS_READ_ONLY:
            case ErrorCode.FILE_NOT_FOUND_1:
            case ErrorCode.FILE_CREATION_FAILED_1:
                return Optional.of(Problem.NO_ACCESS);
            default:
                return Optional.empty();
        }
    }

    private static Optional<Problem> ofStore(MVStoreException failure) {
        switch (failure.getErrorCode()) {
            case DataUtils.ERROR_FILE_LOCKED:
                return Optional.of(Problem.IN_USE);
            case DataUtils.ERROR_FILE_CORRUPT:
            case DataUtils.ERROR_UNSUPPORTED_FORMAT:
            case DataUtils.ERROR_CHUNK_NOT_FOUND:
                return Optional.of(Problem.DAMAGED);
            default:
                return Optional.empty();
        }
    }

    /** Java has no exception class of its own for a full disk: what the system says is all there is. */
    private static Optional<Problem> ofFileSystem(Throwable failure) {
        if (failure instanceof AccessDeniedException
                || failure instanceof NoSuchFileException
                || failure instanceof ReadOnlyFileSystemException) {
            return Optional.of(Problem.NO_ACCESS);
        }
        String said = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        if (said.contains("no space left")
                || said.contains("not enough space")
                || said.contains("disk full")
                || said.contains("disk quota exceeded")) {
            return Optional.of(Problem.DISK_FULL);
        }
        if (said.contains("permission denied")
                || said.contains("access is denied")
                || said.contains("read-only file system")) {
            return Optional.of(Problem.NO_ACCESS);
        }
        return Optional.empty();
    }
}
