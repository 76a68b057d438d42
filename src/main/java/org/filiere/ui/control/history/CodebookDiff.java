package org.filiere.ui.control.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.filiere.domain.Codebook;
import org.filiere.domain.CodebookChange;
import org.filiere.ui.i18n.Messages;

/** What differs between two codebooks, word by word. */
public final class CodebookDiff extends VBox {

    private static final double GAP = 10;

    private final Messages messages;

    public CodebookDiff(Messages messages) {
        super(GAP);
        this.messages = messages;
        getStylesheets()
                .add(CodebookDiff.class
                        .getResource("/org/filiere/ui/control/history.css")
                        .toExternalForm());
    }

    /** Shows what differs. Returns whether anything does. */
    public boolean show(Codebook before, Codebook after) {
        List<CodebookChange> changes = CodebookChange.between(before, after);
        getChildren().setAll(changes.stream().map(this::flow).toList());
        return !changes.isEmpty();
    }

    private TextFlow flow(CodebookChange change) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add("history-change");
        List<Text> texts = new ArrayList<>();
        if (change.sort() == CodebookChange.Sort.TEXT) {
            String field = messages.get(
                    "codebook.field." + change.field().orElseThrow().id());
            texts.add(text(messages.get("codebook.versions.field", change.itemName(), field) + " ", "history-field"));
            WordDiff.between(change.before(), change.after())
                    .forEach(part -> texts.add(
                            text(part.text(), "diff-" + part.fate().name().toLowerCase(Locale.ROOT))));
        } else {
            String words = messages.of(change.sort());
            texts.add(text(change.itemName().isEmpty() ? words : words + ": " + change.itemName(), "history-new"));
        }
        flow.getChildren().setAll(texts);
        return flow;
    }

    private static Text text(String words, String style) {
        Text text = new Text(words);
        text.getStyleClass().add(style);
        return text;
    }
}
