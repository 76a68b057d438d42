package org.filiere.ui.control.chains;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.filiere.domain.GovernanceCoding.State;
import org.filiere.ui.control.ChoiceBar;
import org.filiere.ui.control.FieldBox;
import org.filiere.ui.control.passage.PassageDesk;
import org.filiere.ui.control.passage.PassageSources;
import org.filiere.ui.control.passage.PassageTools;
import org.filiere.ui.i18n.Messages;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Lists the value chains that the coder at work recorded for a case and edits the one that is chosen. In the list, Insert
 * adds, Enter or F2 edits and Delete deletes; below stand the Table 3 codes that follow. Needs about 470 pixels of width.
 */
public final class ChainsEditor extends VBox {

    private static final double ROW = 48;
    private static final int MOST_ROWS = 4;

    private final ChainsViewModel model;
    private final Messages messages;
    private final ListView<ChainDraft> list = new ListView<>();
    private final ChainDetailView detail;

    /**
     * The editor.
     *
     * @param sources of the passages
     * @param desk what the passages of a chain can ask for
     */
    public ChainsEditor(ChainsViewModel model, PassageSources sources, PassageDesk desk, Messages messages) {
        this.model = model;
        this.messages = messages;
        setId("chains-editor");
        getStyleClass().add("chains-editor");
        getStylesheets()
                .add(ChainsEditor.class
                        .getResource("/org/filiere/ui/control/chains.css")
                        .toExternalForm());
        detail = new ChainDetailView(model, new PassageTools(model.passages(), sources, desk), messages);
        Label empty = new Label(messages.get("chains.empty"));
        empty.getStyleClass().add("hint");
        empty.setWrapText(true);
        empty.setMinHeight(Region.USE_PREF_SIZE);
        empty.visibleProperty().bind(Bindings.isEmpty(model.chains()));
        empty.managedProperty().bind(empty.visibleProperty());
        getChildren().addAll(header(), empty, list(), detail, state(), reason(), contradiction(), codes(), others());
    }

    /** Puts the focus where the chains are edited: on the list, or on the button that adds one. */
    @Override
    public void requestFocus() {
        if (model.chains().isEmpty()) {
            lookup("#chains-add").requestFocus();
        } else {
            if (model.selectedProperty().get() == null) {
                model.selectedProperty().set(model.chains().get(0));
            }
            list.requestFocus();
        }
    }

    private Node header() {
        Label title = new Label(messages.get("chains.list"));
        title.getStyleClass().add("section-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button add = new Button(messages.get("chains.add"), new FontIcon(Feather.PLUS));
        add.setId("chains-add");
        add.getStyleClass().add(Styles.SMALL);
        add.setOnAction(event -> add());
        Button delete = new Button(null, new FontIcon(Feather.TRASH_2));
        delete.setId("chains-delete");
        delete.setAccessibleText(messages.get("chains.delete"));
        delete.setTooltip(new Tooltip(messages.get("chains.delete")));
        delete.getStyleClass().addAll(Styles.SMALL, Styles.BUTTON_ICON, Styles.FLAT);
        delete.disableProperty().bind(model.selectedProperty().isNull());
        delete.setOnAction(event -> model.delete());
        HBox header = new HBox(6, title, gap, add, delete);
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }

    private Node list() {
        list.setId("chains-list");
        list.getStyleClass().addAll("chain-list", Styles.DENSE);
        list.setAccessibleText(messages.get("chains.list"));
        list.setItems(model.chains());
        list.setFixedCellSize(ROW);
        list.setCellFactory(view -> new ChainCell(messages));
        list.visibleProperty().bind(Bindings.isNotEmpty(model.chains()));
        list.managedProperty().bind(list.visibleProperty());
        list.minHeightProperty().bind(Bindings.createDoubleBinding(this::listHeight, model.chains()));
        list.prefHeightProperty().bind(list.minHeightProperty());
        list.getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null) {
                model.commit();
                model.selectedProperty().set(now);
            }
        });
        model.selectedProperty().addListener((property, before, now) -> select());
        model.chains().addListener((ListChangeListener<ChainDraft>) change -> select());
        select();
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                detail.focusName();
            }
        });
        return list;
    }

    private double listHeight() {
        return Math.min(MOST_ROWS, Math.max(1, model.chains().size())) * ROW + 2;
    }

    private void select() {
        ChainDraft wanted = model.selectedProperty().get();
        if (wanted == null) {
            list.getSelectionModel().clearSelection();
        } else if (list.getSelectionModel().getSelectedItem() != wanted) {
            list.getSelectionModel().select(wanted);
        }
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.INSERT) {
            add();
        } else if (event.getCode() == KeyCode.DELETE) {
            model.delete();
        } else if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.F2) {
            detail.focusName();
        } else {
            return;
        }
        event.consume();
    }

    private void add() {
        model.add();
        detail.focusName();
    }

    private Node state() {
        ChoiceBar<State> bar =
                new ChoiceBar<>("chains-state", messages.get("chains.state"), List.of(State.values()), messages::of);
        bar.valueProperty().bindBidirectional(model.stateProperty());
        bar.valueProperty().addListener((property, before, now) -> model.commit());
        return new FieldBox(messages.get("chains.state"), bar);
    }

    private Node reason() {
        TextField field = new TextField();
        field.setId("chains-reason");
        field.textProperty().bindBidirectional(model.reasonProperty());
        field.setOnAction(event -> model.commit());
        ObservableValue<Optional<String>> problem = Bindings.createObjectBinding(
                () -> model.reasonProperty().get().isBlank()
                        ? Optional.of(messages.get("chains.reason.missing"))
                        : Optional.empty(),
                model.reasonProperty());
        FieldBox box = new FieldBox(messages.get("chains.reason"), field)
                .problem(problem)
                .onLeft(model::commit);
        box.visibleProperty().bind(model.stateProperty().isEqualTo(State.NOT_AVAILABLE));
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    private Node contradiction() {
        Label label = new Label(messages.get("chains.contradiction"));
        label.setId("chains-contradiction");
        label.getStyleClass().add("field-problem");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.visibleProperty()
                .bind(model.stateProperty().isEqualTo(State.NOT_AVAILABLE).and(Bindings.isNotEmpty(model.chains())));
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    private Node codes() {
        GovernanceCodesView codes = new GovernanceCodesView(messages);
        model.codesProperty().addListener((property, before, now) -> codes.show(now));
        codes.show(model.codesProperty().get());
        return new FieldBox(messages.get("chains.codes"), codes);
    }

    private Node others() {
        VBox rows = new VBox(4);
        rows.setId("chains-others");
        FieldBox box = new FieldBox(messages.get("chains.others"), rows);
        model.othersProperty().subscribe(coders -> {
            rows.getChildren().setAll(coders.stream().map(this::other).toList());
            box.setVisible(!coders.isEmpty());
            box.setManaged(!coders.isEmpty());
        });
        return box;
    }

    private Label other(CoderChains coder) {
        String chains =
                coder.state() == State.NOT_AVAILABLE ? messages.of(coder.state()) : ChainCell.line(coder, messages);
        Label label = new Label(messages.get("chains.others.coder", coder.coder(), chains));
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
