package org.filiere.ui.evidence;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.filiere.storage.WithdrawalReport;
import org.filiere.ui.control.FieldBox;
import org.filiere.ui.i18n.Messages;

/** Asks before a source is withdrawn, shows how far it has come and what was done. Lies over the screen meanwhile. */
final class WithdrawView extends StackPane {

    private static final double WIDTH = 560;

    private final WithdrawViewModel model;
    private final Messages messages;
    private final Runnable onClosed;
    private final TextField title = new TextField();
    private final Button close = new Button();

    WithdrawView(WithdrawViewModel model, Messages messages, Runnable onClosed) {
        this.model = model;
        this.messages = messages;
        this.onClosed = onClosed;
        setId("evidence-withdraw");
        getStyleClass().add("withdraw-veil");
        VBox box = new VBox(12, heading(), question(), progress(), report(), buttons());
        box.getStyleClass().add("withdraw-box");
        box.setMaxSize(WIDTH, Region.USE_PREF_SIZE);
        getChildren().add(box);
        visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.subjectProperty().get().isPresent(), model.subjectProperty()));
        model.subjectProperty().addListener((property, before, now) -> {
            if (now.isPresent()) {
                (now.get().decided() ? close : title).requestFocus();
            } else {
                this.onClosed.run();
            }
        });
        model.reportProperty().addListener((property, before, now) -> now.ifPresent(done -> close.requestFocus()));
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                model.close();
                event.consume();
            }
        });
    }

    private Label heading() {
        Label heading = wrapped("section-title");
        heading.textProperty()
                .bind(model.subjectProperty()
                        .map(asked -> asked.map(this::headingOf).orElse("")));
        return heading;
    }

    private Node question() {
        Label goes = wrapped("problem");
        goes.setId("evidence-withdraw-goes");
        goes.textProperty()
                .bind(model.subjectProperty()
                        .map(asked -> asked.map(what -> messages.get(
                                        what.decided() ? "evidence.withdraw.goes.decided" : "evidence.withdraw.goes",
                                        what.sourceIds().size(),
                                        what.passages(),
                                        what.coders()))
                                .orElse("")));
        Label stays = wrapped("hint");
        stays.setText(messages.get("evidence.withdraw.stays"));
        TextField note = new TextField();
        note.setId("evidence-withdraw-note");
        note.textProperty().bindBidirectional(model.noteProperty());
        FieldBox typed = undecided(new FieldBox(messages.get("evidence.withdraw.typed"), title));
        FieldBox why = undecided(new FieldBox(messages.get("evidence.withdraw.note"), note));
        title.setId("evidence-withdraw-typed");
        title.textProperty().bindBidirectional(model.typedTitleProperty());
        title.setOnAction(event -> note.requestFocus());
        note.setOnAction(event -> model.withdraw());
        VBox question = new VBox(10, goes, stays, typed, why);
        question.visibleProperty()
                .bind(model.reportProperty().map(Optional::isEmpty).orElse(true));
        question.managedProperty().bind(question.visibleProperty());
        question.disableProperty().bind(model.busyProperty());
        return question;
    }

    private String headingOf(Withdrawable what) {
        if (!what.decided()) {
            return messages.get("evidence.withdraw.title", what.title());
        }
        String number =
                messages.get("evidence.withdraw.decided", what.sourceIds().size());
        return what.title().isEmpty() ? number : messages.get("evidence.withdraw.decided.titles", number, what.title());
    }

    /** A field that is only there where a person has still to decide. */
    private FieldBox undecided(FieldBox box) {
        box.visibleProperty()
                .bind(model.subjectProperty()
                        .map(asked -> asked.filter(Withdrawable::decided).isEmpty()));
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    private Node progress() {
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(model.progressProperty());
        bar.visibleProperty().bind(model.busyProperty());
        bar.managedProperty().bind(model.busyProperty());
        return bar;
    }

    private Label report() {
        Label report = wrapped("withdraw-report");
        report.setId("evidence-withdraw-report");
        report.textProperty()
                .bind(model.reportProperty().map(done -> done.map(this::words).orElse("")));
        report.managedProperty().bind(report.textProperty().isNotEmpty());
        return report;
    }

    private String words(WithdrawalReport done) {
        StringBuilder words = new StringBuilder(
                messages.get("evidence.withdraw.done", done.sourceIds().size(), done.revisions(), done.backups()));
        if (!done.keptTextsOf().isEmpty()) {
            words.append("\n\n")
                    .append(messages.get(
                            "evidence.withdraw.kept", done.keptTextsOf().size()));
        }
        if (!done.notReached().isEmpty()) {
            words.append("\n\n").append(messages.get("evidence.withdraw.notReached"));
            done.notReached()
                    .forEach(file -> words.append("\n• ")
                            .append(messages.get(
                                    "evidence.withdraw.why." + file.why().name(), file.file())));
        }
        return words.toString();
    }

    private Node buttons() {
        Button withdraw = new Button(messages.get("evidence.withdraw.do"));
        withdraw.setId("evidence-withdraw-do");
        withdraw.getStyleClass().add(Styles.DANGER);
        withdraw.disableProperty().bind(model.readyProperty().not());
        withdraw.visibleProperty()
                .bind(model.reportProperty().map(Optional::isEmpty).orElse(true));
        withdraw.setOnAction(event -> model.withdraw());
        close.setId("evidence-withdraw-close");
        close.textProperty()
                .bind(model.reportProperty()
                        .map(done -> messages.get(done.isEmpty() ? "common.cancel" : "common.close")));
        close.setOnAction(event -> model.close());
        HBox buttons = new HBox(10, withdraw, close);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        return buttons;
    }

    private static Label wrapped(String styleClass) {
        Label label = new Label();
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
