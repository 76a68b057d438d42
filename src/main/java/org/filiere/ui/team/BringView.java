package org.filiere.ui.team;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.filiere.review.merge.MergeLine;
import org.filiere.review.merge.MergePlan;
import org.filiere.ui.control.EmptyState;
import org.filiere.ui.dialog.Dialogs;
import org.filiere.ui.i18n.Messages;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Packages in: the files, the dry run as a table, what is asked, and the merge. */
final class BringView extends StackPane {

    private static final double GAP = 12;
    private static final double SIDE = 344;

    private final TeamViewModel team;
    private final BringViewModel model;
    private final Dialogs dialogs;
    private final Messages messages;
    private final MergeWords words;
    private final VBox files = new VBox(8);
    private final VBox questions = new VBox(GAP);
    private final VBox summary = new VBox(4);
    private final Label asked = new Label();
    private final Button merge = new Button();

    BringView(TeamViewModel team, Dialogs dialogs, Messages messages) {
        this.team = team;
        this.model = team.bring();
        this.dialogs = dialogs;
        this.messages = messages;
        this.words = new MergeWords(model::names, messages);
        setId("team-bring-pane");
        MergeTable table = new MergeTable(model, messages, words);
        Label nothing = new Label();
        nothing.getStyleClass().add("hint");
        nothing.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.busyProperty().get()
                                ? messages.get("team.bring.planning")
                                : messages.get("team.bring.noRows"),
                        model.busyProperty()));
        table.setPlaceholder(nothing);
        VBox.setVgrow(table, Priority.ALWAYS);
        table.visibleProperty().bind(model.resultProperty().map(Optional::isEmpty));
        asked.setId("team-bring-asked");
        asked.getStyleClass().add("hint");
        asked.setWrapText(true);
        asked.setMinHeight(Region.USE_PREF_SIZE);
        asked.managedProperty().bind(asked.textProperty().isNotEmpty());
        VBox left = new VBox(GAP, summary, table);
        HBox.setHgrow(left, Priority.ALWAYS);
        summary.setId("team-bring-summary");
        HBox content = new HBox(GAP, left, side());
        BooleanBinding idle = Bindings.createBooleanBinding(
                () -> model.files().isEmpty() && model.resultProperty().get().isEmpty(),
                model.files(),
                model.resultProperty());
        EmptyState empty = new EmptyState(
                messages.get("team.bring.empty.title"),
                messages.get("team.bring.empty.text"),
                openButton("team-bring-empty"));
        empty.visibleProperty().bind(idle);
        content.visibleProperty().bind(idle.not());
        getChildren().addAll(content, empty);
        model.files().addListener((ListChangeListener<PackageLine>) change -> fillFiles());
        model.planProperty().addListener((property, before, now) -> show(now));
        model.resultProperty().addListener((property, before, now) -> now.ifPresent(this::showResult));
    }

    /** Asks for files. */
    void choose() {
        List<java.nio.file.Path> chosen =
                dialogs.chooseFiles(messages.get("team.bring.open"), messages.get("team.bring.files"), "*.filiere");
        if (!chosen.isEmpty()) {
            model.open(chosen);
        }
    }

    /** Puts the focus where work goes on. */
    void begin() {
        Node next = model.planProperty().get().isPresent() ? merge : lookup("#team-bring-empty");
        if (next != null) {
            next.requestFocus();
        }
    }

    private Node side() {
        VBox inner = new VBox(GAP, files, questions);
        inner.setPadding(new Insets(0, GAP, 0, 0));
        ScrollPane scroll = new ScrollPane(inner);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("team-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox side = new VBox(GAP, scroll, message(), asked, progress(), buttons());
        side.visibleProperty().bind(model.resultProperty().map(Optional::isEmpty));
        side.managedProperty().bind(side.visibleProperty());
        side.getStyleClass().add("card");
        side.setMinWidth(SIDE);
        side.setPrefWidth(SIDE);
        return side;
    }

    private Node message() {
        Label message = new Label();
        message.setId("team-bring-message");
        message.getStyleClass().add("team-message");
        message.setWrapText(true);
        message.setMinHeight(Region.USE_PREF_SIZE);
        message.setMaxWidth(Double.MAX_VALUE);
        message.textProperty().bind(model.messageProperty());
        message.visibleProperty().bind(message.textProperty().isNotEmpty());
        message.managedProperty().bind(message.visibleProperty());
        return message;
    }

    private Node progress() {
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(model.progressProperty());
        HBox.setHgrow(bar, Priority.ALWAYS);
        Button stop = new Button(messages.get("common.cancel"));
        stop.setId("team-bring-stop");
        stop.setOnAction(event -> model.stop());
        HBox row = new HBox(GAP, bar, stop);
        row.setAlignment(Pos.CENTER_LEFT);
        row.visibleProperty().bind(model.busyProperty());
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }

    private Node buttons() {
        merge.setText(messages.get("team.bring.merge"));
        merge.setId("team-merge");
        merge.getStyleClass().add(Styles.ACCENT);
        merge.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.busyProperty().get()
                                || model.planProperty().get().isEmpty()
                                || model.planProperty().get().get().isEmpty(),
                        model.busyProperty(),
                        model.planProperty()));
        merge.setOnAction(event -> model.merge());
        HBox buttons = new HBox(GAP, merge, openButton("team-bring-more"));
        buttons.setAlignment(Pos.CENTER_LEFT);
        return buttons;
    }

    private Button openButton(String id) {
        Button open = new Button(messages.get("team.bring.open"), new FontIcon(Feather.FOLDER));
        open.setId(id);
        open.setMinWidth(Region.USE_PREF_SIZE);
        open.setOnAction(event -> choose());
        return open;
    }

    private void fillFiles() {
        List<Node> cards = new ArrayList<>();
        for (int i = 0; i < model.files().size(); i++) {
            cards.add(new FileCard(model.files().get(i), i, model, messages));
        }
        files.getChildren().setAll(cards);
    }

    private void show(Optional<MergePlan> plan) {
        List<Node> cards = new ArrayList<>();
        List<Node> lines = new ArrayList<>();
        if (plan.isPresent()) {
            for (String notice : words.notices(plan.get())) {
                cards.add(label(notice, "team-notice"));
            }
            for (int i = 0; i < plan.get().questions().size(); i++) {
                cards.add(new QuestionCard(plan.get().questions().get(i), i, model, words, messages));
            }
            lines.add(label(
                    messages.get(plan.get().isEmpty() ? "team.bring.nothingNew" : "team.bring.wouldAdd"),
                    "section-title"));
            words.perCoder(plan.get().lines()).forEach(sentence -> lines.add(label(sentence, "team-sum")));
        }
        int open = plan.map(now -> now.questions().size()).orElse(0);
        asked.setText(open == 0 ? "" : messages.get("team.bring.asked", open));
        questions.getChildren().setAll(cards);
        summary.getChildren().setAll(lines);
        if (plan.isPresent() && !plan.get().isEmpty()) {
            merge.requestFocus();
        }
    }

    private void showResult(List<MergeLine> lines) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(label(messages.get("team.bring.added"), "section-title"));
        words.perCoder(lines).forEach(sentence -> nodes.add(label(sentence, "team-sum")));
        Button more = openButton("team-bring-next");
        HBox next = new HBox(GAP, settleButton(), more);
        next.setPadding(new Insets(GAP, 0, 0, 0));
        nodes.add(next);
        summary.getChildren().setAll(nodes);
        more.requestFocus();
    }

    private Button settleButton() {
        Button settle = new Button();
        settle.setId("team-bring-settle");
        settle.getStyleClass().add(Styles.ACCENT);
        var conflicts = team.settle().entities();
        settle.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> messages.get("team.bring.settle", conflicts.size()), conflicts));
        settle.visibleProperty().bind(Bindings.isNotEmpty(conflicts).and(team.leadProperty()));
        settle.managedProperty().bind(settle.visibleProperty());
        settle.setOnAction(event -> team.sectionProperty().set(TeamSection.SETTLE));
        return settle;
    }

    private static Label label(String words, String style) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }
}
