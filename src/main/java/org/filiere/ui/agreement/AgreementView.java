package org.filiere.ui.agreement;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.filiere.review.agreement.AgreementReport;
import org.filiere.review.agreement.CoefficientKind;
import org.filiere.review.agreement.PeriodLength;
import org.filiere.ui.Screen;
import org.filiere.ui.control.ChoiceBar;
import org.filiere.ui.control.EmptyState;
import org.filiere.ui.i18n.Messages;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** How far the coders agree: choices above, the number, and below it the tables that it is made of. */
public final class AgreementView extends StackPane implements Screen {

    /** What is shown below the number. */
    private enum Tab {
        PARTS,
        PAIRS,
        CONFUSIONS,
        LENIENCY,
        TIME,
        HOW
    }

    /** In a small window the page scrolls rather than squeezing what is below the headline. */
    private static final double LEAST_BELOW = 260;

    private final AgreementViewModel model;
    private final Messages messages;
    private final ChoicesPane choices;
    private final HeadlinePane headline;
    private final ChoiceBar<Tab> tabs;
    private final LinesTable parts;
    private final PairsPane pairs;
    private final ConfusionPane confusions;
    private final LeniencyPane leniency;
    private final LinesTable periods;
    private final HowPane how;
    private final StackPane below = new StackPane();
    private final Node timePane;
    private final VBox outcome;
    private final VBox content;
    private final EmptyState nothing;
    private final EmptyState closed;

    public AgreementView(AgreementViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        setId("agreement");
        getStylesheets()
                .add(AgreementView.class
                        .getResource("/org/filiere/ui/agreement/agreement.css")
                        .toExternalForm());
        choices = new ChoicesPane(model, messages);
        headline = new HeadlinePane(model, messages);
        tabs = new ChoiceBar<>(
                "agreement-tabs",
                messages.get("agreement.tabs"),
                List.of(Tab.values()),
                tab -> messages.get("agreement.tab." + tab.name()));
        parts = new LinesTable("agreement-parts", messages.get("agreement.head.part"), model, messages);
        periods = new LinesTable("agreement-periods", messages.get("agreement.head.period"), model, messages);
        pairs = new PairsPane(model, messages);
        confusions = new ConfusionPane(model, messages);
        leniency = new LeniencyPane(model, messages);
        how = new HowPane(model, messages);
        timePane = timePane();
        below.setMinSize(0, LEAST_BELOW);
        below.setAlignment(Pos.TOP_LEFT);
        below.getChildren().addAll(parts, pairs, confusions, leniency, timePane, how);
        HBox.setHgrow(below, Priority.ALWAYS);
        HBox both = new HBox(below, new UnitsPane(model, messages, this::focusTab));
        VBox.setVgrow(both, Priority.ALWAYS);
        outcome = new VBox(12, headline, tabs, both);
        VBox.setVgrow(outcome, Priority.ALWAYS);
        nothing = empty();
        closed = new EmptyState(messages.get("agreement.closed.title"), messages.get("agreement.closed.text"));
        closed.setId("agreement-closed");
        VBox.setVgrow(nothing, Priority.ALWAYS);
        content = new VBox(head(), choices, outcome, nothing);
        content.getStyleClass().addAll("screen", "agreement");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("agreement-page");
        scroll.visibleProperty().bind(content.visibleProperty());
        getChildren().addAll(scroll, closed);
        tabs.valueProperty().addListener((property, before, now) -> showTab(now));
        tabs.valueProperty().set(Tab.PARTS);
        model.work().reportProperty().addListener((property, before, now) -> show(now));
        model.leadProperty().addListener((property, before, now) -> showRole());
        show(model.work().reportProperty().get());
        showRole();
    }

    @Override
    public Node view() {
        return this;
    }

    @Override
    public void shown() {
        model.inSightProperty().set(true);
        choices.refill();
        choices.requestFocus();
    }

    @Override
    public void hidden() {
        model.inSightProperty().set(false);
    }

    private Node head() {
        Label title = new Label(messages.get("agreement.title"));
        title.getStyleClass().add("screen-title");
        title.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(
                8, title, gap, new ProgressBarPane(model, messages), new SeedField(model, messages), kinds(), export());
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private ComboBox<CoefficientKind> kinds() {
        ComboBox<CoefficientKind> kinds = new ComboBox<>();
        kinds.setId("agreement-kind");
        kinds.setAccessibleText(messages.get("agreement.kind"));
        kinds.getItems().setAll(CoefficientKind.values());
        kinds.setPrefWidth(276);
        kinds.setVisibleRowCount(CoefficientKind.values().length);
        kinds.setConverter(new StringConverter<>() {
            @Override
            public String toString(CoefficientKind kind) {
                return kind == null ? "" : model.words().kind(kind);
            }

            @Override
            public CoefficientKind fromString(String text) {
                return null;
            }
        });
        kinds.valueProperty().bindBidirectional(model.kindProperty());
        return kinds;
    }

    private MenuButton export() {
        MenuButton menu = new MenuButton(messages.get("agreement.export.menu"), new FontIcon(Feather.DOWNLOAD));
        menu.setId("agreement-export");
        menu.setMinWidth(Region.USE_PREF_SIZE);
        for (AgreementExport.Table table : AgreementExport.Table.values()) {
            MenuItem item = new MenuItem(messages.get("agreement.export." + table.name()));
            item.setId("agreement-export-" + table.fileName());
            item.setOnAction(event -> model.export(table));
            menu.getItems().add(item);
        }
        menu.disableProperty().bind(model.work().reportProperty().isNull());
        return menu;
    }

    private Node timePane() {
        ChoiceBar<PeriodLength> lengths = new ChoiceBar<>(
                "agreement-period",
                messages.get("agreement.period"),
                List.of(PeriodLength.values()),
                length -> messages.get("agreement.period." + length.name()));
        lengths.valueProperty().bindBidirectional(model.periodProperty());
        Label hint = new Label(messages.get("agreement.how.periods"));
        hint.getStyleClass().add("hint");
        HBox bar = new HBox(12, lengths, hint);
        bar.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(periods, Priority.ALWAYS);
        return new VBox(8, bar, periods);
    }

    private EmptyState empty() {
        Button team = new Button(messages.get("agreement.empty.action"));
        team.setId("agreement-empty-team");
        team.setOnAction(event -> model.showTeam());
        EmptyState state =
                new EmptyState(messages.get("agreement.empty.title"), messages.get("agreement.empty.text"), team);
        state.setId("agreement-empty");
        return state;
    }

    private void showRole() {
        content.setVisible(model.leadProperty().get());
        closed.setVisible(!model.leadProperty().get());
    }

    private void show(AgreementReport report) {
        boolean some = report != null && report.total().basis().unitsUsed() > 0;
        boolean na = report != null && report.total().basis().notApplicable().unitsAgainstScore() > 0;
        outcome.setVisible(some || na);
        outcome.setManaged(some || na);
        nothing.setVisible(report != null && !some && !na);
        nothing.setManaged(nothing.isVisible());
        if (report == null) {
            return;
        }
        choices.refill();
        AgreementWords words = model.words();
        CoefficientKind kind = model.kindProperty().get();
        headline.show(report, words, kind);
        parts.show(report.lines(), words, kind);
        pairs.show(report, words, kind);
        confusions.show(report, words);
        leniency.show(report, words);
        periods.show(report.periods(), words, kind);
        how.show(report, words, kind);
    }

    private void showTab(Tab tab) {
        List<Node> nodes = List.of(parts, pairs, confusions, leniency, timePane, how);
        for (int i = 0; i < nodes.size(); i++) {
            nodes.get(i).setVisible(i == tab.ordinal());
        }
    }

    private void focusTab() {
        switch (tabs.valueProperty().get()) {
            case PARTS -> parts.requestFocus();
            case TIME -> periods.requestFocus();
            case PAIRS -> pairs.focusGrid();
            case CONFUSIONS -> confusions.focusGrid();
            case LENIENCY -> leniency.focusGrid();
            case HOW -> how.focusGrid();
        }
    }
}
