package org.filiere.ui.charts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.filiere.analysis.CaseSummary;
import org.filiere.analysis.CountedScore;
import org.filiere.analysis.Measure;
import org.filiere.analysis.Origin;
import org.filiere.chart.ChartLabels;
import org.filiere.domain.CaseFile;
import org.filiere.domain.Coder;
import org.filiere.domain.Dimension;
import org.filiere.domain.GovernanceReconciliation;
import org.filiere.domain.Item;
import org.filiere.domain.Judgement;
import org.filiere.domain.Passage;
import org.filiere.domain.Reconciliation;
import org.filiere.domain.Score;
import org.filiere.domain.Source;
import org.filiere.domain.StandardItem;
import org.filiere.domain.StudySnapshot;
import org.filiere.domain.ValueChain;
import org.filiere.ui.charts.Evidence.Note;
import org.filiere.ui.charts.Evidence.Quote;
import org.filiere.ui.i18n.Messages;

/**
 * Finds why a case has the score that counts. A lead sees every judgement. Anybody else sees what is their own and what
 * the lead has decided, so that coders stay blind to each other.
 */
final class EvidenceFinder {

    private final Messages messages;
    private final ChartLabels labels;
    private final StudySnapshot study;
    private final String coderId;
    private final boolean lead;
    private final UnaryOperator<String> shown;

    /**
     * @param shown turns what somebody wrote or said into what may be shown
     */
    EvidenceFinder(
            Messages messages, ChartLabels labels, StudySnapshot study, String coderId, UnaryOperator<String> shown) {
        this.shown = shown;
        this.messages = messages;
        this.labels = labels;
        this.study = study;
        this.coderId = coderId;
        Coder coder = study.coders().get(coderId);
        lead = coder != null && coder.role() == Coder.Role.LEAD;
    }

    /** The evidence of a measure of a case; without a measure that of its governance. */
    List<Evidence> of(CaseSummary summary, Optional<Measure> measure) {
        Optional<CaseFile> file = study.caseFile(summary.caseId());
        if (file.isEmpty()) {
            return List.of();
        }
        return measure.isPresent()
                ? items(measure.get()).stream()
                        .map(item -> ofItem(file.get(), item, summary.score(item)))
                        .toList()
                : ofGovernance(file.get(), summary.governance().origin());
    }

    /** The items that a measure is made of. */
    static List<StandardItem> items(Measure measure) {
        return Arrays.stream(StandardItem.values())
                .filter(item -> belongs(item, measure))
                .toList();
    }

    private static boolean belongs(StandardItem item, Measure measure) {
        switch (measure) {
            case EE:
                return item.dimension() == Dimension.EXTERNAL_ECONOMIES;
            case JA:
                return item.dimension() == Dimension.JOINT_ACTION;
            case CE:
                return item.dimension() != Dimension.UPGRADING;
            case UPGRADING:
                return item.dimension() == Dimension.UPGRADING;
            default:
                return item.id().equals(measure.id());
        }
    }

    private Evidence ofItem(CaseFile file, StandardItem item, CountedScore counted) {
        String name = study.codebook()
                .flatMap(book -> book.item(item.id()))
                .map(Item::name)
                .orElse(item.id());
        return new Evidence(
                name, words(counted.score()), messages.of(counted.origin()), notes(file, item.id(), counted.origin()));
    }

    private List<Note> notes(CaseFile file, String itemId, Origin origin) {
        List<Note> notes = new ArrayList<>();
        file.reconciliation(itemId)
                .filter(decided -> origin == Origin.RECONCILED)
                .ifPresent(decided -> notes.add(note(decided)));
        file.judgements(itemId).forEach((author, judgement) -> {
            if (isSeen(author) && !judgement.isBlank()) {
                notes.add(note(author, judgement));
            }
        });
        return notes;
    }

    private boolean isSeen(String author) {
        return lead || author.equals(coderId);
    }

    private Note note(Reconciliation decided) {
        List<String> parts = new ArrayList<>(decided.justifications());
        if (!decided.reason().isBlank()) {
            parts.add(0, decided.reason());
        }
        return new Note(
                messages.get("charts.note.final", name(decided.decidedBy())),
                shown.apply(String.join("\n\n", parts)),
                quotes(decided.passages()));
    }

    private Note note(String author, Judgement judgement) {
        String who = messages.get("charts.note.coder", name(author), words(judgement.score()));
        String reason = judgement.score() instanceof Score.NotAvailable missing
                        && !missing.reason().isBlank()
                ? missing.reason() + "\n\n"
                : "";
        return new Note(who, shown.apply((reason + judgement.justification()).strip()), quotes(judgement.passages()));
    }

    private List<Evidence> ofGovernance(CaseFile file, Origin origin) {
        List<Evidence> found = new ArrayList<>();
        Optional<GovernanceReconciliation> decided =
                file.governanceReconciliation().filter(reconciled -> origin == Origin.RECONCILED);
        if (decided.isPresent()) {
            String who = messages.get("charts.note.final", name(decided.get().decidedBy()));
            decided.get().chains().forEach(chain -> found.add(chain(chain, origin, who)));
        } else {
            for (String author : file.codersAtWork()) {
                if (isSeen(author)) {
                    file.chains(author).values().forEach(chain -> found.add(chain(chain, origin, name(author))));
                }
            }
        }
        return found;
    }

    private Evidence chain(ValueChain chain, Origin origin, String who) {
        String code = messages.of(chain.mode()) + " · " + messages.of(chain.markets());
        Note note = new Note(who, shown.apply(chain.justification()), quotes(chain.passages()));
        return new Evidence(chain.name(), code, messages.of(origin), List.of(note));
    }

    private List<Quote> quotes(List<Passage> passages) {
        Map<String, Source> sources = study.sources();
        return passages.stream()
                .map(passage -> new Quote(
                        shown.apply(passage.quote()),
                        Optional.ofNullable(sources.get(passage.sourceId()))
                                .map(source -> shown.apply(source.title()))
                                .orElse(messages.get("charts.source.gone"))))
                .toList();
    }

    private String name(String author) {
        if (author.equals(coderId)) {
            return messages.get("charts.you");
        }
        Coder coder = study.coders().get(author);
        return lead && coder != null ? coder.name() : messages.get("charts.otherCoder");
    }

    private String words(Score score) {
        if (score instanceof Score.Level level) {
            return labels.number(level.points());
        }
        return score.isScored() ? messages.get("charts.na") : messages.get("charts.unscored");
    }
}
