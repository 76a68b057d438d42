package org.filiere.ui.agreement;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.text.TextAlignment;
import org.filiere.agreement.Coefficient;
import org.filiere.review.agreement.AgreementLine;
import org.filiere.review.agreement.CoefficientKind;
import org.filiere.review.agreement.LineKey;
import org.filiere.ui.i18n.Messages;

/** Parts of the study or periods against coefficients; a click or Enter on a number lists its units. */
final class LinesTable extends TableView<AgreementLine> {

    private static final List<CoefficientKind> ALWAYS = List.of(
            CoefficientKind.ALPHA_ORDINAL,
            CoefficientKind.KAPPA_LINEAR,
            CoefficientKind.KAPPA_QUADRATIC,
            CoefficientKind.FLEISS,
            CoefficientKind.AC2,
            CoefficientKind.ICC_SINGLE,
            CoefficientKind.ICC_AVERAGE);
    private static final List<CoefficientKind> SHARES =
            List.of(CoefficientKind.PERCENT_PAIRWISE, CoefficientKind.PERCENT_UNANIMOUS);
    private static final double NAME = 236;
    private static final double COUNT = 50;
    private static final double VALUE = 62;
    private static final double INTERVAL = 112;
    /** In a wide window the columns grow, but not so far apart that a line is hard to follow. */
    private static final double MOST_GROWTH = 1.5;
    /** Beside the columns: the scroll bar and the borders. */
    private static final double BESIDE = 16;

    /** What a column shows of a line, and which of its units are behind that. */
    private record Column(
            String tip,
            Function<AgreementLine, String> text,
            Function<AgreementLine, String> full,
            Function<AgreementLine, List<Integer>> rows,
            Predicate<AgreementLine> undefined) {}

    private final AgreementViewModel model;
    private final Messages messages;
    private final String id;
    private final String what;
    private AgreementWords words;
    private CoefficientKind kind;

    /**
     * A table without lines.
     *
     * @param what what the lines are of: the head of the first column
     */
    LinesTable(String id, String what, AgreementViewModel model, Messages messages) {
        this.id = id;
        this.what = what;
        this.model = model;
        this.messages = messages;
        setId(id);
        setAccessibleText(messages.get("agreement.lines"));
        getSelectionModel().setCellSelectionEnabled(true);
        getStyleClass().addAll("agreement-lines", Styles.DENSE);
        widthProperty().addListener((property, before, now) -> grow());
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                openFocused();
                event.consume();
            }
        });
    }

    /** Shows lines; the columns follow the coefficient that is chosen. */
    void show(List<AgreementLine> lines, AgreementWords now, CoefficientKind chosen) {
        words = now;
        if (chosen != kind) {
            kind = chosen;
            getColumns().setAll(columns());
            grow();
        }
        TablePosition<?, ?> at = getFocusModel().getFocusedCell();
        getItems().setAll(lines);
        if (at != null && at.getRow() >= 0 && at.getRow() < lines.size() && at.getColumn() >= 0) {
            getSelectionModel().clearAndSelect(at.getRow(), getColumns().get(at.getColumn()));
        }
    }

    /** The columns share the room that there is, and scroll where it is too little. */
    private void grow() {
        double least =
                getColumns().stream().mapToDouble(TableColumn::getMinWidth).sum();
        double growth = Math.max(1, Math.min(MOST_GROWTH, (getWidth() - BESIDE) / least));
        getColumns().forEach(column -> column.setPrefWidth(column.getMinWidth() * growth));
    }

    private List<TableColumn<AgreementLine, ?>> columns() {
        List<TableColumn<AgreementLine, ?>> columns = new ArrayList<>();
        columns.add(made("part", what, NAME, part()));
        columns.add(column("units", COUNT, units()));
        columns.add(column("leftOut", COUNT, leftOut()));
        columns.add(column("coders", COUNT + 12, coders()));
        columns.add(column(kind, VALUE + 4));
        columns.add(column("interval", INTERVAL, interval()));
        SHARES.stream().filter(share -> share != kind).forEach(share -> columns.add(column(share, VALUE)));
        ALWAYS.stream().filter(each -> each != kind).forEach(each -> columns.add(column(each, VALUE)));
        columns.add(column("na", VALUE, notApplicable()));
        return columns;
    }

    private Column part() {
        Function<AgreementLine, String> name = line -> words.line(line.key());
        return new Column("agreement.tip.part", name, name, line -> line.rows(kind), line -> false);
    }

    private Column units() {
        return new Column(
                "agreement.tip.units",
                line -> words.count(line.coefficient(kind).basis().unitsUsed()),
                line -> words.used(line, kind),
                line -> line.rows(kind),
                line -> false);
    }

    private Column leftOut() {
        return new Column(
                "agreement.tip.leftOut",
                line -> words.count(line.coefficient(kind).basis().unitsLeftOut()),
                line -> words.leftOut(line, kind),
                line -> line.leftOut(kind),
                line -> false);
    }

    private Column coders() {
        return new Column(
                "agreement.tip.coders",
                line -> words.count(line.ratings().raters().size()),
                line -> words.raters(line),
                line -> line.rows(kind),
                line -> false);
    }

    private Column interval() {
        return new Column(
                "agreement.tip.interval",
                line -> words.ends(kind, line.bootstrap(kind)),
                line -> line.bootstrap(kind).map(words::made).orElse(""),
                line -> line.rows(kind),
                line -> false);
    }

    private Column notApplicable() {
        return new Column(
                "agreement.tip.na",
                line -> words.count(line.basis().notApplicable().unitsAgainstScore()),
                line -> words.notApplicable(line),
                line -> line.ratings().notApplicableAgainstScore(),
                line -> false);
    }

    private TableColumn<AgreementLine, AgreementLine> column(CoefficientKind each, double width) {
        Column shown = new Column(
                "agreement.tip." + each.name(),
                line -> words.brief(each, line.coefficient(each)),
                line -> words.withUnits(line, each),
                line -> line.rows(each),
                line -> line.coefficient(each) instanceof Coefficient.Undefined);
        return made(each.fileName(), messages.get("agreement.head." + each.name()), width, shown);
    }

    private TableColumn<AgreementLine, AgreementLine> column(String name, double width, Column shown) {
        return made(name, messages.get("agreement.head." + name), width, shown);
    }

    private TableColumn<AgreementLine, AgreementLine> made(String name, String head, double width, Column shown) {
        TableColumn<AgreementLine, AgreementLine> column = new TableColumn<>();
        Label title = new Label(head);
        title.setTooltip(new Tooltip(messages.get(shown.tip())));
        title.setTextAlignment(name.equals("part") ? TextAlignment.LEFT : TextAlignment.RIGHT);
        column.setGraphic(title);
        column.getStyleClass().add(name.equals("part") ? "name-column" : "number-column");
        column.setId(id + "-" + name);
        column.setUserData(shown);
        column.setMinWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(view -> new Cell(shown, name.equals("part")));
        return column;
    }

    private void openFocused() {
        TablePosition<?, ?> at = getFocusModel().getFocusedCell();
        if (at != null && at.getRow() >= 0 && at.getRow() < getItems().size() && at.getTableColumn() != null) {
            open(getItems().get(at.getRow()), (Column) at.getTableColumn().getUserData());
        }
    }

    private void open(AgreementLine line, Column column) {
        String full = column.full().apply(line);
        String part = words.line(line.key());
        model.show(new UnitsBehind(
                full.isEmpty() || full.equals(part) ? part : messages.get("agreement.of", part, full),
                line.ratings(),
                column.rows().apply(line)));
    }

    /** A number at the right, a name at the left; items stand a little further in than their dimension. */
    private final class Cell extends TableCell<AgreementLine, AgreementLine> {
        private final Column column;
        private final boolean name;

        Cell(Column column, boolean name) {
            this.column = column;
            this.name = name;
            setAlignment(name ? Pos.CENTER_LEFT : Pos.CENTER_RIGHT);
            if (name) {
                getStyleClass().add("line-name");
            }
            setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && getItem() != null) {
                    open(getItem(), column);
                }
            });
        }

        @Override
        protected void updateItem(AgreementLine line, boolean empty) {
            super.updateItem(line, empty);
            getStyleClass().removeAll("line-total", "line-item", "line-undefined");
            if (empty || line == null) {
                setText(null);
                setTooltip(null);
                return;
            }
            setText(column.text().apply(line));
            String full = column.full().apply(line);
            setTooltip(full.isEmpty() ? null : new Tooltip(full));
            setAccessibleText(words.line(line.key()) + ", " + full);
            if (line.key().kind() == LineKey.Kind.TOTAL || line.key().kind() == LineKey.Kind.DIMENSION) {
                getStyleClass().add("line-total");
            } else if (name && line.key().kind() == LineKey.Kind.ITEM) {
                getStyleClass().add("line-item");
            }
            if (column.undefined().test(line)) {
                getStyleClass().add("line-undefined");
            }
        }
    }
}
