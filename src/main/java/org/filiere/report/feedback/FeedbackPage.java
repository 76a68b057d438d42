package org.filiere.report.feedback;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.filiere.domain.GovernanceCoding;
import org.filiere.domain.Score;
import org.filiere.report.Html;

/** The page of a coder's feedback: everything in one HTML file. */
final class FeedbackPage {

    private final FeedbackWords words;
    private final UnaryOperator<String> shown;
    private final StringBuilder out = new StringBuilder(1 << 15);

    /**
     * A page.
     *
     * @param shown turns free text of the study into what may be shown
     */
    FeedbackPage(FeedbackWords words, UnaryOperator<String> shown) {
        this.words = words;
        this.shown = shown;
    }

    String of(CoderFeedback feedback, String style) {
        String study = feedback.title().isBlank() ? words.untitled() : feedback.title();
        String title = words.get("title", feedback.coder().name());
        out.append("<!DOCTYPE html>\n<html lang=\"")
                .append(words.locale().toLanguageTag())
                .append("\"><head><meta charset=\"utf-8\">")
                .append("<meta name=\"viewport\" content=\"width=device-width\"><title>")
                .append(Html.escape(title + " · " + study))
                .append("</title><style>\n")
                .append(style)
                .append("</style></head><body>\n");
        element("h1", "", title);
        element("p", "study", study);
        if (feedback.invented()) {
            element("p", "invented", words.invented());
        }
        summary(feedback);
        if (feedback.tally().decided() > 0) {
            differences(feedback.tally());
            cross(feedback.cross());
        }
        cases(feedback);
        open(feedback);
        return out.append("</body></html>\n").toString();
    }

    private void summary(CoderFeedback feedback) {
        FeedbackTally tally = feedback.tally();
        out.append("<ul class=\"facts\">");
        element("li", "", words.get("judged", tally.judged()));
        element("li", "", words.get("decided", tally.decided()));
        element("li", "", words.get("same", tally.same()));
        element("li", "", words.get("higher", tally.higher()));
        element("li", "", words.get("lower", tally.lower()));
        element("li", "", words.get("against", tally.against()));
        out.append("</ul>\n");
        element(
                "p",
                "leniency",
                tally.leniency().isPresent()
                        ? words.get("leniency", words.signed(tally.leniency().getAsDouble()), tally.units())
                        : words.get("leniency.none"));
        element("p", "note", words.get("note"));
        if (feedback.withheld() > 0) {
            element("p", "note", words.get("withheld", feedback.withheld()));
        }
        feedback.latest().ifPresent(at -> element("p", "note", words.get("latest", words.date(at))));
    }

    private void differences(FeedbackTally tally) {
        element("h2", "", words.get("differences.title"));
        out.append("<table class=\"small\"><thead><tr>");
        element("th", "", words.get("differences.by"));
        element("th", "number", words.get("differences.count"));
        out.append("</tr></thead><tbody>\n");
        for (int halves = Score.Level.MAX_HALVES; halves >= -Score.Level.MAX_HALVES; halves--) {
            int count = tally.byDifference().getOrDefault(halves, 0);
            if (count > 0) {
                String by = words.signed(halves / 2.0);
                count(words.get(halves > 0 ? "differences.higher" : "differences.lower", by), count);
            }
        }
        count(words.get("differences.same"), tally.same());
        count(words.get("differences.against"), tally.against());
        out.append("</tbody></table>\n");
    }

    private void count(String what, int count) {
        out.append("<tr>");
        element("td", "", what);
        element("td", "number", Integer.toString(count));
        out.append("</tr>\n");
    }

    private void cross(List<List<Integer>> counts) {
        element("h2", "", words.get("cross.title"));
        element("p", "note", words.get("cross.note"));
        out.append("<table class=\"cross\"><thead><tr>");
        element("th", "", words.get("cross.corner"));
        for (int column = 0; column < counts.size(); column++) {
            element("th", "number", label(column));
        }
        out.append("</tr></thead><tbody>\n");
        for (int row = 0; row < counts.size(); row++) {
            out.append("<tr>");
            element("th", "number", label(row));
            for (int column = 0; column < counts.size(); column++) {
                int count = counts.get(row).get(column);
                String style = row == column ? "number same" : count > 0 ? "number off" : "number";
                element("td", style, count == 0 ? "·" : Integer.toString(count));
            }
            out.append("</tr>\n");
        }
        out.append("</tbody></table>\n");
    }

    private String label(int place) {
        return place > Score.Level.MAX_HALVES ? words.get("na") : words.score(Score.Level.ofHalves(place));
    }

    private void cases(CoderFeedback feedback) {
        Map<String, List<ItemFeedback>> itemsOf = feedback.items().stream()
                .filter(item -> item.decision().isPresent())
                .collect(Collectors.groupingBy(ItemFeedback::caseId));
        Map<String, List<ChainsFeedback>> chainsOf = feedback.chains().stream()
                .filter(each -> each.decision().isPresent())
                .collect(Collectors.groupingBy(ChainsFeedback::caseId));
        for (String caseId : feedback.caseIds()) {
            List<ItemFeedback> items = itemsOf.getOrDefault(caseId, List.of());
            List<ChainsFeedback> chains = chainsOf.getOrDefault(caseId, List.of());
            if (items.isEmpty() && chains.isEmpty()) {
                continue;
            }
            element(
                    "h2",
                    "",
                    items.isEmpty() ? chains.get(0).caseName() : items.get(0).caseName());
            out.append("<table><thead><tr>");
            for (String column : List.of("item", "own", "final", "difference", "reason", "justification", "carried")) {
                element("th", column, words.get("column." + column));
            }
            out.append("</tr></thead><tbody>\n");
            items.forEach(this::item);
            chains.forEach(this::chains);
            out.append("</tbody></table>\n");
        }
    }

    private void item(ItemFeedback item) {
        ItemFeedback.Decision decision = item.decision().orElseThrow();
        row(item.outcome());
        element("th", "", item.itemName());
        element("td", "score", words.ownScore(item.own().score()));
        element("td", "score", words.score(decision.score()));
        element("td", "score", words.difference(item.difference()));
        reason(decision.verdict());
        element("td", "text", shown.apply(item.words()));
        List<String> carried = new ArrayList<>();
        if (decision.justificationCarried()) {
            carried.add(words.get("carried.justification"));
        }
        if (!item.own().passages().isEmpty()) {
            carried.add(words.get(
                    "carried.passages",
                    decision.passagesCarried(),
                    item.own().passages().size()));
        }
        element("td", "text", carried.isEmpty() ? words.get("carried.none") : String.join("; ", carried));
        out.append("</tr>\n");
    }

    private void chains(ChainsFeedback each) {
        ChainsFeedback.Decision decision = each.decision().orElseThrow();
        row(each.outcome());
        element("th", "", words.get("chains"));
        chainsCell(each.own().state(), each.ownChains());
        chainsCell(decision.state(), decision.chains());
        element("td", "score", words.get("governance." + each.outcome().id()));
        reason(decision.verdict());
        out.append("<td class=\"text\">");
        each.own().chains().stream()
                .filter(chain -> !chain.justification().isBlank())
                .forEach(chain -> element(
                        "p",
                        "",
                        words.get("chain.named", shown.apply(chain.name()), shown.apply(chain.justification()))));
        out.append("</td>");
        element("td", "text", "");
        out.append("</tr>\n");
    }

    private void chainsCell(GovernanceCoding.State state, List<ChainsFeedback.Chain> chains) {
        element("td", "chains", shown.apply(words.chains(state, chains)));
    }

    private void row(FeedbackOutcome outcome) {
        out.append("<tr class=\"").append(outcome.id()).append("\">");
    }

    private void reason(Verdict verdict) {
        out.append("<td class=\"text\">");
        if (!verdict.reason().isBlank()) {
            element("p", "", shown.apply(verdict.reason()));
        }
        element("p", "by", words.get("by", verdict.decidedBy(), words.date(verdict.at())));
        if (verdict.changedSince()) {
            element("p", "by", words.get("changedSince"));
        }
        out.append("</td>");
    }

    private void open(CoderFeedback feedback) {
        List<ItemFeedback> items = feedback.items().stream()
                .filter(item -> item.decision().isEmpty())
                .toList();
        List<ChainsFeedback> chains = feedback.chains().stream()
                .filter(each -> each.decision().isEmpty())
                .toList();
        if (items.isEmpty() && chains.isEmpty()) {
            return;
        }
        element("h2", "", words.get("open.title"));
        element("p", "note", words.get("open.note"));
        out.append("<table><thead><tr>");
        for (String column : List.of("case", "item", "own")) {
            element("th", column, words.get("column." + column));
        }
        out.append("</tr></thead><tbody>\n");
        items.forEach(item -> openRow(
                item.caseName(), item.itemName(), words.ownScore(item.own().score())));
        chains.forEach(each -> openRow(
                each.caseName(),
                words.get("chains"),
                shown.apply(words.chains(each.own().state(), each.ownChains()))));
        out.append("</tbody></table>\n");
    }

    private void openRow(String caseName, String item, String own) {
        row(FeedbackOutcome.NOT_DECIDED);
        element("td", "", caseName);
        element("td", "", item);
        element("td", "", own);
        out.append("</tr>\n");
    }

    private void element(String name, String style, String text) {
        out.append('<').append(name);
        if (!style.isEmpty()) {
            out.append(" class=\"").append(style).append('"');
        }
        out.append('>').append(Html.escape(text)).append("</").append(name).append('>');
        if (!name.startsWith("t")) {
            out.append('\n');
        }
    }
}
