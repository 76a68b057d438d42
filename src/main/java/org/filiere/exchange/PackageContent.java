package org.filiere.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.filiere.domain.EntityRef;
import org.filiere.domain.Revision;

/**
 * What a package holds.
 *
 * @param studyId the study that it is of
 * @param title the study's title, for people
 * @param created when it was made, for people
 * @param generator the program that made it, such as {@code Filière 0.1}
 * @param revisions in any order; each once
 * @param texts the texts of sources by their SHA-256
 * @param extract says that it holds only one coder's part of the study; empty for a whole study
 */
public record PackageContent(
        UUID studyId,
        String title,
        Instant created,
        String generator,
        List<Revision> revisions,
        Map<String, String> texts,
        Optional<Extract> extract) {

    /**
     * A part of a study. Its revisions may speak of others, of cases, of sources and of items that are not there.
     *
     * @param coder the id of the coder whose part it is
     */
    public record Extract(String coder) {
        public Extract {
            EntityRef.coder(coder);
        }
    }

    public PackageContent {
        Objects.requireNonNull(studyId, "studyId");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(created, "created");
        Objects.requireNonNull(generator, "generator");
        revisions = List.copyOf(revisions);
        texts = java.util.Collections.unmodifiableMap(new TreeMap<>(texts));
        Objects.requireNonNull(extract, "extract");
    }

    /** A whole study. */
    public PackageContent(
            UUID studyId,
            String title,
            Instant created,
            String generator,
            List<Revision> revisions,
            Map<String, String> texts) {
        this(studyId, title, created, generator, revisions, texts, Optional.empty());
    }
}
