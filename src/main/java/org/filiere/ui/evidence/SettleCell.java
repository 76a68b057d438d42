package org.filiere.ui.evidence;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.filiere.domain.CarryOver;
import org.filiere.domain.Passage;
import org.filiere.ui.control.WrappingCell;
import org.filiere.ui.control.history.WordDiff;
import org.filiere.ui.i18n.Messages;

/** A passage to settle: what it is linked to, what became of it, and what is different in the newest version. */
final class SettleCell extends WrappingCell<SettleLine> {

    private static final int LONGEST = 600;

    private final Messages messages;

    SettleCell(Messages messages) {
        this.messages = messages;
    }

    @Override
    protected void updateItem(SettleLine line, boolean empty) {
        super.updateItem(line, empty);
        setText(null);
        setGraphic(empty || line == null ? null : card(line));
    }

    private VBox card(SettleLine line) {
        Label about = new Label(line.about());
        about.getStyleClass().add("settle-about");
        about.setMinWidth(40);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label state = new Label(state(line));
        state.getStyleClass().addAll("chip", line.place().isExact() ? "settle-exact" : "settle-chip");
        state.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(8, about, gap, state);
        head.setAlignment(Pos.CENTER_LEFT);
        TextFlow diff = new TextFlow();
        diff.getStyleClass().add("settle-diff");
        String old = shorten(line.linked().passage().quote());
        List<WordDiff.Part> parts = line.proposal()
                .map(Passage::quote)
                .map(SettleCell::shorten)
                .map(now -> WordDiff.between(old, now))
                .orElse(List.of(new WordDiff.Part(WordDiff.Fate.KEPT, old)));
        for (WordDiff.Part part : parts) {
            Text text = new Text(part.text());
            text.getStyleClass().add("diff-" + part.fate().name().toLowerCase(java.util.Locale.ROOT));
            diff.getChildren().add(text);
        }
        VBox card = new VBox(4, head, diff);
        card.getStyleClass().add("settle-card");
        return card;
    }

    private String state(SettleLine line) {
        CarryOver.State state = line.place().state();
        return switch (state) {
            case MOVED -> messages.get("evidence.settle.moved", line.moved());
            case CHANGED ->
                messages.get("evidence.settle.changed", (int)
                        Math.round(100 * line.place().similarity()));
            case SAME_PLACE -> messages.get("evidence.settle.same");
            case NOT_FOUND -> messages.get("evidence.settle.notFound");
        };
    }

    private static String shorten(String quote) {
        return quote.length() > LONGEST ? quote.substring(0, LONGEST) + "…" : quote;
    }
}
