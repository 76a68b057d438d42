package org.filiere.review;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.filiere.domain.CaseFile;
import org.filiere.domain.Entity;
import org.filiere.domain.Hashes;
import org.filiere.domain.Kind;

/**
 * Who works on a case. Publications that judge count as coders, too.
 *
 * @param assigned the ids of those to whom it is assigned, sorted
 * @param handedIn the ids of those who have handed it in, sorted
 * @param atWork the ids of those who recorded something, sorted
 */
public record CaseCoders(Set<String> assigned, Set<String> handedIn, Set<String> atWork) {
    public CaseCoders {
        assigned = Collections.unmodifiableSet(new TreeSet<>(assigned));
        handedIn = Collections.unmodifiableSet(new TreeSet<>(handedIn));
        atWork = Collections.unmodifiableSet(new TreeSet<>(atWork));
    }

    /** The coders of a case. */
    public static CaseCoders of(CaseFile file) {
        Set<String> assigned = new TreeSet<>();
        Set<String> handedIn = new TreeSet<>();
        Set<String> atWork = new TreeSet<>();
        for (Entity entity : file.entities()) {
            if (entity.ref().kind().scope() == Kind.Scope.CODER_OF_CASE
                    && !entity.current().isTombstone()) {
                String coder = entity.ref().coderId().orElseThrow();
                switch (entity.ref().kind()) {
                    case ASSIGNMENT -> assigned.add(coder);
                    case HAND_IN -> handedIn.add(coder);
                    default -> atWork.add(coder);
                }
            }
        }
        return new CaseCoders(assigned, handedIn, atWork);
    }

    /** Those whose work is waited for: to whom it is assigned or, with nobody assigned, all at work. */
    public Set<String> expected() {
        return assigned.isEmpty() ? atWork : assigned;
    }

    /** How many of {@link #expected} have handed in. */
    public int ready() {
        return (int) expected().stream().filter(handedIn::contains).count();
    }

    /**
     * Whether the case can still change without anybody reopening it: somebody to whom it is assigned has not handed in.
     * Where nobody is assigned, nobody is waited for.
     */
    public boolean isProvisional() {
        return !handedIn.containsAll(assigned);
    }

    /** All coders of the case, sorted by id. */
    public Set<String> all() {
        Set<String> all = new TreeSet<>(assigned);
        all.addAll(atWork);
        return all;
    }

    /**
     * All coders of the case in the order in which they are shown as A, B, C…: by the SHA-256 of case and coder. The order
     * is another one for each case, so that no letter stands for a person, and the same each time the case is opened, on
     * every machine.
     */
    public List<String> shuffled(String caseId) {
        List<String> order = new ArrayList<>(all());
        order.sort(Comparator.comparing((String coder) -> Hashes.sha256(caseId + "/" + coder))
                .thenComparing(Comparator.naturalOrder()));
        return List.copyOf(order);
    }
}
