package org.filiere.exchange;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.filiere.domain.Codebook;
import org.filiere.domain.EntityRef;
import org.filiere.domain.GovernanceReconciliation;
import org.filiere.domain.Item;
import org.filiere.domain.Judgement;
import org.filiere.domain.Kind;
import org.filiere.domain.Passage;
import org.filiere.domain.Reconciliation;
import org.filiere.domain.Revision;
import org.filiere.domain.Source;
import org.filiere.domain.ValueChain;

/** Checks what the files of a package say of each other. */
final class PackageChecks {
    /** Their ids are made once, on one machine, so that two beginnings are two different things under one id. */
    private static final Set<Kind> BEGUN_ONCE = EnumSet.of(Kind.CASE, Kind.CODER, Kind.SOURCE, Kind.VIEW);

    private final List<LocatedRevision> revisions;
    private final Map<String, String> texts;
    private final PackageProblems problems;
    private final Map<UUID, LocatedRevision> byId = new HashMap<>();
    private final Set<String> items = new TreeSet<>();
    private final Set<String> cases = new HashSet<>();
    private final Set<String> coders = new HashSet<>();
    private final Map<String, Set<String>> textsOfSources = new HashMap<>();
    private final Set<String> deletedSources = new HashSet<>();
    /** Whether it may speak of what is not there: the rest of the study is elsewhere. */
    private final boolean isExtract;

    PackageChecks(
            List<LocatedRevision> revisions,
            Map<String, String> texts,
            Optional<PackageContent.Extract> extract,
            PackageProblems problems) {
        this.revisions = revisions;
        this.texts = texts;
        this.problems = problems;
        this.isExtract = extract.isPresent();
        extract.map(PackageContent.Extract::coder).ifPresent(coders::add);
    }

    void run() {
        checkIds();
        collect();
        checkCodebook();
        for (LocatedRevision located : revisions) {
            checkReplaced(located);
            checkEntity(located);
            checkContent(located);
        }
    }

    private void checkIds() {
        Map<EntityRef, LocatedRevision> begun = new HashMap<>();
        for (LocatedRevision located : revisions) {
            Revision revision = located.revision();
            LocatedRevision same = byId.putIfAbsent(revision.id(), located);
            if (same != null) {
                problems.add(
                        located.at("/id"),
                        PackageProblem.Kind.DUPLICATE_REVISION,
                        revision.id().toString(),
                        problems.describe(same.at("/id")));
            } else if (revision.replaces().isEmpty()
                    && BEGUN_ONCE.contains(revision.entity().kind())) {
                LocatedRevision first = begun.putIfAbsent(revision.entity(), located);
                if (first != null) {
                    problems.add(
                            located.at("/entity"),
                            PackageProblem.Kind.DUPLICATE_ENTITY,
                            revision.entity().toString(),
                            problems.describe(first.at("/entity")));
                }
            }
        }
    }

    private void collect() {
        for (LocatedRevision located : revisions) {
            Revision revision = located.revision();
            EntityRef entity = revision.entity();
            switch (entity.kind()) {
                case CASE -> cases.add(entity.id());
                case CODER -> coders.add(entity.id());
                case SOURCE -> {
                    Set<String> hashes = textsOfSources.computeIfAbsent(entity.id(), id -> new HashSet<>());
                    revision.content(Source.class).ifPresent(source -> hashes.add(source.textHash()));
                    if (revision.isTombstone()) {
                        deletedSources.add(entity.id());
                    }
                }
                case CODEBOOK ->
                    revision.content(Codebook.class)
                            .ifPresent(codebook ->
                                    codebook.items().stream().map(Item::id).forEach(items::add));
                default -> {
                    // nothing else is referred to
                }
            }
        }
    }

    private void checkCodebook() {
        boolean needed = revisions.stream()
                .anyMatch(located -> located.revision().entity().kind() == Kind.JUDGEMENT
                        || located.revision().entity().kind() == Kind.RECONCILIATION);
        if (needed && !isExtract && items.isEmpty() && !problems.isInTrouble(PackageLayout.CODEBOOK)) {
            problems.add(PackageLayout.CODEBOOK, PackageProblem.Kind.MISSING_FILE);
        }
    }

    private void checkReplaced(LocatedRevision located) {
        Revision revision = located.revision();
        for (int i = 0; i < revision.replaces().size(); i++) {
            UUID id = revision.replaces().get(i);
            LocatedRevision replaced = byId.get(id);
            PackageProblems.Location at = located.at("/replaces/" + i);
            if (replaced == null) {
                if (!isExtract && !problems.isInTrouble(at.file())) {
                    problems.add(at, PackageProblem.Kind.REPLACED_ABSENT, id.toString());
                }
            } else if (!replaced.revision().entity().equals(revision.entity())) {
                problems.add(
                        at,
                        PackageProblem.Kind.REPLACED_FOREIGN,
                        id.toString(),
                        replaced.revision().entity().toString());
            } else if (replaced.revision().stamp().counter() >= revision.stamp().counter()) {
                problems.add(
                        located.at("/counter"),
                        PackageProblem.Kind.COUNTER_ORDER,
                        Long.toString(revision.stamp().counter()),
                        Long.toString(replaced.revision().stamp().counter()));
            }
        }
    }

    private void checkEntity(LocatedRevision located) {
        EntityRef entity = located.revision().entity();
        entity.caseId().ifPresent(caseId -> {
            String file = PackageLayout.caseFile(caseId);
            if (!isExtract && !cases.contains(caseId) && !problems.isInTrouble(file)) {
                problems.add(located.at("/entity"), PackageProblem.Kind.UNKNOWN_CASE, caseId);
            }
        });
        entity.coderId().ifPresent(coderId -> checkCoder(located.at("/entity"), coderId));
        if (!isExtract && (entity.kind() == Kind.JUDGEMENT || entity.kind() == Kind.RECONCILIATION)) {
            String[] parts = entity.id().split("/", -1);
            String item = parts.length > 1 ? parts[1] : "";
            if (!items.contains(item) && !items.isEmpty() && !problems.isInTrouble(PackageLayout.CODEBOOK)) {
                problems.add(located.at("/entity"), PackageProblem.Kind.UNKNOWN_ITEM, item, String.join(", ", items));
            }
        }
    }

    private void checkCoder(PackageProblems.Location at, String coderId) {
        if (!coders.contains(coderId) && !problems.isInTrouble(PackageLayout.CODERS)) {
            problems.add(at, PackageProblem.Kind.UNKNOWN_CODER, coderId);
        }
    }

    private void checkContent(LocatedRevision located) {
        Revision revision = located.revision();
        revision.content(Judgement.class)
                .ifPresent(judgement -> checkPassages(located, "/content/passages", judgement.passages()));
        revision.content(ValueChain.class)
                .ifPresent(chain -> checkPassages(located, "/content/passages", chain.passages()));
        revision.content(Reconciliation.class).ifPresent(reconciliation -> {
            checkCoder(located.at("/content/decidedBy"), reconciliation.decidedBy());
            checkPassages(located, "/content/passages", reconciliation.passages());
        });
        revision.content(GovernanceReconciliation.class).ifPresent(reconciliation -> {
            checkCoder(located.at("/content/decidedBy"), reconciliation.decidedBy());
            for (int i = 0; i < reconciliation.chains().size(); i++) {
                checkPassages(
                        located,
                        "/content/chains/" + i + "/passages",
                        reconciliation.chains().get(i).passages());
            }
        });
        revision.content(Source.class).ifPresent(source -> checkText(located, source));
    }

    private void checkText(LocatedRevision located, Source source) {
        String file = PackageLayout.textFile(source.textHash());
        if (!texts.containsKey(source.textHash())
                && !deletedSources.contains(located.revision().entity().id())
                && !problems.isInTrouble(file)) {
            problems.add(located.at("/content/textHash"), PackageProblem.Kind.MISSING_TEXT, file);
        }
    }

    private void checkPassages(LocatedRevision located, String pointer, List<Passage> passages) {
        for (int i = 0; i < passages.size(); i++) {
            checkPassage(located.at(pointer + "/" + i), passages.get(i));
        }
    }

    private void checkPassage(PackageProblems.Location at, Passage passage) {
        Set<String> hashes = textsOfSources.get(passage.sourceId());
        if (hashes == null) {
            if (!isExtract && !problems.isInTrouble(PackageLayout.sourceFile(passage.sourceId()))) {
                problems.add(
                        new PackageProblems.Location(at.file(), at.pointer() + "/sourceId"),
                        PackageProblem.Kind.UNKNOWN_SOURCE,
                        passage.sourceId());
            }
            return;
        }
        List<String> known = hashes.stream()
                .map(texts::get)
                .filter(java.util.Objects::nonNull)
                .toList();
        if (!known.isEmpty() && known.stream().noneMatch(passage::fits)) {
            problems.add(
                    at,
                    PackageProblem.Kind.PASSAGE_MISFIT,
                    passage.sourceId(),
                    Integer.toString(passage.start()),
                    Integer.toString(passage.end()));
        }
    }
}
