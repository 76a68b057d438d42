package org.filiere.storage;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * What a withdrawal did.
 *
 * @param sourceIds the sources that were withdrawn, all versions of them
 * @param passages how many passages on them went, in all revisions
 * @param revisions how many revisions were rewritten
 * @param backups how many backups were rewritten
 * @param keptTextsOf sources that are not withdrawn but have the very same text, which therefore stays
 * @param notReached files that hold something of the sources, or may, and were left as they are
 */
public record WithdrawalReport(
        Set<String> sourceIds,
        int passages,
        int revisions,
        int backups,
        Set<String> keptTextsOf,
        List<NotReached> notReached) {

    /** Why a file was left as it is. */
    public enum Why {
        /** It holds words of the sources; the workbench does not change files that were exported or put there. */
        HOLDS_TEXT,
        /** It cannot be looked into: compressed in a way of its own, encrypted or damaged. */
        CANNOT_LOOK,
        /** A backup that could not be read, rewritten or replaced. */
        CANNOT_REWRITE
    }

    /**
     * A file that was left as it is.
     *
     * @param detail for the curious and for logs, in English
     */
    public record NotReached(Path file, Why why, String detail) {}

    public WithdrawalReport {
        sourceIds = Set.copyOf(sourceIds);
        keptTextsOf = Set.copyOf(keptTextsOf);
        notReached = List.copyOf(notReached);
    }

    /** Whether there was nothing to do: the sources had been withdrawn already, or were never there. */
    public boolean isNothing() {
        return revisions == 0 && backups == 0;
    }
}
