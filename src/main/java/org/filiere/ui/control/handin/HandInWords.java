package org.filiere.ui.control.handin;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Set;
import java.util.stream.Collectors;
import org.filiere.analysis.Completeness;
import org.filiere.ui.i18n.Messages;

/** What is missing of a case, and when it was handed in, in words. */
public final class HandInWords {

    private final Messages messages;
    private final DateTimeFormatter time;
    private final DateTimeFormatter shortTime;

    /**
     * The words.
     *
     * @param zone of the times shown
     */
    public HandInWords(Messages messages, ZoneId zone) {
        this.messages = messages;
        this.shortTime = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT)
                .withLocale(messages.locale())
                .withZone(zone);
        this.time = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(messages.locale())
                .withZone(zone);
    }

    /** When a case was handed in, as a short text for a table. */
    public String shortAt(Completeness.HandedIn handedIn) {
        return shortTime.format(handedIn.at());
    }

    /** When a case was handed in. */
    public String at(Completeness.HandedIn handedIn) {
        return time.format(handedIn.at());
    }

    /** A sentence about a case that was handed in. */
    public String status(Completeness.HandedIn handedIn) {
        return messages.get(handedIn.changedSince() ? "progress.handIn.changed" : "progress.handIn.done", at(handedIn));
    }

    /** What is missing of an item, separated by commas. */
    public String gaps(Set<Completeness.Gap> gaps) {
        return gaps.stream().map(messages::of).collect(Collectors.joining(", "));
    }
}
