package org.filiere.review.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.filiere.domain.CaseFile;
import org.filiere.domain.Codebook;
import org.filiere.domain.Content;
import org.filiere.domain.EntityRef;
import org.filiere.domain.GovernanceCoding;
import org.filiere.domain.HandIn;
import org.filiere.domain.Item;
import org.filiere.domain.Judgement;
import org.filiere.domain.Revision;

/** Finds what coders whose work is in the packages were to do and is not there. */
final class MergeLacks {

    private final PackageScan scan;
    private final List<String> items;

    MergeLacks(PackageScan scan) {
        this.scan = scan;
        this.items = scan.mine().codebook().map(Codebook::items).orElse(List.of()).stream()
                .map(Item::id)
                .toList();
    }

    List<MergeLack> find() {
        List<MergeLack> lacks = new ArrayList<>();
        for (Map.Entry<String, Set<String>> of : scan.work().entrySet()) {
            for (CaseFile file : scan.mine().cases()) {
                if (file.isAssigned(of.getKey())) {
                    lack(file, of.getKey(), of.getValue()).ifPresent(lacks::add);
                }
            }
        }
        return List.copyOf(lacks);
    }

    private Optional<MergeLack> lack(CaseFile file, String coder, Set<String> worked) {
        if (!scan.cases().contains(file.id())) {
            return Optional.of(new MergeLack(coder, file.id(), MergeLack.Kind.CASE, List.of()));
        }
        if (!worked.contains(file.id())) {
            return Optional.of(new MergeLack(coder, file.id(), MergeLack.Kind.WORK, List.of()));
        }
        List<String> missing =
                items.stream().filter(item -> !isScored(file, item, coder)).toList();
        if (!missing.isEmpty()) {
            return Optional.of(new MergeLack(coder, file.id(), MergeLack.Kind.ITEMS, missing));
        }
        boolean chains = now(file, EntityRef.governance(file.id(), coder), GovernanceCoding.class)
                .filter(coding -> coding.state() != GovernanceCoding.State.OPEN)
                .isPresent();
        boolean handedIn =
                now(file, EntityRef.handIn(file.id(), coder), HandIn.class).isPresent();
        return chains && handedIn
                ? Optional.empty()
                : Optional.of(new MergeLack(
                        coder, file.id(), chains ? MergeLack.Kind.HAND_IN : MergeLack.Kind.CHAINS, List.of()));
    }

    /** What an entity says once merged. */
    private <T extends Content> Optional<T> now(CaseFile file, EntityRef ref, Class<T> type) {
        List<Revision> fresh = scan.byEntity().get(ref);
        return fresh == null
                ? file.entity(ref).flatMap(known -> known.content(type))
                : MergePlan.heads(scan.mine(), ref, fresh).get(0).content(type);
    }

    private boolean isScored(CaseFile file, String item, String coder) {
        return now(file, EntityRef.judgement(file.id(), item, coder), Judgement.class)
                .filter(judgement -> judgement.score().isScored())
                .isPresent();
    }
}
