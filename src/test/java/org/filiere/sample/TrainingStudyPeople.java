package org.filiere.sample;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.filiere.domain.Coder;

/** The invented coders, by the initials that authoring files use. */
final class TrainingStudyPeople {
    private final Map<String, String> ids = new LinkedHashMap<>();
    private final Map<String, Coder> coders = new LinkedHashMap<>();

    TrainingStudyPeople(TrainingStudyFile study) {
        for (String line : study.values("coder")) {
            List<String> fields =
                    Arrays.stream(line.split("\\|")).map(String::strip).toList();
            Coder.Role role = Coder.Role.valueOf(fields.get(2).toUpperCase(Locale.ROOT));
            ids.put(fields.get(1), fields.get(0));
            coders.put(fields.get(0), new Coder(fields.get(3), fields.get(1), role));
        }
    }

    /** All coders by id. */
    Map<String, Coder> coders() {
        return coders;
    }

    /** The id of the coder with these initials. */
    String id(String initials) {
        String id = ids.get(initials);
        if (id == null) {
            throw new IllegalArgumentException("no coder has the initials " + initials);
        }
        return id;
    }

    /** The id of the lead. */
    String lead() {
        return coders.entrySet().stream()
                .filter(coder -> coder.getValue().role() == Coder.Role.LEAD)
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    /** The coder's place among all, from 0. */
    int number(String id) {
        return List.copyOf(coders.keySet()).indexOf(id);
    }
}
