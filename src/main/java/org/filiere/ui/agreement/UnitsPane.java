package org.filiere.ui.agreement;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.filiere.review.agreement.Unit;
import org.filiere.ui.i18n.Messages;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The units behind the number that was chosen, with everybody's score, and the ways on from there. */
final class UnitsPane extends VBox {

    private static final double WIDTH = 312;
    private static final int DOUBLE = 2;

    private final AgreementViewModel model;
    private final Messages messages;
    private final Runnable back;
    private final ListView<Integer> list = new ListView<>();
    private final Label title = new Label();
    private final Label count = new Label();
    private final Button review;
    private final Button cases;
    private UnitsBehind behind;
    private AgreementWords words;

    /**
     * The pane.
     *
     * @param back puts the focus back to where the number was
     */
    UnitsPane(AgreementViewModel model, Messages messages, Runnable back) {
        this.model = model;
        this.messages = messages;
        this.back = back;
        setId("agreement-units");
        getStyleClass().add("units-pane");
        setMinWidth(WIDTH);
        setMaxWidth(WIDTH);
        review = button("agreement-units-review", "agreement.units.review", Feather.COLUMNS, this::reviewChosen);
        cases = button("agreement-units-cases", "agreement.units.cases", Feather.LIST, model::showCases);
        review.disableProperty()
                .bind(list.getSelectionModel().selectedItemProperty().isNull());
        count.setId("agreement-units-count");
        count.getStyleClass().add("hint");
        count.setWrapText(true);
        count.setMinHeight(Region.USE_PREF_SIZE);
        list.setId("agreement-units-list");
        list.getStyleClass().add(Styles.DENSE);
        list.setCellFactory(view -> new UnitCell());
        list.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == DOUBLE) {
                reviewChosen();
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(head(), count, new HBox(8, review, cases), list);
        managedProperty().bind(visibleProperty());
        setVisible(false);
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        model.unitsProperty().addListener((property, before, now) -> {
            setVisible(now.isPresent());
            now.ifPresent(this::show);
        });
    }

    private Node head() {
        title.setId("agreement-units-title");
        title.getStyleClass().add("section-title");
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Button close = new Button(null, new FontIcon(Feather.X));
        close.setId("agreement-units-close");
        close.setAccessibleText(messages.get("common.close"));
        close.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT, Styles.SMALL);
        close.setMinWidth(Region.USE_PREF_SIZE);
        close.setOnAction(event -> close());
        HBox head = new HBox(8, title, close);
        head.setAlignment(Pos.TOP_LEFT);
        return head;
    }

    private Button button(String id, String key, Feather icon, Runnable action) {
        Button button = new Button(messages.get(key), new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().add(Styles.SMALL);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    private void show(UnitsBehind now) {
        behind = now;
        words = model.words();
        title.setText(now.title());
        count.setText(messages.get(
                "agreement.units.count", now.rows().size(), now.caseIds().size()));
        cases.setDisable(now.rows().isEmpty());
        list.getItems().setAll(now.rows());
        if (!now.rows().isEmpty()) {
            list.getSelectionModel().select(0);
            list.scrollTo(0);
        }
        list.requestFocus();
    }

    private void onKey(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && list.isFocused()) {
            reviewChosen();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
        }
    }

    private void close() {
        model.hideUnits();
        back.run();
    }

    private void reviewChosen() {
        Integer row = list.getSelectionModel().getSelectedItem();
        if (row != null) {
            model.review(behind.ratings().units().get(row));
        }
    }

    /** The case and the item above each other, then everybody's score. */
    private final class UnitCell extends ListCell<Integer> {
        private final Label name = new Label();
        private final Label item = new Label();
        private final Label scores = new Label();
        private final VBox box = new VBox(1, name, item, scores);

        UnitCell() {
            name.setMinWidth(0);
            item.setMinWidth(0);
            item.getStyleClass().add("hint");
            scores.setWrapText(true);
            scores.getStyleClass().add("unit-scores");
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Integer row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setGraphic(null);
                setTooltip(null);
                return;
            }
            Unit unit = behind.ratings().units().get(row);
            name.setText(words.caseName(unit.caseId()));
            item.setText(words.item(unit.itemId()));
            scores.setText(words.scores(behind.ratings(), row));
            setTooltip(new Tooltip(name.getText() + " · " + item.getText()));
            setAccessibleText(name.getText() + ", " + item.getText() + ", " + scores.getText());
            setGraphic(box);
        }
    }
}
