package org.filiere.ui.control.passage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.filiere.domain.Source;

/** Which sources are corrected versions of which. */
public final class SourceVersions {

    private final Map<String, Source> sources;
    /** The newest correction of a source; of two made apart, the one with the higher id. */
    private final Map<String, String> correctedBy = new HashMap<>();

    /** The versions among these sources, by id. */
    public SourceVersions(Map<String, Source> sources) {
        this.sources = sources;
        sources.forEach((id, source) -> source.corrects()
                .filter(old -> sources.containsKey(old) && !old.equals(id))
                .ifPresent(old -> correctedBy.merge(old, id, (one, other) -> one.compareTo(other) > 0 ? one : other)));
    }

    /** The newest version of a source; itself when nothing corrects it. */
    public String newest(String id) {
        List<String> way = wayToNewest(id);
        return way.get(way.size() - 1);
    }

    /** How many corrections lie between a source and its newest version. */
    public int age(String id) {
        return wayToNewest(id).size() - 1;
    }

    /** A source with all that it corrects and all that correct it, oldest first. */
    public List<String> all(String id) {
        Set<String> found = new LinkedHashSet<>();
        List<String> back = new ArrayList<>();
        String at = id;
        while (at != null && found.add(at)) {
            back.add(at);
            at = sources.containsKey(at)
                    ? sources.get(at).corrects().filter(sources::containsKey).orElse(null)
                    : null;
        }
        Collections.reverse(back);
        Set<String> all = new LinkedHashSet<>(back);
        boolean grown = true;
        while (grown) {
            grown = false;
            for (Map.Entry<String, Source> entry : sources.entrySet()) {
                boolean belongs =
                        entry.getValue().corrects().filter(all::contains).isPresent();
                grown |= belongs && all.add(entry.getKey());
            }
        }
        return List.copyOf(all);
    }

    private List<String> wayToNewest(String id) {
        Set<String> way = new LinkedHashSet<>();
        String at = id;
        while (at != null && way.add(at)) {
            at = correctedBy.get(at);
        }
        return List.copyOf(way);
    }
}
