package org.filiere.exchange;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.filiere.domain.EntityRef;
import org.filiere.domain.Hashes;
import org.filiere.domain.Kind;
import org.filiere.domain.Revision;
import org.filiere.domain.Source;
import org.filiere.domain.StudyInfo;
import org.filiere.storage.StudyStore;
import org.filiere.storage.WorkProgress;

/** Moves whole studies between stores and packages. */
public final class StudyPackages {
    private StudyPackages() {}

    /**
     * All that a store holds, its history included. Of a coder's copy, which knows of earlier revisions that it was
     * never given, it says that it is one coder's part: nobody could read it as a whole study.
     *
     * @param created now, for people
     * @param generator the program that makes it, such as {@code Filière 0.1}
     */
    public static PackageContent of(StudyStore store, Instant created, String generator) {
        List<Revision> revisions = new ArrayList<>();
        Map<String, String> texts = new HashMap<>();
        store.forEach(revision -> {
            revisions.add(revision);
            revision.content(Source.class)
                    .map(Source::textHash)
                    .filter(hash -> !texts.containsKey(hash))
                    .flatMap(store::text)
                    .ifPresent(text -> texts.put(Hashes.sha256(text), text));
        });
        return new PackageContent(store.studyId(), title(store), created, generator, revisions, texts, part(revisions));
    }

    private static Optional<PackageContent.Extract> part(List<Revision> revisions) {
        Set<UUID> held = new HashSet<>();
        Set<String> coders = new HashSet<>();
        for (Revision revision : revisions) {
            held.add(revision.id());
            if (revision.entity().kind() == Kind.CODER) {
                coders.add(revision.entity().id());
            }
        }
        boolean whole = revisions.stream().allMatch(revision -> held.containsAll(revision.replaces()));
        return whole || coders.size() != 1
                ? Optional.empty()
                : coders.stream().findFirst().map(PackageContent.Extract::new);
    }

    /**
     * Puts a package into a store, which may hold a copy of the same study already. Nothing comes back of a source that
     * was withdrawn there. A package may also tell of a withdrawal: see {@code StudySession.pendingWithdrawals}.
     *
     * @return the revisions that were new
     */
    public static List<Revision> copyInto(StudyStore store, PackageContent content) {
        return store.append(content.revisions(), content.texts().values(), WorkProgress.NONE);
    }

    private static String title(StudyStore store) {
        return store.heads().stream()
                .filter(head -> head.entity().equals(EntityRef.study()))
                .sorted(Revision.CURRENT_FIRST)
                .findFirst()
                .flatMap(head -> head.content(StudyInfo.class))
                .map(StudyInfo::title)
                .orElse("");
    }
}
