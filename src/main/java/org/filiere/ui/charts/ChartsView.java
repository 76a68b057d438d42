package org.filiere.ui.charts;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.filiere.analysis.Measure;
import org.filiere.chart.StudyChart;
import org.filiere.ui.Screen;
import org.filiere.ui.charts.ChartExport.Format;
import org.filiere.ui.control.ChoiceBar;
import org.filiere.ui.control.EmptyState;
import org.filiere.ui.control.chart.ChartPane;
import org.filiere.ui.control.chart.LiveChart;
import org.filiere.ui.i18n.Messages;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Shows the charts of the study, one at a time, beside their list. */
public final class ChartsView implements Screen {

    private static final double LIST_WIDTH = 206;

    private final ChartsViewModel model;
    private final Messages messages;
    private final Runnable toCases;
    private final BorderPane root = new BorderPane();
    private final ListView<ChartChoice> choices = new ListView<>();
    private final ChartPane pane;
    private final ValuesTable values;
    private final MarkPanel marks;
    private final ChoiceBar<Boolean> asValues;
    private final StackPane middle = new StackPane();
    private final EmptyState empty;

    /**
     * The view.
     *
     * @param toCases shows the cases, offered where there is nothing to draw
     */
    public ChartsView(ChartsViewModel model, Messages messages, Runnable toCases) {
        this.model = model;
        this.messages = messages;
        this.toCases = toCases;
        pane = new ChartPane("charts-chart", model::choose);
        values = new ValuesTable(model, messages);
        marks = new MarkPanel(model, messages);
        asValues = new ChoiceBar<>(
                "charts-as",
                messages.get("charts.as.name"),
                List.of(false, true),
                shown -> messages.get(shown ? "charts.as.values" : "charts.as.chart"));
        empty = emptyState();
        build();
        model.live()
                .madeProperty()
                .subscribe(made -> made.map(LiveChart.Made::chart).ifPresent(this::show));
        asValues.valueProperty().subscribe(this::showMiddle);
        asValues.valueProperty().set(false);
    }

    @Override
    public Node view() {
        return root;
    }

    @Override
    public void shown() {
        model.live().inSightProperty().set(true);
        choices.requestFocus();
    }

    @Override
    public void hidden() {
        model.live().inSightProperty().set(false);
    }

    private void build() {
        root.setId("charts");
        root.getStyleClass().add("charts");
        root.getStylesheets()
                .add(ChartsView.class
                        .getResource("/org/filiere/ui/charts/charts.css")
                        .toExternalForm());
        middle.getStyleClass().add("chart-middle");
        middle.setMinSize(0, 0);
        middle.getChildren().addAll(pane, values, empty);
        VBox left = new VBox(title(), choices);
        left.getStyleClass().add("chart-list");
        VBox.setVgrow(choices, Priority.ALWAYS);
        fillChoices();
        VBox centre = new VBox(bar(), middle);
        VBox.setVgrow(middle, Priority.ALWAYS);
        centre.setMinWidth(0);
        root.setLeft(left);
        root.setCenter(centre);
        root.setRight(marks);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    }

    private Label title() {
        Label title = new Label(messages.get("charts.title"));
        title.getStyleClass().add("screen-title");
        return title;
    }

    private void fillChoices() {
        choices.setId("charts-choices");
        choices.setAccessibleText(messages.get("charts.choices"));
        choices.getItems().setAll(ChartChoice.values());
        choices.setCellFactory(list -> new ListCell<>() {
            @Override
            protected void updateItem(ChartChoice choice, boolean none) {
                super.updateItem(choice, none);
                setText(none || choice == null ? "" : messages.get("charts.choice." + choice.name()));
            }
        });
        choices.setPrefWidth(LIST_WIDTH);
        choices.setMinWidth(LIST_WIDTH);
        choices.getSelectionModel().select(model.choiceProperty().get());
        choices.getSelectionModel().selectedItemProperty().subscribe(choice -> {
            if (choice != null) {
                model.choiceProperty().set(choice);
            }
        });
    }

    private Node bar() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        ChoiceBar<Measure> types = new ChoiceBar<>(
                "charts-type",
                messages.get("charts.type"),
                Measure.upgradingTypes(),
                type -> messages.get("charts.type." + type.name()));
        types.valueProperty().bindBidirectional(model.typeProperty());
        types.visibleProperty().bind(model.choiceProperty().map(ChartChoice::hasTypes));
        types.managedProperty().bind(types.visibleProperty());
        HBox first = new HBox(asValues, gap, export(), present());
        first.getStyleClass().add("charts-switches");
        HBox second = new HBox(switches(), types);
        second.getStyleClass().add("charts-switches");
        return new VBox(first, second);
    }

    private Node switches() {
        CheckBox provisional = new CheckBox(messages.get("charts.provisional"));
        provisional.setId("charts-provisional");
        provisional.setTooltip(new Tooltip(messages.get("charts.provisional.tip")));
        provisional.selectedProperty().bindBidirectional(model.counting().includeProvisionalProperty());
        CheckBox asZero = new CheckBox(messages.get("charts.asZero"));
        asZero.setId("charts-as-zero");
        asZero.selectedProperty().bindBidirectional(model.counting().notApplicableAsZeroProperty());
        provisional.setMinWidth(Region.USE_PREF_SIZE);
        asZero.setMinWidth(Region.USE_PREF_SIZE);
        HBox both = new HBox(16, provisional, asZero);
        both.setAlignment(Pos.CENTER_LEFT);
        return both;
    }

    private Node export() {
        MenuButton menu = new MenuButton(messages.get("charts.export"), new FontIcon(Feather.DOWNLOAD));
        menu.setId("charts-export");
        for (Format format : Format.values()) {
            MenuItem item = new MenuItem(messages.get("charts.export." + format.name()));
            item.setId("charts-export-" + format.ending());
            item.setOnAction(event -> model.export(format));
            menu.getItems().add(item);
        }
        return menu;
    }

    private Node present() {
        Button present = new Button(messages.get("charts.present"), new FontIcon(Feather.MONITOR));
        present.setId("charts-present");
        present.getStyleClass().add(Styles.ACCENT);
        present.setTooltip(new Tooltip(messages.get("charts.present.tip")));
        present.setOnAction(event -> model.present());
        return present;
    }

    private EmptyState emptyState() {
        Button cases = new Button(messages.get("charts.empty.action"));
        cases.setId("charts-empty-cases");
        cases.setOnAction(event -> toCases.run());
        EmptyState state = new EmptyState(messages.get("charts.empty.title"), messages.get("charts.empty.text"), cases);
        state.setId("charts-empty");
        return state;
    }

    private void show(StudyChart chart) {
        pane.show(chart);
        values.show(chart);
        showMiddle();
    }

    private void showMiddle() {
        boolean nothing = pane.chart().map(chart -> chart.marks().isEmpty()).orElse(false);
        boolean table = Boolean.TRUE.equals(asValues.valueProperty().get());
        empty.setVisible(nothing);
        pane.setVisible(!nothing && !table);
        values.setVisible(!nothing && table);
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.F5) {
            model.present();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER
                && values.isFocused()
                && !model.cases().isEmpty()) {
            marks.focusList();
            event.consume();
        }
    }
}
