package org.filiere.ui.welcome;

import atlantafx.base.theme.Styles;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.filiere.ui.i18n.Messages;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A known study: its name, where it lies and when it was opened last; one that is missing can be taken off. */
final class RecentStudyCell extends ListCell<RecentStudy> {

    private final Messages messages;
    private final DateTimeFormatter dates;
    private final Label name = new Label();
    private final Label folder = new Label();
    private final Label when = new Label();
    private final Button forget = new Button(null, new FontIcon(Feather.X));
    private final HBox row;

    RecentStudyCell(WelcomeViewModel model, Messages messages, ZoneId zone) {
        this.messages = messages;
        dates = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(messages.locale())
                .withZone(zone);
        name.getStyleClass().add("study-name");
        folder.getStyleClass().add("hint");
        folder.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        when.setMinWidth(Region.USE_PREF_SIZE);
        forget.setAccessibleText(messages.get("welcome.forget"));
        forget.setTooltip(new Tooltip(messages.get("welcome.forget")));
        forget.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        forget.setFocusTraversable(false);
        forget.setOnAction(event -> model.forget(getItem()));
        VBox both = new VBox(name, folder);
        both.setMinWidth(0);
        HBox.setHgrow(both, Priority.ALWAYS);
        row = new HBox(10, both, when, forget);
        row.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(RecentStudy study, boolean empty) {
        super.updateItem(study, empty);
        setText(null);
        if (empty || study == null) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(null);
            return;
        }
        name.setText(study.name());
        folder.setText(study.folder().toString());
        when.setText(
                study.missing()
                        ? messages.get("welcome.missing")
                        : study.lastOpened().map(dates::format).orElse(messages.get("welcome.neverOpened")));
        when.getStyleClass().setAll("label", study.missing() ? "problem" : "hint");
        name.setDisable(study.missing());
        forget.setVisible(study.missing());
        forget.setManaged(study.missing());
        setTooltip(new Tooltip(study.folder().toString()));
        setAccessibleText(study.name() + ", " + when.getText());
        setGraphic(row);
    }
}
