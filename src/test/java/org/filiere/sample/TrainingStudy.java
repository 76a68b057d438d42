package org.filiere.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.filiere.domain.Assignment;
import org.filiere.domain.Case;
import org.filiere.domain.DegreeRule;
import org.filiere.domain.EntityRef;
import org.filiere.domain.Hashes;
import org.filiere.domain.SectoralGroup;
import org.filiere.domain.Source;
import org.filiere.domain.StudyInfo;
import org.filiere.exchange.PackageContent;
import org.filiere.exchange.StandardCodebook;

/**
 * Makes the invented training study from its authoring files, which {@code training/README.txt} among the test
 * resources explains. Everything follows from the files and fixed times, so that making it again gives the same bytes.
 */
final class TrainingStudy {
    /** The cases in the order in which they are coded. */
    static final List<String> CASES = List.of(
            "valdearce-footwear",
            "santa-ilda-furniture",
            "huaricanta-knitwear",
            "tejares-garments",
            "puerto-almagre-salmon",
            "vale-do-orvalho-fruit",
            "sierra-calandria-coffee",
            "campo-tordo-autoparts",
            "llano-grisalva-electronics",
            "vila-gavionia-buses",
            "bahia-cormoran-software",
            "loma-zafiro-software");

    private static final Instant BEGUN = Instant.parse("2026-01-12T13:00:00Z");
    private static final Instant PACKED = Instant.parse("2026-03-31T12:00:00Z");
    private static final Duration BETWEEN_CASES = Duration.ofDays(2);
    private static final String SETUP = "set up the study";
    private static final String CONSENT =
            "Invented: nobody was interviewed. Stands for a written consent to be quoted under a code.";

    private final TrainingStudyFile study = TrainingStudyFile.read("study.txt");
    private final TrainingStudyPeople people = new TrainingStudyPeople(study);
    private final TrainingStudyLedger ledger = new TrainingStudyLedger();
    private final Map<String, Source> sources = new LinkedHashMap<>();
    private final Map<String, String> texts = new LinkedHashMap<>();

    private TrainingStudy() {}

    /** The whole study. */
    static PackageContent content() {
        return new TrainingStudy().make();
    }

    private PackageContent make() {
        String lead = people.lead();
        StudyInfo info = new StudyInfo(study.value("title"), study.value("description"), true, DegreeRule.STANDARD);
        ledger.record(BEGUN, lead, EntityRef.study(), info, SETUP);
        ledger.record(BEGUN, lead, EntityRef.codebook(), StandardCodebook.load(), SETUP);
        people.coders().forEach((id, coder) -> ledger.record(BEGUN, lead, EntityRef.coder(id), coder, SETUP));
        study.values("source").forEach(this::readSource);
        Instant at = BEGUN.plus(Duration.ofHours(1));
        for (Map.Entry<String, Source> source : sources.entrySet()) {
            at = at.plus(Duration.ofMinutes(3));
            ledger.record(at, lead, EntityRef.source(source.getKey()), source.getValue());
        }
        TrainingStudyQuotes quotes = new TrainingStudyQuotes(texts);
        for (int i = 0; i < CASES.size(); i++) {
            TrainingStudyFile file = TrainingStudyFile.read("cases/" + CASES.get(i) + ".txt");
            at = at.plus(Duration.ofMinutes(6));
            addCase(CASES.get(i), file, at);
            new TrainingStudyCase(CASES.get(i), file, people, ledger, new TrainingStudyCase.Evidence(quotes, sources))
                    .record(BEGUN.plus(BETWEEN_CASES.multipliedBy(i + 3L)));
        }
        Map<String, String> byHash = new LinkedHashMap<>();
        texts.values().forEach(text -> byHash.put(Hashes.sha256(text), text));
        return new PackageContent(
                TrainingStudyLedger.uuid(BEGUN, "study"),
                info.title(),
                PACKED,
                "Filière, from the invented training material",
                ledger.revisions(),
                byHash);
    }

    private void readSource(String line) {
        List<String> fields =
                Arrays.stream(line.split("\\|")).map(String::strip).toList();
        String id = fields.get(0);
        String text = TrainingStudyFile.text("transcripts/" + id + ".txt");
        Source.Type type = Arrays.stream(Source.Type.values())
                .filter(candidate -> candidate.id().equals(fields.get(1)))
                .findFirst()
                .orElseThrow();
        texts.put(id, text);
        sources.put(
                id,
                new Source(
                        fields.get(7),
                        type,
                        fields.get(2),
                        Optional.of(LocalDate.parse(fields.get(3))),
                        fields.get(4),
                        fields.get(5),
                        CONSENT,
                        List.of(fields.get(6).split(" ")),
                        Hashes.sha256(text),
                        Optional.empty()));
    }

    private void addCase(String id, TrainingStudyFile file, Instant at) {
        Case details = new Case(
                file.value("name"),
                file.value("industry"),
                file.value("place"),
                file.value("country"),
                SectoralGroup.byId(file.value("group")).orElseThrow(),
                List.of(),
                file.value("description"),
                Optional.empty());
        ledger.record(at, people.lead(), EntityRef.caseOf(id), details);
        for (String initials : file.value("coders").split(" ", -1)) {
            EntityRef assignment = EntityRef.assignment(id, people.id(initials));
            ledger.record(at.plusSeconds(60), people.lead(), assignment, new Assignment(""), "assign " + id);
        }
    }
}
