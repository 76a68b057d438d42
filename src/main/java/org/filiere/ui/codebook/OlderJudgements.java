package org.filiere.ui.codebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.filiere.domain.CaseFile;
import org.filiere.domain.Judgement;
import org.filiere.domain.StudySnapshot;

/** Finds the judgements that were made under an older version of the codebook. */
final class OlderJudgements {

    private OlderJudgements() {}

    /**
     * The cases with such a judgement, by the version it was made under.
     *
     * @param version the one in force
     * @param onlyOf the coder whose judgements are meant; empty for all coders
     */
    static Map<Integer, List<String>> of(StudySnapshot study, String itemId, int version, Optional<String> onlyOf) {
        Map<Integer, List<String>> found = new TreeMap<>();
        for (CaseFile file : study.cases()) {
            file.judgements(itemId).entrySet().stream()
                    .filter(entry -> onlyOf.map(entry.getKey()::equals).orElse(true))
                    .map(Map.Entry::getValue)
                    .filter(judgement -> judgement.score().isScored() && judgement.codebookVersion() < version)
                    .map(Judgement::codebookVersion)
                    .distinct()
                    .forEach(made -> found.computeIfAbsent(made, key -> new ArrayList<>())
                            .add(file.id()));
        }
        return found;
    }
}
