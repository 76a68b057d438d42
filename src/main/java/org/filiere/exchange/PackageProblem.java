package org.filiere.exchange;

import java.util.List;
import java.util.Objects;

/**
 * Something that is wrong with a package.
 *
 * @param file the path within the package; empty for the package as a whole
 * @param place where in the file
 * @param kind what is wrong; also the key of its words
 * @param arguments what the words need, in the order of {@link Kind}'s description
 */
public record PackageProblem(String file, Place place, Kind kind, List<String> arguments) {
    public PackageProblem {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(kind, "kind");
        arguments = List.copyOf(arguments);
    }

    /** Whether nothing can be imported because of it. */
    public boolean isError() {
        return !kind.warning;
    }

    /**
     * A place in a file.
     *
     * @param pointer a JSON pointer (RFC 6901); empty for the file as a whole
     * @param line counted from 1; 0 when there is none
     */
    public record Place(String pointer, int line) {
        /** The file as a whole. */
        public static final Place WHOLE_FILE = new Place("", 0);
    }

    /** What can be wrong. In brackets what the arguments are. */
    public enum Kind {
        /** It is neither a package file nor a folder with a manifest. */
        NOT_A_PACKAGE,
        /** It cannot be read [why]. */
        UNREADABLE,
        /** It is sealed, and no passphrase was given. */
        SEALED,
        /** It is sealed, and the passphrase is not the right one, or a byte was changed: the two cannot be told apart. */
        WRONG_PASSPHRASE,
        /** It begins as a sealed package does, but is cut short or asks for what none asks for. */
        DAMAGED_SEAL,
        /** It was written by a newer version [version found, newest version that is read]. */
        NEWER_FORMAT,
        /** It is of another study than the one that it is to be merged into [the title of its study]. */
        FOREIGN_STUDY,
        /** A file that should be there is not. */
        MISSING_FILE,
        /** An entry has a path that leads out of the package, or is no plain file. */
        UNSAFE_PATH,
        /** There are more files than allowed [most]. */
        TOO_MANY_FILES,
        /** A file, or all together, is larger than allowed [most, in bytes]. */
        TOO_LARGE,
        /** An entry grows more than allowed when it is expanded [most times]. */
        EXPANDS_TOO_MUCH,
        /** A zip holds an entry that its manifest does not list, or a manifest lists what is no part of a package. */
        UNEXPECTED_ENTRY,
        /** A zip holds two entries of one name. */
        DUPLICATE_ENTRY,
        /** A zip's entry is not what its manifest says [SHA-256 listed, SHA-256 found]. */
        CHANGED_ENTRY,
        /** A folder's file is not what its manifest says: somebody edited it. */
        CHANGED_FILE(true),
        /** A folder holds a file that its manifest does not list. */
        ADDED_FILE(true),
        /** A file is not UTF-8 [number of the first byte that is not, from 1]. */
        NOT_UTF8,
        /** A file is not JSON [what the parser says]. */
        NOT_JSON,
        /** A field that the format does not have [what fields there are]. */
        UNKNOWN_FIELD,
        /** A value that is not allowed [the value and what is allowed]. */
        BAD_VALUE,
        /** A score outside the scale [the value and what is allowed]. */
        BAD_SCORE,
        /** A kind of entity that does not exist [the kind, the kinds there are]. */
        UNKNOWN_KIND,
        /** A revision stands in the wrong file [its entity, the right file]. */
        WRONG_FILE,
        /** Two revisions have one id [the id, where the first stands]. */
        DUPLICATE_REVISION,
        /** An entity was begun twice [its entity, where the first stands]. */
        DUPLICATE_ENTITY,
        /** A revision replaces one that is not there [the id of the absent one]. */
        REPLACED_ABSENT,
        /** A revision replaces one of another entity [the id of that one, its entity]. */
        REPLACED_FOREIGN,
        /** A revision's counter is not above that of the one that it replaces [its counter, the other's]. */
        COUNTER_ORDER,
        /** An item that no codebook of the package has [the item, the items there are]. */
        UNKNOWN_ITEM,
        /** Work on a case that is not there [the case]. */
        UNKNOWN_CASE,
        /** Work of a coder who is not there [the coder]. */
        UNKNOWN_CODER,
        /** A passage of a source that is not there [the source]. */
        UNKNOWN_SOURCE,
        /** The text of a source is not there [the text's file]. */
        MISSING_TEXT,
        /** A text is not the one that its name says: it was changed [SHA-256 found]. */
        CHANGED_TEXT,
        /** A passage's quote does not stand at its place in the text [the source, start, end]. */
        PASSAGE_MISFIT;

        private final boolean warning;

        Kind() {
            this(false);
        }

        Kind(boolean warning) {
            this.warning = warning;
        }
    }
}
