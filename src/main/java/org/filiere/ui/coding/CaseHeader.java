package org.filiere.ui.coding;

import atlantafx.base.theme.Styles;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.filiere.domain.Case;
import org.filiere.domain.CaseFile;
import org.filiere.ui.control.handin.HandInStatus;
import org.filiere.ui.i18n.Messages;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The case in the form: its name, where it belongs, how far its coding is, and the way to its neighbours. */
final class CaseHeader extends VBox {

    private static final double BAR_WIDTH = 90;

    private final CodingViewModel model;
    private final Messages messages;
    private final Label name = new Label();
    private final Label facts = new Label();
    private final Label place = new Label();
    private final Label progress = new Label();
    private final Label withoutPassage = new Label();
    private final ProgressBar bar = new ProgressBar(0);
    private final Button previous;
    private final Button next;

    CaseHeader(CodingViewModel model, Messages messages, Runnable onMoved, Runnable onKeys, Runnable onHandIn) {
        super(4);
        this.model = model;
        this.messages = messages;
        getStyleClass().add("case-header");
        name.setId("coding-case");
        name.getStyleClass().add("case-name");
        name.setMaxWidth(Double.MAX_VALUE);
        name.setMinWidth(0);
        HBox.setHgrow(name, Priority.ALWAYS);
        previous = step("coding-previous", Feather.CHEVRON_LEFT, "coding.previous", -1, onMoved);
        next = step("coding-next", Feather.CHEVRON_RIGHT, "coding.next", 1, onMoved);
        Button keys = icon("coding-keys", Feather.HELP_CIRCLE, "coding.keys");
        keys.setOnAction(event -> onKeys.run());
        place.getStyleClass().add("hint");
        place.setMinWidth(Region.USE_PREF_SIZE);
        HBox first = new HBox(4, name, previous, place, next, handIn(onHandIn), keys);
        first.setAlignment(Pos.CENTER_LEFT);
        facts.getStyleClass().add("hint");
        facts.setMinWidth(0);
        facts.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(facts, Priority.ALWAYS);
        progress.setId("coding-progress");
        progress.setMinWidth(Region.USE_PREF_SIZE);
        withoutPassage.setId("coding-unsupported");
        withoutPassage.getStyleClass().add("hint");
        withoutPassage.setMinWidth(Region.USE_PREF_SIZE);
        withoutPassage.setGraphic(new FontIcon(Feather.LINK));
        bar.setPrefWidth(BAR_WIDTH);
        bar.setMinWidth(60);
        bar.getStyleClass().add(Styles.SMALL);
        HBox second = new HBox(10, facts, withoutPassage, progress, bar);
        second.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(first, second, new HandInStatus(model.study(), model.fileProperty(), messages));
        model.fileProperty().addListener((property, before, now) -> update());
        model.summaryProperty().addListener((property, before, now) -> update());
        model.worklistProperty().addListener((property, before, now) -> update());
        model.study().snapshotProperty().addListener((property, before, now) -> update());
        update();
    }

    private Button handIn(Runnable onHandIn) {
        Button button = new Button(messages.get("progress.handIn.open"));
        button.setId("coding-hand-in");
        button.getStyleClass().add(Styles.SMALL);
        button.setTooltip(new Tooltip(messages.get("progress.handIn.tip")));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> onHandIn.run());
        HBox.setMargin(button, new Insets(0, 4, 0, 8));
        return button;
    }

    private Button step(String id, Feather icon, String key, int by, Runnable onMoved) {
        Button button = icon(id, icon, key);
        button.setOnAction(event -> {
            model.stepCase(by);
            onMoved.run();
        });
        return button;
    }

    private Button icon(String id, Feather icon, String key) {
        Button button = new Button(null, new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        button.setAccessibleText(messages.get(key));
        button.setTooltip(new Tooltip(messages.get(key)));
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    private void update() {
        CaseFile file = model.fileProperty().get();
        if (file == null || file.details().isEmpty()) {
            return;
        }
        Case details = file.details().get();
        name.setText(details.name());
        name.setTooltip(new Tooltip(details.name()));
        facts.setText(Stream.of(messages.of(details.group()), details.place(), details.country())
                .filter(text -> !text.isBlank())
                .distinct()
                .collect(Collectors.joining(" · ")));
        facts.setTooltip(new Tooltip(facts.getText()));
        int complete = (int) model.itemsProperty().get().stream()
                .filter(draft -> draft.judgement().isComplete())
                .count();
        int scored = (int) model.itemsProperty().get().stream()
                .filter(draft -> draft.scoreProperty().get().isScored())
                .count();
        int all = model.itemsProperty().get().size();
        progress.setText(messages.get("coding.progress", complete, all));
        progress.setTooltip(new Tooltip(messages.get("coding.progress.long", scored, complete, all)));
        long missing = model.itemsProperty().get().stream()
                .filter(draft -> draft.marks().contains(Mark.NO_PASSAGE))
                .count();
        String unsupported = missing == 0 ? "" : messages.get("coding.unsupported", missing);
        withoutPassage.setVisible(missing > 0);
        withoutPassage.setManaged(missing > 0);
        withoutPassage.setText(String.valueOf(missing));
        withoutPassage.setAccessibleText(unsupported);
        withoutPassage.setTooltip(new Tooltip(unsupported));
        bar.setProgress(all == 0 ? 0 : (double) complete / all);
        Worklist work = model.worklistProperty().get();
        int index = work.indexOf(file.id());
        place.setText(
                index < 0
                        ? ""
                        : messages.get("coding.place", index + 1, work.cases().size()));
        previous.setDisable(index <= 0);
        next.setDisable(index < 0 || index >= work.cases().size() - 1);
    }
}
