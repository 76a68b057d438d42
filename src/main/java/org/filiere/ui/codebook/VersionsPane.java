package org.filiere.ui.codebook;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.filiere.domain.Stamp;
import org.filiere.ui.control.history.CodebookDiff;
import org.filiere.ui.i18n.Messages;

/** The versions of the codebook, and what differs between any two, word by word. */
final class VersionsPane extends VBox {

    private static final double GAP = 10;

    private final CodebookViewModel model;
    private final Messages messages;
    private final DateTimeFormatter time;
    private final ComboBox<BookVersion> before = new ComboBox<>();
    private final ComboBox<BookVersion> after = new ComboBox<>();
    private final Label about = new Label();
    private final VBox list = new VBox(GAP);
    private final CodebookDiff diff;
    private boolean filling;

    VersionsPane(CodebookViewModel model, Messages messages) {
        super(GAP);
        this.model = model;
        this.messages = messages;
        time = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(messages.locale())
                .withZone(ZoneId.systemDefault());
        setId("codebook-versions");
        diff = new CodebookDiff(messages);
        choice(before, "codebook-version-before", "codebook.versions.before");
        choice(after, "codebook-version-after", "codebook.versions.after");
        HBox choices =
                new HBox(GAP, label("codebook.versions.before"), before, label("codebook.versions.after"), after);
        choices.setAlignment(Pos.CENTER_LEFT);
        about.setId("codebook-version-about");
        about.getStyleClass().add("hint");
        about.setWrapText(true);
        list.setId("codebook-diff");
        ScrollPane scroll = new ScrollPane(list);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("codebook-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(choices, about, scroll);
        model.versionsProperty().addListener((property, was, now) -> fill(now));
        fill(model.versionsProperty().get());
    }

    void focus() {
        after.requestFocus();
    }

    private void choice(ComboBox<BookVersion> box, String id, String key) {
        box.setId(id);
        box.setAccessibleText(messages.get(key));
        box.setMaxWidth(380);
        HBox.setHgrow(box, Priority.SOMETIMES);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(BookVersion version) {
                return version == null ? "" : words(version);
            }

            @Override
            public BookVersion fromString(String text) {
                return null;
            }
        });
        box.valueProperty().addListener((property, was, now) -> compare());
    }

    private String words(BookVersion version) {
        return messages.get(
                "codebook.versions.version",
                version.book().version(),
                time.format(version.at()),
                version.author().equals(Stamp.TEAM)
                        ? messages.get("codebook.versions.team")
                        : model.coderName(version.author()));
    }

    private void fill(List<BookVersion> versions) {
        filling = true;
        before.getItems().setAll(versions);
        after.getItems().setAll(versions);
        after.setValue(versions.isEmpty() ? null : versions.get(0));
        before.setValue(versions.isEmpty() ? null : versions.get(Math.min(1, versions.size() - 1)));
        filling = false;
        compare();
    }

    private void compare() {
        if (filling) {
            return;
        }
        list.getChildren().clear();
        about.setText("");
        if (before.getValue() == null || after.getValue() == null) {
            return;
        }
        String note = after.getValue().book().note();
        about.setText(note.isBlank() ? "" : messages.get("codebook.versions.note", note));
        if (diff.show(before.getValue().book(), after.getValue().book())) {
            list.getChildren().add(diff);
        } else {
            String key = before.getItems().size() < 2 ? "codebook.versions.only" : "codebook.versions.same";
            Label same = new Label(messages.get(key));
            same.getStyleClass().add("hint");
            list.getChildren().add(same);
        }
    }

    private Label label(String key) {
        Label label = new Label(messages.get(key));
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }
}
