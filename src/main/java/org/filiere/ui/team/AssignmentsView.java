package org.filiere.ui.team;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.filiere.domain.SectoralGroup;
import org.filiere.review.assign.TeamTable;
import org.filiere.ui.Navigator;
import org.filiere.ui.control.EmptyState;
import org.filiere.ui.control.FilterBox;
import org.filiere.ui.control.coders.CodersView;
import org.filiere.ui.control.coders.CodersViewModel;
import org.filiere.ui.i18n.Messages;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The table of cases and coders, with the coders and the sharing out of cases beside it when asked for. */
final class AssignmentsView extends StackPane {

    private static final double GAP = 12;
    private static final double SIDE = 344;

    private final AssignmentsViewModel model;
    private final Messages messages;
    private final MatrixTable table;
    private final PlanPane plan;
    private final ToggleGroup choice = new ToggleGroup();
    private final ToggleButton coders;
    private final ToggleButton evenly;
    private final ToggleButton overlap;
    private final Label totals = new Label();
    private boolean waiting;

    AssignmentsView(AssignmentsViewModel model, CodersViewModel codersModel, Navigator navigator, Messages messages) {
        this.model = model;
        this.messages = messages;
        table = new MatrixTable(model, messages);
        plan = new PlanPane(model.plan(), messages);
        coders = toggle("team-coders", "team.coders", "team.coders.tip", Feather.USERS);
        evenly = toggle("team-evenly", "team.evenly", "team.evenly.tip", Feather.SHUFFLE);
        overlap = toggle("team-overlap", "team.overlap", "team.overlap.tip", Feather.COPY);
        Node people = people(codersModel);
        StackPane side = new StackPane(people, plan);
        side.setMinWidth(SIDE);
        side.setPrefWidth(SIDE);
        people.visibleProperty().bind(coders.selectedProperty());
        plan.visibleProperty().bind(model.plan().modeProperty().map(Optional::isPresent));
        side.visibleProperty().bind(Bindings.or(people.visibleProperty(), plan.visibleProperty()));
        side.managedProperty().bind(side.visibleProperty());
        Button cases = new Button(messages.get("team.empty.action"));
        cases.setId("team-empty-cases");
        cases.setOnAction(event -> navigator.showCases());
        EmptyState empty = new EmptyState(messages.get("team.empty.title"), messages.get("team.empty.text"), cases);
        empty.visibleProperty()
                .bind(model.tableProperty().map(now -> now.lines().isEmpty()));
        table.visibleProperty().bind(empty.visibleProperty().not());
        evenly.disableProperty().bind(empty.visibleProperty());
        overlap.disableProperty().bind(empty.visibleProperty());
        StackPane middle = new StackPane(table, empty);
        HBox.setHgrow(middle, Priority.ALWAYS);
        HBox both = new HBox(GAP, middle, side);
        VBox.setVgrow(both, Priority.ALWAYS);
        VBox content = new VBox(GAP, bar(), message(), both);
        getChildren().add(content);
        model.plan().modeProperty().addListener((property, before, now) -> follow(now));
        choice.selectedToggleProperty().addListener((property, before, now) -> chosen());
        model.rows().addListener((ListChangeListener<TeamTable.Line>) change -> sumUp());
        model.tableProperty().addListener((property, before, now) -> sumUp());
        table.visibleProperty().addListener((property, before, now) -> came());
        sumUp();
    }

    /** Puts the focus into the table, or as soon as it is there: the lines come from the background. */
    void begin() {
        waiting = !table.isVisible();
        table.begin();
    }

    private void came() {
        if (waiting && table.isVisible()) {
            waiting = false;
            table.begin();
        }
    }

    private Node bar() {
        FilterBox<SectoralGroup> group = new FilterBox<>("team-group", messages.get("team.allGroups"), messages::of);
        group.setChoices(List.of(SectoralGroup.values()));
        group.choiceProperty().bindBidirectional(model.groupProperty());
        totals.setId("team-totals");
        totals.setMaxWidth(Double.MAX_VALUE);
        totals.setMinWidth(0);
        HBox.setHgrow(totals, Priority.ALWAYS);
        HBox bar = new HBox(GAP, group, totals, coders, evenly, overlap);
        bar.setAlignment(Pos.CENTER_LEFT);
        return bar;
    }

    private Label message() {
        Label message = new Label();
        message.setId("team-message");
        message.setWrapText(true);
        message.setMinHeight(Region.USE_PREF_SIZE);
        message.getStyleClass().add("team-message");
        message.textProperty().bind(model.messageProperty());
        message.visibleProperty().bind(message.textProperty().isNotEmpty());
        message.managedProperty().bind(message.visibleProperty());
        message.setMaxWidth(Double.MAX_VALUE);
        return message;
    }

    private Node people(CodersViewModel codersModel) {
        ScrollPane scroll = new ScrollPane(new CodersView(codersModel, messages));
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("team-scroll");
        return scroll;
    }

    private ToggleButton toggle(String id, String key, String tip, Feather icon) {
        ToggleButton button = new ToggleButton(messages.get(key), new FontIcon(icon));
        button.setId(id);
        button.setToggleGroup(choice);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(new Tooltip(messages.get(tip)));
        return button;
    }

    private void chosen() {
        Optional<PlanViewModel.Mode> mode = evenly.isSelected()
                ? Optional.of(PlanViewModel.Mode.EVENLY)
                : overlap.isSelected() ? Optional.of(PlanViewModel.Mode.OVERLAP) : Optional.empty();
        boolean opened =
                mode.isPresent() && !mode.equals(model.plan().modeProperty().get());
        model.plan().modeProperty().set(mode);
        if (opened) {
            plan.begin();
        }
    }

    /** Lets go of the button when the pane was put away or has done its work. */
    private void follow(Optional<PlanViewModel.Mode> mode) {
        if (mode.isEmpty() && (evenly.isSelected() || overlap.isSelected())) {
            choice.selectToggle(null);
            table.begin();
        }
    }

    private void sumUp() {
        AssignmentsViewModel.Totals now = model.totals();
        String words = messages.get("team.totals", now.cases(), now.assigned(), now.handedIn());
        totals.setText(
                now.unassigned() == 0 ? words : words + " " + messages.get("team.totals.unassigned", now.unassigned()));
        totals.setTooltip(new Tooltip(totals.getText()));
    }
}
