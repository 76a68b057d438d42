package org.filiere.ui.cases;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.filiere.ui.Screen;
import org.filiere.ui.control.EmptyState;
import org.filiere.ui.i18n.Messages;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Shows all cases of the study with their summaries. */
public final class CasesView implements Screen {

    private static final KeyCombination FIND = new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination NEW = new KeyCodeCombination(KeyCode.N, KeyCombination.SHORTCUT_DOWN);
    private static final Duration OFFER = Duration.seconds(15);

    private final CasesViewModel model;
    private final Messages messages;
    private final StackPane root = new StackPane();
    private final CaseFilterBar filterBar;
    private final CasesTable table;

    public CasesView(CasesViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        filterBar = new CaseFilterBar(model, messages);
        table = new CasesTable(model, messages, filterBar::type);
        filterBar.setOnLeave(table::focusRows);
        VBox.setVgrow(table, Priority.ALWAYS);
        VBox content = new VBox(header(), filterBar, table);
        content.getStyleClass().add("screen");
        content.visibleProperty()
                .bind(Bindings.isNotEmpty(model.rows())
                        .or(model.loadedProperty().not()));
        Node deleted = deletedBar();
        StackPane.setAlignment(deleted, Pos.BOTTOM_CENTER);
        root.setId("cases");
        root.getStylesheets()
                .add(CasesView.class
                        .getResource("/org/filiere/ui/cases/cases.css")
                        .toExternalForm());
        root.getChildren().addAll(content, noCases(), deleted);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    }

    @Override
    public Node view() {
        return root;
    }

    @Override
    public void shown() {
        if (model.rows().isEmpty()) {
            root.lookup("#cases-add-first").requestFocus();
        } else {
            table.focusRows();
        }
    }

    /**
     * Takes away a filter that {@link #showOnly} has set; not when the user comes back from a case opened here, so that
     * the way back ends where it began.
     */
    public void showAll() {
        if (!model.isAwaitingReturn()) {
            model.filters().showAll();
        }
    }

    /** Shows only these cases, under a title that says what they have in common. */
    public void showOnly(String title, List<String> caseIds) {
        model.filters().showOnly(title, caseIds);
    }

    private HBox header() {
        Label title = new Label(messages.get("cases.title"));
        title.getStyleClass().add("screen-title");
        Label count = new Label();
        count.setId("cases-count");
        count.getStyleClass().add("hint");
        count.textProperty().bind(Bindings.createStringBinding(this::count, model.visible(), model.rows()));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox header = new HBox(14, title, count, gap, switches(), addButton("cases-add"));
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }

    private Node switches() {
        CheckBox provisional = new CheckBox(messages.get("cases.provisional"));
        provisional.setId("cases-provisional");
        provisional.setTooltip(new Tooltip(messages.get("cases.provisional.tip")));
        provisional.selectedProperty().bindBidirectional(model.counting().includeProvisionalProperty());
        CheckBox asZero = new CheckBox(messages.get("cases.asZero"));
        asZero.setId("cases-as-zero");
        asZero.selectedProperty().bindBidirectional(model.counting().notApplicableAsZeroProperty());
        provisional.setMinWidth(Region.USE_PREF_SIZE);
        asZero.setMinWidth(Region.USE_PREF_SIZE);
        HBox both = new HBox(14, provisional, asZero);
        both.setAlignment(Pos.CENTER_LEFT);
        return both;
    }

    private String count() {
        int all = model.rows().size();
        int seen = model.visible().size();
        return seen == all ? messages.get("cases.count", all) : messages.get("cases.count.filtered", seen, all);
    }

    private Button addButton(String id) {
        Button add = new Button(messages.get("cases.add"), new FontIcon(Feather.PLUS));
        add.setId(id);
        add.getStyleClass().add(Styles.ACCENT);
        add.setTooltip(new Tooltip(NEW.getDisplayText()));
        add.setOnAction(event -> model.add());
        return add;
    }

    private Node noCases() {
        EmptyState empty = new EmptyState(
                messages.get("cases.empty.title"), messages.get("cases.empty.text"), addButton("cases-add-first"));
        empty.setId("cases-empty");
        empty.visibleProperty().bind(Bindings.isEmpty(model.rows()).and(model.loadedProperty()));
        empty.managedProperty().bind(empty.visibleProperty());
        return empty;
    }

    private Node deletedBar() {
        Label words = new Label();
        words.setId("cases-deleted");
        Button undo = new Button(messages.get("cases.undo"));
        undo.setId("cases-undo");
        undo.getStyleClass().addAll(Styles.ACCENT, Styles.SMALL);
        undo.setOnAction(event -> {
            model.undoDeletion();
            table.focusRows();
        });
        Button close = new Button(null, new FontIcon(Feather.X));
        close.setId("cases-deleted-close");
        close.setAccessibleText(messages.get("common.close"));
        close.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        close.setOnAction(event -> model.dismissDeleted());
        HBox bar = new HBox(words, undo, close);
        bar.getStyleClass().add("deleted-bar");
        bar.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        StackPane.setMargin(bar, new Insets(0, 0, 28, 0));
        PauseTransition offer = new PauseTransition(OFFER);
        offer.setOnFinished(event -> model.dismissDeleted());
        bar.hoverProperty().addListener((property, was, is) -> keep(offer, is));
        bar.focusWithinProperty().addListener((property, was, is) -> keep(offer, is));
        model.deletedProperty().subscribe(deleted -> {
            show(bar, words, deleted);
            keep(offer, deleted.isEmpty());
        });
        return bar;
    }

    private void keep(PauseTransition offer, boolean keep) {
        if (keep) {
            offer.stop();
        } else {
            offer.playFromStart();
        }
    }

    private void show(Node bar, Label words, Optional<CasesViewModel.Deleted> deleted) {
        bar.setVisible(deleted.isPresent());
        bar.setManaged(deleted.isPresent());
        deleted.map(CasesViewModel.Deleted::names).ifPresent(names -> words.setText(deletedWords(names)));
    }

    private String deletedWords(List<String> names) {
        return messages.get("cases.deleted", names.size(), names.get(0));
    }

    private void onKey(KeyEvent event) {
        if (FIND.match(event)) {
            filterBar.focusText();
        } else if (NEW.match(event)) {
            model.add();
        } else {
            return;
        }
        event.consume();
    }
}
