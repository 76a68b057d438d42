package org.filiere.ui.team;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.filiere.domain.Content;
import org.filiere.domain.EntityRef;
import org.filiere.review.merge.Incoming;

/** Where packages are made and opened. Every method blocks: for the background only. */
public interface PackageDesk {

    /**
     * A package that was made.
     *
     * @param file where it lies
     * @param cases how many cases are in it
     * @param sources how many sources
     * @param judgements how many judgements and value chains
     */
    record Made(Path file, int cases, int sources, int judgements) {}

    /**
     * What came of opening a file.
     *
     * @param contents what it holds; empty when it could not be opened
     * @param texts the texts of its sources
     * @param problems what is wrong, in sentences that say what to do; warnings where it could be opened
     * @param passphrase whether a passphrase opens it: none was given, or a wrong one
     */
    record Opened(Optional<Incoming> contents, Collection<String> texts, List<String> problems, boolean passphrase) {}

    /** The id of the open study. */
    UUID studyId();

    /** The folder where packages are put unless another one is chosen. */
    Path folder();

    /** Which of these revisions the open study holds. */
    Set<UUID> known(Collection<UUID> ids);

    /** The latest state that something had before it was deleted; empty when there never was one. */
    Optional<Content> earlier(EntityRef ref);

    /**
     * Makes the package for a coder: the codebook, the assigned cases, their sources, the coder's own work.
     *
     * @param passphrase what it is sealed with; empty for a file that anybody can open; wiped by the caller
     */
    Made send(String coderId, Path file, char[] passphrase) throws IOException;

    /** Makes the package that a coder sends back: the coder's own work. */
    Made sendBack(String coderId, Path file, char[] passphrase) throws IOException;

    /** Opens a file; nothing is thrown for a bad one. */
    Opened open(Path file, char[] passphrase);
}
