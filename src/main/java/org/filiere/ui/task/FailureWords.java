package org.filiere.ui.task;

import java.util.Locale;
import org.filiere.domain.Hashes;
import org.filiere.exchange.SealException;
import org.filiere.session.RejectedEditException;
import org.filiere.storage.StorageException;
import org.filiere.ui.i18n.Messages;

/** Turns a failure into one clear sentence that says what to do next. */
public final class FailureWords {

    private static final int CODE_LENGTH = 6;
    private static final int FRAMES = 5;

    private FailureWords() {}

    /** The sentence for what the user can put right, or the general one for anything else. */
    public static String sentence(Throwable failure, Messages messages) {
        Throwable cause = Failures.cause(failure);
        if (cause instanceof StorageException storage) {
            return messages.of(storage.problem());
        }
        if (cause instanceof RejectedEditException rejected) {
            return messages.of(rejected.reason());
        }
        if (cause instanceof SealException sealed) {
            return messages.of(sealed.problem());
        }
        return messages.of(StorageException.Problem.OTHER);
    }

    /** Whether the user can do something about it, so that no report is worth while. */
    public static boolean isExpected(Throwable failure) {
        Throwable cause = Failures.cause(failure);
        return cause instanceof RejectedEditException
                || cause instanceof SealException
                || (cause instanceof StorageException storage && storage.problem() != StorageException.Problem.OTHER);
    }

    /** A short code that is the same for the same fault, so that two reports can be matched. */
    public static String code(Throwable failure) {
        Throwable cause = Failures.cause(failure);
        StringBuilder trace = new StringBuilder(cause.getClass().getName());
        StackTraceElement[] frames = cause.getStackTrace();
        for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
            trace.append(frames[i].getClassName()).append('.').append(frames[i].getMethodName());
        }
        return Hashes.sha256(trace.toString()).substring(0, CODE_LENGTH).toUpperCase(Locale.ROOT);
    }
}
