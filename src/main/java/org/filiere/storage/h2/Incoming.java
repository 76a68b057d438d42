package org.filiere.storage.h2;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.filiere.domain.Hashes;
import org.filiere.domain.Kind;
import org.filiere.domain.Passage;
import org.filiere.domain.QuoteScrubber;
import org.filiere.domain.Revision;
import org.filiere.domain.Source;
import org.filiere.domain.Withdrawals;
import org.filiere.domain.WithdrawnContent;

/** Keeps what was withdrawn from coming back with revisions of another copy, or of a screen that still shows it. */
final class Incoming {

    private static final String WITHDRAWN = "SELECT 1 FROM revision WHERE entity = ? AND kind = 'withdrawal'";

    private final StudyDatabase database;
    /** Asked once for each source that anybody writes about. */
    private final Map<String, Boolean> known = new HashMap<>();
    /** What was withdrawn while the study is open: its words are still known, in memory alone. */
    private final List<WithdrawnContent> remembered = new ArrayList<>();

    /** What may be stored. */
    record Clean(Collection<Revision> revisions, Collection<String> texts) {}

    Incoming(StudyDatabase database) {
        this.database = database;
    }

    void remember(WithdrawnContent withdrawn) {
        known.clear();
        if (!withdrawn.quotes().isEmpty()) {
            remembered.add(withdrawn);
        }
    }

    Clean clean(Collection<Revision> revisions, Collection<String> texts) {
        Set<String> withdrawn = withdrawn(revisions);
        if (withdrawn.isEmpty() && remembered.isEmpty()) {
            return new Clean(revisions, texts);
        }
        Set<String> gone = new HashSet<>();
        Set<String> phrases = new HashSet<>();
        Set<String> kept = new HashSet<>();
        for (Revision revision : revisions) {
            boolean own = withdrawn.contains(revision.entity().id());
            revision.content(Source.class).ifPresent(source -> {
                (own ? gone : kept).add(source.textHash());
                (own ? phrases : kept).add(source.title());
            });
            for (Passage passage : Withdrawals.passages(revision.content())) {
                if (withdrawn.contains(passage.sourceId())) {
                    phrases.add(passage.quote());
                }
            }
        }
        phrases.removeAll(kept);
        Collection<String> goneTexts = texts.stream()
                .filter(text -> gone.contains(Hashes.sha256(text)))
                .toList();
        List<WithdrawnContent> scrubbers = new ArrayList<>(remembered);
        scrubbers.add(new WithdrawnContent(withdrawn, new QuoteScrubber(goneTexts, phrases)));
        gone.removeAll(kept);
        return new Clean(
                revisions.stream()
                        .map(revision -> scrubbed(revision, scrubbers))
                        .toList(),
                texts.stream()
                        .filter(text -> !gone.contains(Hashes.sha256(text)))
                        .toList());
    }

    private static Revision scrubbed(Revision revision, List<WithdrawnContent> scrubbers) {
        Revision clean = revision;
        for (WithdrawnContent scrubber : scrubbers) {
            clean = scrubber.scrub(clean);
        }
        return clean;
    }

    /** Which of the sources that these revisions speak of are withdrawn, here or by one of them. */
    private Set<String> withdrawn(Collection<Revision> revisions) {
        Set<String> named = new HashSet<>();
        Set<String> told = new HashSet<>();
        for (Revision revision : revisions) {
            Kind kind = revision.entity().kind();
            if (kind == Kind.WITHDRAWAL) {
                told.add(revision.entity().id());
            }
            if (kind == Kind.SOURCE && !revision.isTombstone()) {
                named.add(revision.entity().id());
            }
            Withdrawals.passages(revision.content()).forEach(passage -> named.add(passage.sourceId()));
        }
        // What one of them tells is not known before it is stored.
        known.keySet().removeAll(told);
        named.removeIf(sourceId -> !told.contains(sourceId) && !known.computeIfAbsent(sourceId, this::isWithdrawn));
        return named;
    }

    private boolean isWithdrawn(String sourceId) {
        return database.read("looking for a withdrawal", connection -> {
            try (PreparedStatement select = connection.prepareStatement(WITHDRAWN)) {
                select.setString(1, sourceId);
                return isThere(select);
            }
        });
    }

    private static boolean isThere(PreparedStatement select) throws SQLException {
        try (ResultSet result = select.executeQuery()) {
            return result.next();
        }
    }
}
