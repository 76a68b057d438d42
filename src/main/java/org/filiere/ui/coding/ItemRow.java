package org.filiere.ui.coding;

import java.util.Set;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.filiere.domain.Judgement.Confidence;
import org.filiere.domain.Score;
import org.filiere.ui.control.DimensionStyles;
import org.filiere.ui.control.ScoreWords;
import org.filiere.ui.i18n.Messages;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** An item of the form: its name, its score, how sure the coder is, what is missing; the details below when at hand. */
final class ItemRow extends VBox {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass UNSURE = PseudoClass.getPseudoClass("unsure");
    private static final double MARKS_WIDTH = 36;

    private final ItemDraft draft;
    private final Messages messages;
    private final CodingViewModel model;
    private final HBox line = new HBox(6);
    private final ScoreControl score;
    private final Label confidence = new Label("?");
    private final HBox marks = new HBox(2);

    ItemRow(ItemDraft draft, CodingViewModel model, Messages messages) {
        this.draft = draft;
        this.model = model;
        this.messages = messages;
        String id = "coding-item-" + draft.item().id();
        setId(id + "-box");
        getStyleClass().addAll("item-row", DimensionStyles.of(draft.item().dimension()));
        line.setId(id);
        line.getStyleClass().add("item-line");
        line.setAlignment(Pos.CENTER_LEFT);
        line.setFocusTraversable(true);
        line.setAccessibleRole(AccessibleRole.LIST_ITEM);
        score = new ScoreControl(id + "-score", messages, this::score, this::missing);
        confidence.setId(id + "-confidence");
        confidence.getStyleClass().add("confidence");
        confidence.setOnMousePressed(event -> {
            takeHand();
            model.editor().toggleConfidence();
            event.consume();
        });
        marks.setAlignment(Pos.CENTER_LEFT);
        marks.setMinWidth(MARKS_WIDTH);
        line.getChildren().addAll(name(), score, confidence, marks);
        line.setOnMousePressed(event -> takeHand());
        line.focusedProperty().addListener((property, was, is) -> {
            if (is) {
                model.select(draft);
            }
        });
        getChildren().add(line);
        draft.scoreProperty().addListener((property, before, now) -> update());
        draft.justificationProperty().addListener((property, before, now) -> update());
        draft.passagesProperty().addListener((property, before, now) -> update());
        draft.confidenceProperty().addListener((property, before, now) -> update());
        draft.versionProperty().addListener((property, before, now) -> update());
        draft.conflictProperty().addListener((property, before, now) -> update());
        update();
    }

    ItemDraft draft() {
        return draft;
    }

    /** The part that takes the keys. */
    Node line() {
        return line;
    }

    /** Shows these details below the line, or none. */
    void details(Node details) {
        pseudoClassStateChanged(CURRENT, details != null);
        if (details == null) {
            getChildren().setAll(line);
        } else {
            getChildren().setAll(line, details);
        }
    }

    private Label name() {
        Label name = new Label(draft.item().name());
        name.getStyleClass().add("item-name");
        name.setTooltip(new Tooltip(draft.item().name()));
        name.setMaxWidth(Double.MAX_VALUE);
        name.setMinWidth(60);
        name.setPrefWidth(60);
        HBox.setHgrow(name, Priority.ALWAYS);
        return name;
    }

    private void takeHand() {
        model.select(draft);
        line.requestFocus();
    }

    private void score(Score wanted) {
        takeHand();
        model.editor().score(wanted);
    }

    private void missing() {
        takeHand();
        model.editor().askWhy();
    }

    private void update() {
        Score now = draft.scoreProperty().get();
        score.show(now);
        score.allowHalfSteps(model.editor().halfStepsProperty().get(), now);
        boolean unsure = draft.confidenceProperty().get() == Confidence.UNSURE;
        confidence.pseudoClassStateChanged(UNSURE, unsure);
        String sure = messages.get(unsure ? "coding.unsure" : "coding.sure");
        confidence.setTooltip(new Tooltip(sure));
        confidence.setAccessibleText(sure);
        Set<Mark> found = draft.marks();
        marks.getChildren().setAll(found.stream().map(this::mark).toList());
        line.setAccessibleText(messages.get(
                "coding.item.reads",
                draft.item().name(),
                ScoreWords.full(now, messages),
                messages.of(draft.confidenceProperty().get()),
                found.stream().map(messages::of).collect(Collectors.joining(", "))));
    }

    private Label mark(Mark mark) {
        FontIcon icon = new FontIcon(
                switch (mark) {
                    case NO_JUSTIFICATION -> Feather.EDIT_3;
                    case NO_PASSAGE -> Feather.LINK;
                    case OLDER_CODEBOOK -> Feather.BOOK;
                    case CONFLICT -> Feather.ALERT_TRIANGLE;
                });
        Label label = new Label(null, icon);
        label.getStyleClass().addAll("mark", mark == Mark.CONFLICT ? "mark-urgent" : "mark-open");
        label.setTooltip(new Tooltip(messages.of(mark)));
        label.setAccessibleText(messages.of(mark));
        return label;
    }
}
