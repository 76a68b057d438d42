package org.filiere.ui.control.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.filiere.domain.FieldChange;
import org.filiere.ui.i18n.Messages;

/** Shows what became of a field: from what to what, long texts word by word. The styles are those of history.css. */
public final class ChangeFlows {

    private static final int LONGEST = 1_200;

    private final Messages messages;
    private final ValueWords values;

    public ChangeFlows(Messages messages) {
        this.messages = messages;
        this.values = new ValueWords(messages);
    }

    /** The change as flowing text. */
    public TextFlow of(FieldChange change) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add("history-change");
        flow.getChildren().add(text(messages.get("history.field." + change.field()) + ": ", "history-field"));
        Object before = change.before().orElse("");
        Object after = change.after().orElse("");
        if (change.isText() && before instanceof String old && after instanceof String fresh) {
            for (WordDiff.Part part : WordDiff.between(old, fresh)) {
                flow.getChildren().add(text(part.text(), style(part.fate())));
            }
        } else if (after instanceof Collection<?> fresh) {
            flow.getChildren().addAll(list(before instanceof Collection<?> old ? old : List.of(), fresh));
        } else {
            change.before().ifPresent(value -> {
                flow.getChildren().add(text(cut(values.of(value)), style(WordDiff.Fate.REMOVED)));
                flow.getChildren().add(text(" → ", style(WordDiff.Fate.KEPT)));
            });
            flow.getChildren().add(text(cut(values.of(after)), "history-new"));
        }
        return flow;
    }

    private List<Text> list(Collection<?> old, Collection<?> fresh) {
        List<Text> texts = new ArrayList<>();
        old.stream()
                .filter(value -> !fresh.contains(value))
                .forEach(value -> texts.add(text(cut(values.of(value)) + " ", style(WordDiff.Fate.REMOVED))));
        fresh.stream()
                .filter(value -> !old.contains(value))
                .forEach(value -> texts.add(text(cut(values.of(value)) + " ", style(WordDiff.Fate.ADDED))));
        if (texts.isEmpty()) {
            texts.add(text(messages.get("history.reordered"), style(WordDiff.Fate.KEPT)));
        }
        return texts;
    }

    private static String style(WordDiff.Fate fate) {
        return "diff-" + fate.name().toLowerCase(Locale.ROOT);
    }

    private static Text text(String words, String style) {
        Text text = new Text(words);
        text.getStyleClass().add(style);
        return text;
    }

    private static String cut(String words) {
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST) + "…";
    }
}
