package org.filiere.ui.feedback;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.filiere.domain.EntityRef;
import org.filiere.domain.GovernanceCoding;
import org.filiere.domain.Score;
import org.filiere.domain.ValueChain;
import org.filiere.report.feedback.ChainsFeedback;
import org.filiere.report.feedback.CoderFeedback;
import org.filiere.report.feedback.FeedbackOutcome;
import org.filiere.report.feedback.ItemFeedback;
import org.filiere.report.feedback.Verdict;
import org.filiere.ui.control.ScoreWords;
import org.filiere.ui.feedback.FeedbackRow.Detail;
import org.filiere.ui.i18n.Messages;

/** Puts a coder's feedback into words, case by case. */
final class FeedbackRows {

    private final Messages messages;
    private final UnaryOperator<String> shown;
    private final DateTimeFormatter dates;

    /**
     * Words for feedback.
     *
     * @param shown turns free text of the study into what may be shown
     */
    FeedbackRows(Messages messages, ZoneId zone, UnaryOperator<String> shown) {
        this.messages = messages;
        this.shown = shown;
        dates = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(messages.locale())
                .withZone(zone);
    }

    /** The rows by case; within a case the items first, then its value chains. */
    List<FeedbackRow> of(CoderFeedback feedback) {
        Map<String, List<ItemFeedback>> items =
                feedback.items().stream().collect(Collectors.groupingBy(ItemFeedback::caseId));
        Map<String, List<ChainsFeedback>> chains =
                feedback.chains().stream().collect(Collectors.groupingBy(ChainsFeedback::caseId));
        List<FeedbackRow> rows = new ArrayList<>();
        for (String caseId : feedback.caseIds()) {
            items.getOrDefault(caseId, List.of()).forEach(item -> rows.add(row(item)));
            chains.getOrDefault(caseId, List.of()).forEach(each -> rows.add(row(each)));
        }
        return rows;
    }

    private FeedbackRow row(ItemFeedback item) {
        List<Detail> details = new ArrayList<>();
        item.decision().ifPresent(decision -> verdict(details, decision.verdict()));
        detail(details, "feedback.justification", shown.apply(item.words()));
        item.decision().ifPresent(decision -> detail(details, "feedback.carried", carried(item, decision)));
        return new FeedbackRow(
                item.caseId(),
                item.caseName(),
                item.itemId(),
                item.itemName(),
                ScoreWords.brief(item.own().score(), messages),
                item.decision().map(decision -> brief(decision.score())).orElse(""),
                difference(item.difference(), item.outcome()),
                item.outcome(),
                item.decision()
                        .map(decision -> shown.apply(decision.verdict().reason()))
                        .orElse(""),
                details);
    }

    private FeedbackRow row(ChainsFeedback each) {
        List<Detail> details = new ArrayList<>();
        details.add(new Detail(
                messages.get("feedback.chains.own"),
                shown.apply(chains(each.own().state(), each.ownChains()))));
        each.decision().ifPresent(decision -> {
            details.add(new Detail(
                    messages.get("feedback.chains.final"), shown.apply(chains(decision.state(), decision.chains()))));
            verdict(details, decision.verdict());
        });
        for (ValueChain chain : each.own().chains()) {
            detail(details, "feedback.justification", shown.apply(chain.justification()));
        }
        return new FeedbackRow(
                each.caseId(),
                each.caseName(),
                EntityRef.GOVERNANCE,
                messages.get("feedback.chains"),
                count(each.own().state(), each.own().chains().size()),
                each.decision()
                        .map(decision ->
                                count(decision.state(), decision.chains().size()))
                        .orElse(""),
                messages.of(each.outcome()),
                each.outcome(),
                each.decision()
                        .map(decision -> shown.apply(decision.verdict().reason()))
                        .orElse(""),
                details);
    }

    private void verdict(List<Detail> details, Verdict verdict) {
        detail(details, "feedback.reason", shown.apply(verdict.reason()));
        details.add(new Detail(
                messages.get("feedback.decidedBy"),
                messages.get("feedback.by", verdict.decidedBy(), dates.format(verdict.at()))));
        if (verdict.changedSince()) {
            details.add(new Detail("", messages.get("feedback.changedSince")));
        }
    }

    private void detail(List<Detail> details, String key, String text) {
        if (!text.isBlank()) {
            details.add(new Detail(messages.get(key), text));
        }
    }

    private String carried(ItemFeedback item, ItemFeedback.Decision decision) {
        List<String> parts = new ArrayList<>();
        if (decision.justificationCarried()) {
            parts.add(messages.get("feedback.carried.justification"));
        }
        int passages = item.own().passages().size();
        if (passages > 0) {
            parts.add(messages.get("feedback.carried.passages", decision.passagesCarried(), passages));
        }
        return parts.isEmpty() ? messages.get("feedback.carried.nothing") : String.join(", ", parts);
    }

    /** The final score without the reason of N/A, which may be another coder's. */
    private String brief(Score score) {
        return ScoreWords.brief(score, messages);
    }

    private String difference(OptionalInt halves, FeedbackOutcome outcome) {
        return halves.isPresent() ? signed(halves.getAsInt()) : messages.of(outcome);
    }

    /** A difference in half steps with its sign, a true minus for less than nothing. */
    static String signed(int halves) {
        String sign = halves > 0 ? "+" : halves < 0 ? "−" : "";
        return sign + ScoreWords.level(Math.abs(halves));
    }

    private String count(GovernanceCoding.State state, int chains) {
        return state == GovernanceCoding.State.NOT_AVAILABLE
                ? messages.get("common.score.na")
                : messages.get("feedback.chains.count", chains);
    }

    private String chains(GovernanceCoding.State state, List<ChainsFeedback.Chain> chains) {
        if (state == GovernanceCoding.State.NOT_AVAILABLE) {
            return messages.of(state);
        }
        return chains.isEmpty()
                ? messages.get("feedback.chains.none")
                : chains.stream().map(this::chain).collect(Collectors.joining("\n"));
    }

    private String chain(ChainsFeedback.Chain chain) {
        String kind = messages.get(
                "feedback.chain", messages.of(chain.mode()), messages.of(chain.markets()), messages.of(chain.leader()));
        return chain.name().isEmpty() ? kind : messages.get("feedback.chain.named", chain.name(), kind);
    }
}
