package org.filiere.ui.codebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import org.filiere.domain.Codebook;
import org.filiere.domain.Dimension;
import org.filiere.domain.Item;
import org.filiere.ui.i18n.Messages;

/** The items by dimension. Rows that only name a dimension are passed over by the arrows. */
final class ItemList extends ListView<ItemList.Row> {

    /**
     * A row: an item, or the name of a dimension.
     *
     * @param itemId empty for a dimension
     * @param words what is shown
     * @param changed whether the draft differs here from what is in force
     */
    record Row(String itemId, String words, boolean changed) {

        boolean isItem() {
            return !itemId.isEmpty();
        }
    }

    private static final double WIDTH = 260;

    private final CodebookViewModel model;
    private final Messages messages;
    private boolean filling;

    ItemList(CodebookViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
        setId("codebook-items");
        setAccessibleText(messages.get("codebook.items"));
        setMinWidth(WIDTH);
        setPrefWidth(WIDTH);
        setCellFactory(view -> new ListCell<>() {
            @Override
            protected void updateItem(Row row, boolean empty) {
                super.updateItem(row, empty);
                getStyleClass().remove("codebook-dimension");
                setText(
                        empty
                                ? null
                                : row.changed() ? messages.get("codebook.items.changed", row.words()) : row.words());
                setTooltip(empty ? null : new Tooltip(row.words()));
                if (!empty && !row.isItem()) {
                    getStyleClass().add("codebook-dimension");
                }
                setDisable(!empty && !row.isItem());
            }
        });
        getSelectionModel().selectedIndexProperty().addListener((property, before, now) -> choose(before, now));
    }

    /** Shows the items as they are now and chooses the one at hand. */
    void update() {
        Codebook working = model.workingProperty().get();
        List<Row> rows = working == null ? List.of() : rows(working);
        filling = true;
        if (!rows.equals(getItems())) {
            getItems().setAll(rows);
        }
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).itemId().equals(model.itemIdProperty().get())
                    && getSelectionModel().getSelectedIndex() != i) {
                getSelectionModel().select(i);
                scrollTo(Math.max(0, i - 4));
            }
        }
        filling = false;
    }

    private List<Row> rows(Codebook working) {
        Codebook book = model.bookProperty().get();
        Set<String> unchanged = book.items().stream()
                .filter(item -> working.item(item.id()).filter(item::equals).isPresent())
                .map(Item::id)
                .collect(Collectors.toSet());
        List<Row> rows = new ArrayList<>();
        for (Dimension dimension : Dimension.values()) {
            List<Item> items = working.items(dimension);
            if (!items.isEmpty()) {
                rows.add(new Row("", messages.of(dimension), false));
                items.forEach(item -> rows.add(new Row(item.id(), item.name(), !unchanged.contains(item.id()))));
            }
        }
        return rows;
    }

    private void choose(Number before, Number now) {
        int at = now.intValue();
        if (filling || at < 0) {
            return;
        }
        Row row = getItems().get(at);
        if (row.isItem()) {
            model.show(row.itemId());
            return;
        }
        // A dimension cannot be chosen: the arrow goes on in its direction.
        int next = at + (at > before.intValue() ? 1 : -1);
        int back = next < 0 || next >= getItems().size() ? Math.max(before.intValue(), 1) : next;
        Platform.runLater(() -> getSelectionModel().select(back));
    }
}
