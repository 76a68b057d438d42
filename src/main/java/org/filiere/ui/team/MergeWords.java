package org.filiere.ui.team;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.filiere.domain.Case;
import org.filiere.domain.Coder;
import org.filiere.review.merge.MergeCount;
import org.filiere.review.merge.MergeLack;
import org.filiere.review.merge.MergeLine;
import org.filiere.review.merge.MergePlan;
import org.filiere.review.merge.MergeQuestion;
import org.filiere.ui.i18n.Messages;

/** What a merge brings, lacks and asks, in words. */
final class MergeWords {

    private final Supplier<TeamNames> current;
    private final Messages messages;

    /**
     * The words.
     *
     * @param names how coders and cases are called now
     */
    MergeWords(Supplier<TeamNames> names, Messages messages) {
        this.current = names;
        this.messages = messages;
    }

    /** A sentence for each coder, such as "Ana: 24 scores, 31 passages". */
    List<String> perCoder(Collection<MergeLine> lines) {
        TeamNames names = current.get();
        Map<String, List<MergeLine>> byCoder = new TreeMap<>(
                Comparator.comparing((String coder) -> !coder.isEmpty()).thenComparing(names::coder));
        byCoder.putAll(lines.stream().collect(Collectors.groupingBy(MergeLine::coderId)));
        List<String> sentences = new ArrayList<>();
        byCoder.forEach((coder, own) ->
                sentences.add(messages.get("team.counts", names.coder(coder), counts(MergeLine.totals(own)))));
        return sentences;
    }

    /** What is counted, separated by commas. */
    String counts(Map<MergeCount, Integer> counts) {
        String words = counts.entrySet().stream()
                .map(entry -> messages.get("team.count." + entry.getKey().name(), entry.getValue()))
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? messages.get("team.count.none") : words;
    }

    /** What is missing. */
    String lack(MergeLack lack) {
        return switch (lack.kind()) {
            case CASE -> messages.get("team.lack.case");
            case WORK -> messages.get("team.lack.work");
            case ITEMS -> messages.get("team.lack.items", lack.items().size());
            case CHAINS -> messages.get("team.lack.chains");
            case HAND_IN -> messages.get("team.lack.handIn");
        };
    }

    /** The items that are missing, for a tooltip; empty for none. */
    String lackingItems(MergeLack lack) {
        return lack.items().stream().map(current.get()::item).collect(Collectors.joining(", "));
    }

    /** What is worth knowing and needs no answer. */
    List<String> notices(MergePlan plan) {
        List<String> notices = new ArrayList<>();
        if (!plan.withdrawnHere().isEmpty()) {
            notices.add(messages.get(
                    "team.notice.withdrawnHere", plan.withdrawnHere().size()));
        }
        if (!plan.withdrawnThere().isEmpty()) {
            notices.add(messages.get(
                    "team.notice.withdrawnThere", plan.withdrawnThere().size()));
        }
        if (!plan.conflicts().isEmpty()) {
            notices.add(messages.get("team.notice.conflicts", plan.conflicts().size()));
        }
        return notices;
    }

    /** What is asked. */
    String question(MergeQuestion question) {
        String key = "team.ask." + question.kind().name();
        return switch (question.kind()) {
            case UNKNOWN_CODER -> messages.get(key, ((Coder) question.theirs()).name(), question.number());
            case SAME_INITIALS ->
                messages.get(
                        key,
                        ((Coder) question.theirs()).name(),
                        ((Coder) question.mine()).initials(),
                        ((Coder) question.mine()).name());
            case DELETED_HERE -> messages.get(key, ((Case) question.theirs()).name(), question.number());
            case DELETED_THERE -> messages.get(key, ((Case) question.mine()).name(), question.number());
            case CODEBOOK -> messages.get(key);
            case UNKNOWN_ITEMS -> messages.get(key, question.subject(), question.number());
        };
    }

    /** An answer as it stands on its button. */
    String answer(MergeQuestion question, MergeQuestion.Answer answer) {
        String key = "team.answer." + answer.name();
        return answer == MergeQuestion.Answer.NUMBER_INITIALS
                ? messages.get(key, ((Coder) question.theirs()).initials())
                : messages.get(key);
    }
}
