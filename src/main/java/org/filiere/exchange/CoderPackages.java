package org.filiere.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.filiere.domain.EntityRef;
import org.filiere.domain.Kind;
import org.filiere.domain.Revision;
import org.filiere.domain.RevisionGraph;
import org.filiere.domain.Source;
import org.filiere.domain.StudyInfo;
import org.filiere.storage.StudyStore;

/**
 * The packages that go to a coder and come back. Blindness is made by what is in them: nothing of another coder leaves
 * the lead's copy.
 */
public final class CoderPackages {
    private CoderPackages() {}

    /**
     * What one coder gets: the codebook and what is said of the study, the assigned cases, their sources, notes of
     * withdrawals, and the coder's own work. Of what the team shares there is only the state now, without who wrote it
     * (see {@link org.filiere.domain.Stamp#TEAM}); the sources also in the versions that the coder has passages on.
     *
     * @param coderId the coder; the package is made also for one who is unknown or has no cases, and then holds little
     * @param created now, for people
     * @param generator the program that makes it, such as {@code Filière 0.1}
     */
    public static PackageContent of(StudyStore store, String coderId, Instant created, String generator) {
        CoderExtract extract = new CoderExtract(coderId);
        store.forEach(extract::gather);
        return content(store, coderId, created, generator, extract.revisions());
    }

    /**
     * What a coder sends back: the own work with its history, the own entry, and every change that the coder made to what
     * the team shares. No saved views.
     *
     * @param store the coder's copy of the study
     */
    public static PackageContent back(StudyStore store, String coderId, Instant created, String generator) {
        List<Revision> revisions = new ArrayList<>();
        store.forEach(revision -> {
            EntityRef entity = revision.entity();
            boolean own =
                    entity.coderId().filter(coderId::equals).isPresent() || entity.equals(EntityRef.coder(coderId));
            boolean changed = revision.stamp().author().equals(coderId) && isShared(entity);
            if (own || changed) {
                revisions.add(revision);
            }
        });
        return content(store, coderId, created, generator, revisions);
    }

    /** Work of others under this coder's name is left where it is. */
    private static boolean isShared(EntityRef entity) {
        return entity.kind() != Kind.VIEW && entity.coderId().isEmpty();
    }

    private static PackageContent content(
            StudyStore store, String coderId, Instant created, String generator, List<Revision> revisions) {
        Map<String, String> texts = new HashMap<>();
        for (Revision revision : revisions) {
            revision.content(Source.class)
                    .map(Source::textHash)
                    .filter(hash -> !texts.containsKey(hash))
                    .ifPresent(hash -> store.text(hash).ifPresent(text -> texts.put(hash, text)));
        }
        return new PackageContent(
                store.studyId(),
                title(store),
                created,
                generator,
                revisions,
                texts,
                Optional.of(new PackageContent.Extract(coderId)));
    }

    private static String title(StudyStore store) {
        List<Revision> heads =
                RevisionGraph.heads(store.history(EntityRef.study())).getOrDefault(EntityRef.study(), List.of());
        return heads.stream()
                .findFirst()
                .flatMap(head -> head.content(StudyInfo.class))
                .map(StudyInfo::title)
                .orElse("");
    }
}
