package org.filiere.ui.control.history;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.filiere.domain.DegreeRule;
import org.filiere.domain.Item;
import org.filiere.domain.Passage;
import org.filiere.domain.PublishedFigures;
import org.filiere.domain.Reference;
import org.filiere.domain.Score;
import org.filiere.domain.ValueChain;
import org.filiere.ui.control.ScoreWords;
import org.filiere.ui.i18n.Messages;

/** How the value of any field of the domain reads. */
public final class ValueWords {

    private final Messages messages;

    public ValueWords(Messages messages) {
        this.messages = messages;
    }

    /** The value in words; a word for nothing where it says nothing. */
    public String of(Object value) {
        String words = words(value);
        return words.isBlank() ? messages.get("history.empty") : words;
    }

    private String words(Object value) {
        if (value instanceof Optional<?> maybe) {
            return maybe.map(this::words).orElse("");
        }
        if (value instanceof Score score) {
            return ScoreWords.full(score, messages);
        }
        if (value instanceof Enum<?> constant) {
            return messages.of(constant);
        }
        if (value instanceof Boolean flag) {
            return messages.get(flag ? "history.yes" : "history.no");
        }
        if (value instanceof Number number) {
            return NumberFormat.getInstance(messages.locale()).format(number);
        }
        if (value instanceof LocalDate date) {
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                    .withLocale(messages.locale())
                    .format(date);
        }
        if (value instanceof Collection<?> many) {
            return many.stream()
                    .map(this::words)
                    .filter(text -> !text.isBlank())
                    .collect(Collectors.joining("; "));
        }
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> entry.getKey() + ": " + entry.getValue())
                    .collect(Collectors.joining("; "));
        }
        return record(value);
    }

    private String record(Object value) {
        if (value instanceof Passage passage) {
            return "“" + passage.quote() + "” (" + messages.of(passage.stance()) + ")";
        }
        if (value instanceof Reference reference) {
            return reference.citation();
        }
        if (value instanceof ValueChain chain) {
            return chain.name() + " (" + messages.of(chain.mode()) + ")";
        }
        if (value instanceof Item item) {
            return item.name();
        }
        if (value instanceof DegreeRule rule) {
            return messages.get("history.degreeRule", rule.mediumFrom(), rule.highFrom());
        }
        if (value instanceof PublishedFigures.Figure figure) {
            return figure.row() + " " + figure.column() + " " + figure.printed();
        }
        return value instanceof UUID id ? id.toString().substring(0, 8) : String.valueOf(value);
    }
}
