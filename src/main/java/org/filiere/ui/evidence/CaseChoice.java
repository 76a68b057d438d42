package org.filiere.ui.evidence;

import java.util.Comparator;
import java.util.List;
import org.filiere.domain.StudySnapshot;
import org.filiere.ui.control.TextFold;

/** A case to choose: its id and its name. */
public record CaseChoice(String id, String name) {

    /** The cases of a study by name. */
    static List<CaseChoice> of(StudySnapshot study) {
        return study.cases().stream()
                .map(file ->
                        new CaseChoice(file.id(), file.details().orElseThrow().name()))
                .sorted(Comparator.comparing(choice -> TextFold.fold(choice.name())))
                .toList();
    }
}
