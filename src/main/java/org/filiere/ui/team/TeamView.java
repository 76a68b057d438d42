package org.filiere.ui.team;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.filiere.exchange.PackageFile;
import org.filiere.ui.Navigator;
import org.filiere.ui.Screen;
import org.filiere.ui.control.ChoiceBar;
import org.filiere.ui.dialog.Dialogs;
import org.filiere.ui.i18n.Messages;

/** The team: coders and cases, packages out and in, what went apart. Ctrl+O opens packages, and so does a drop. */
public final class TeamView extends VBox implements Screen {

    private static final KeyCombination OPEN = new KeyCodeCombination(KeyCode.O, KeyCombination.SHORTCUT_DOWN);
    private static final double GAP = 12;

    private final TeamViewModel model;
    private final Messages messages;
    private final AssignmentsView assignments;
    private final SendView send;
    private final BringView bring;
    private final SettleView settle;
    private final HBox head = new HBox(GAP);
    private ChoiceBar<TeamSection> sections;

    public TeamView(TeamViewModel model, Navigator navigator, Dialogs dialogs, Messages messages) {
        this.model = model;
        this.messages = messages;
        setId("team");
        getStyleClass().add("screen");
        getStylesheets()
                .add(TeamView.class.getResource("/org/filiere/ui/team/team.css").toExternalForm());
        assignments = new AssignmentsView(model.assignments(), model.coders(), navigator, messages);
        send = new SendView(model, dialogs, messages);
        bring = new BringView(model, dialogs, messages);
        settle = new SettleView(model.settle(), messages);
        StackPane panes = new StackPane(
                shownIn(TeamSection.ASSIGN, assignments),
                shownIn(TeamSection.SEND, send),
                shownIn(TeamSection.BRING, bring),
                shownIn(TeamSection.SETTLE, settle));
        VBox.setVgrow(panes, Priority.ALWAYS);
        head.setAlignment(Pos.CENTER_LEFT);
        Label blind = new Label(messages.get("team.blind"));
        blind.setId("team-blind");
        blind.getStyleClass().add("hint");
        blind.setWrapText(true);
        blind.visibleProperty().bind(model.leadProperty().not());
        blind.managedProperty().bind(blind.visibleProperty());
        getChildren().addAll(head, blind, panes);
        model.leadProperty().addListener((property, before, now) -> fillHead());
        model.sectionProperty().addListener((property, before, now) -> begin());
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        setOnDragOver(this::onDragOver);
        setOnDragDropped(this::onDragDropped);
        fillHead();
    }

    @Override
    public Node view() {
        return this;
    }

    @Override
    public void shown() {
        model.setInSight(true);
        begin();
    }

    @Override
    public void hidden() {
        model.coders().commit();
        model.setInSight(false);
    }

    /** Opens packages that came from elsewhere, such as a double click in the file manager. */
    public void bringIn(List<Path> packages) {
        model.sectionProperty().set(TeamSection.BRING);
        model.bring().open(packages);
    }

    private void fillHead() {
        Label title = new Label(messages.get("team.title"));
        title.getStyleClass().add("screen-title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        if (sections != null) {
            sections.valueProperty().unbindBidirectional(model.sectionProperty());
        }
        sections = new ChoiceBar<>("team-section", messages.get("team.sections"), model.sections(), this::sectionName);
        sections.valueProperty().bindBidirectional(model.sectionProperty());
        head.getChildren().setAll(title, conflicts(), sections);
    }

    private String sectionName(TeamSection section) {
        boolean back = section == TeamSection.SEND && !model.leadProperty().get();
        return messages.get(back ? "team.back.title" : "team.section." + section.name());
    }

    private Label conflicts() {
        Label conflicts = new Label();
        conflicts.setId("team-conflicts-number");
        conflicts.getStyleClass().addAll("chip", "team-conflicts-chip");
        conflicts
                .textProperty()
                .bind(Bindings.createStringBinding(
                        () -> messages.get(
                                "team.conflicts", model.settle().entities().size()),
                        model.settle().entities()));
        conflicts
                .visibleProperty()
                .bind(Bindings.isNotEmpty(model.settle().entities()).and(model.leadProperty()));
        conflicts.managedProperty().bind(conflicts.visibleProperty());
        return conflicts;
    }

    private Node shownIn(TeamSection section, Node node) {
        node.visibleProperty().bind(model.sectionProperty().isEqualTo(section));
        node.managedProperty().bind(node.visibleProperty());
        return node;
    }

    private void begin() {
        switch (model.sectionProperty().get()) {
            case ASSIGN -> assignments.begin();
            case SEND -> send.begin();
            case BRING -> bring.begin();
            case SETTLE -> settle.begin();
        }
    }

    private void onKey(KeyEvent event) {
        if (OPEN.match(event)) {
            event.consume();
            model.sectionProperty().set(TeamSection.BRING);
            bring.choose();
        }
    }

    private void onDragOver(DragEvent event) {
        if (!packages(event).isEmpty()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void onDragDropped(DragEvent event) {
        List<Path> files = packages(event);
        if (!files.isEmpty()) {
            bringIn(files);
            event.setDropCompleted(true);
            event.consume();
        }
    }

    private static List<Path> packages(DragEvent event) {
        return event.getDragboard().getFiles().stream()
                .map(java.io.File::toPath)
                .filter(file -> file.getFileName().toString().endsWith(PackageFile.EXTENSION))
                .toList();
    }
}
