package org.filiere.sample;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.filiere.domain.ChainLeader;
import org.filiere.domain.EntityRef;
import org.filiere.domain.GovernanceCoding;
import org.filiere.domain.GovernanceMode;
import org.filiere.domain.HandIn;
import org.filiere.domain.Judgement;
import org.filiere.domain.Markets;
import org.filiere.domain.Passage;
import org.filiere.domain.Score;
import org.filiere.domain.Source;
import org.filiere.domain.StandardItem;
import org.filiere.domain.ValueChain;

/** Records what one authoring file says of the work on a case: first each coder's, then the lead's decisions. */
final class TrainingStudyCase {
    private static final Pattern OF_SOURCE = Pattern.compile("(s\\d\\d): (.+)");
    private static final Duration TO_DECISIONS = Duration.ofDays(35);
    private static final Duration TO_CHANGES = Duration.ofDays(38);
    private static final Map<String, StandardItem> ITEMS = items();

    private final String caseId;
    private final TrainingStudyFile file;
    private final TrainingStudyPeople people;
    private final TrainingStudyLedger ledger;
    private final Evidence evidence;
    private final Map<String, Instant> clocks = new HashMap<>();
    private final TrainingStudyDecisions decisions;

    /** The sources and a way to find quotes in them. */
    record Evidence(TrainingStudyQuotes quotes, Map<String, Source> sources) {}

    TrainingStudyCase(
            String caseId,
            TrainingStudyFile file,
            TrainingStudyPeople people,
            TrainingStudyLedger ledger,
            Evidence evidence) {
        this.caseId = caseId;
        this.file = file;
        this.people = people;
        this.ledger = ledger;
        this.evidence = evidence;
        this.decisions = new TrainingStudyDecisions(caseId, people, ledger);
    }

    /** Records all of the file; coding begins on the day of this time. */
    void record(Instant begun) {
        people.coders()
                .keySet()
                .forEach(id -> clocks.put(
                        id,
                        begun.plus(
                                Duration.ofMinutes(47L * people.number(id)).plus(Duration.ofDays(people.number(id))))));
        for (String section : file.sections()) {
            for (TrainingStudyFile.Entry entry : file.section(section)) {
                try {
                    recordEntry(section, entry, begun);
                } catch (IllegalArgumentException e) {
                    throw new IllegalArgumentException(entry.where() + ": " + e.getMessage(), e);
                }
            }
        }
    }

    private void recordEntry(String section, TrainingStudyFile.Entry entry, Instant begun) {
        switch (section) {
            case "chains" -> recordGovernance(entry);
            case "hand-in" -> {
                String coder = people.id(entry.words().get(0));
                ledger.record(next(coder), coder, EntityRef.handIn(caseId, coder), new HandIn(entry.field(0)));
            }
            case "decided" -> decisions.record(entry, begun.plus(TO_DECISIONS));
            case "afterwards" -> {
                String coder = people.id(entry.words().get(0));
                String item = itemId(entry.words().get(1));
                List<String> rest = entry.words().subList(2, entry.words().size());
                ledger.record(
                        begun.plus(TO_CHANGES),
                        coder,
                        EntityRef.judgement(caseId, item, coder),
                        judgement(rest, entry));
            }
            default -> recordJudgement(itemId(section), entry);
        }
    }

    private void recordJudgement(String item, TrainingStudyFile.Entry entry) {
        String coder = people.id(entry.words().get(0));
        Judgement judgement = judgement(entry.words().subList(1, entry.words().size()), entry);
        EntityRef ref = EntityRef.judgement(caseId, item, coder);
        if (ledger.latest(ref).isPresent()) {
            throw new IllegalArgumentException(coder + " judges " + item + " twice");
        }
        ledger.record(next(coder), coder, ref, judgement);
        decisions.learn(item, coder, judgement);
    }

    private Judgement judgement(List<String> scoreAndConfidence, TrainingStudyFile.Entry entry) {
        if (scoreAndConfidence.size() != 2) {
            throw new IllegalArgumentException("a score and sure or unsure are expected");
        }
        String printed = scoreAndConfidence.get(0);
        String words = entry.field(0);
        Score score =
                switch (printed) {
                    case "--" -> Score.UNSCORED;
                    case "n/a" -> Score.notAvailable(words);
                    case "n/p" -> Score.notApplicable(words);
                    default -> Score.of(Double.parseDouble(printed));
                };
        return new Judgement(
                score,
                score instanceof Score.NotAvailable ? "" : words,
                passages(entry),
                byId(Judgement.Confidence.values(), Judgement.Confidence::id, scoreAndConfidence.get(1)),
                1);
    }

    private void recordGovernance(TrainingStudyFile.Entry entry) {
        String coder = people.id(entry.words().get(0));
        if (entry.words().get(1).equals("governance")) {
            GovernanceCoding.State state = byId(
                    GovernanceCoding.State.values(),
                    GovernanceCoding.State::id,
                    entry.words().get(2));
            EntityRef ref = EntityRef.governance(caseId, coder);
            ledger.record(next(coder), coder, ref, new GovernanceCoding(state, entry.field(0)));
            decisions.learn(ref);
            return;
        }
        ValueChain chain = new ValueChain(
                entry.field(0),
                byId(GovernanceMode.values(), GovernanceMode::id, entry.field(1)),
                byId(Markets.values(), Markets::id, entry.field(2)),
                byId(ChainLeader.values(), ChainLeader::id, entry.field(3)),
                entry.field(4),
                passages(entry));
        EntityRef ref = EntityRef.chain(caseId, entry.words().get(2), coder);
        ledger.record(next(coder), coder, ref, chain);
        decisions.learn(ref);
        decisions.learn(entry.words().get(0) + "/" + entry.words().get(2), chain);
    }

    private List<Passage> passages(TrainingStudyFile.Entry entry) {
        List<Passage> passages = new ArrayList<>();
        for (String line : entry.quotes()) {
            Passage.Stance stance = line.startsWith("+") ? Passage.Stance.FOR : Passage.Stance.AGAINST;
            Matcher ofSource = OF_SOURCE.matcher(line.substring(2));
            boolean named = ofSource.matches();
            String quote = named ? ofSource.group(2) : line.substring(2);
            passages.add(evidence.quotes().passage(sourceId(named ? ofSource.group(1) : ""), stance, quote));
        }
        return passages;
    }

    /** The source of this case whose id begins so; without a beginning the first one. */
    private String sourceId(String beginning) {
        return Arrays.stream(file.value("sources").split(" "))
                .filter(id -> id.startsWith(beginning))
                .filter(id -> evidence.sources().containsKey(id)
                        && evidence.sources().get(id).caseIds().contains(caseId))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the case has no source " + beginning));
    }

    private Instant next(String coder) {
        Instant now = clocks.get(coder);
        clocks.put(coder, now.plusSeconds(170 + 41L * (now.getEpochSecond() / 10 % 9)));
        return now;
    }

    /** The id of an item from the short name that authoring files use. */
    static String itemId(String shortName) {
        StandardItem item = ITEMS.get(shortName);
        if (item == null) {
            throw new IllegalArgumentException("no item or section is called " + shortName);
        }
        return item.id();
    }

    private static Map<String, StandardItem> items() {
        Map<String, StandardItem> items = new LinkedHashMap<>();
        List<String> names =
                List.of("lab", "inp", "inf", "mkt", "bwd", "fwd", "bil", "mul", "prd", "prc", "fun", "int");
        for (int i = 0; i < names.size(); i++) {
            items.put(names.get(i), StandardItem.values()[i]);
        }
        return items;
    }

    /** The constant whose file name this is. */
    static <T> T byId(T[] values, Function<T, String> idOf, String id) {
        return Arrays.stream(values)
                .filter(value -> idOf.apply(value).equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("\"" + id + "\" is none of "
                        + Arrays.stream(values).map(idOf).toList()));
    }
}
