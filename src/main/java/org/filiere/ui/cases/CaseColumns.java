package org.filiere.ui.cases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import org.filiere.analysis.DimensionIndex;
import org.filiere.domain.Degree;
import org.filiere.domain.GovernanceCode;
import org.filiere.domain.GovernanceMode;
import org.filiere.ui.control.TextFold;
import org.filiere.ui.i18n.Messages;

/** The columns of the table, each with its words and its order: what is not scored comes last, whichever way it is sorted. */
final class CaseColumns {

    /** What the id of every column begins with. */
    static final String ID = "cases-column-";

    private static final double LEAST_WIDTH = 68;
    private static final double MOST_EXTRA = 24;

    /** Rank of what has a value. */
    private static final int VALUE = 0;
    /** Rank of what is begun. */
    private static final int PARTIAL = 1;
    /** Rank of what cannot be judged. */
    private static final int NOT_AVAILABLE = 2;
    /** Rank of what nobody has judged. */
    private static final int NOTHING = 3;

    private final Messages messages;
    private final CaseWords words;

    CaseColumns(Messages messages) {
        this.messages = messages;
        this.words = new CaseWords(messages);
    }

    List<TableColumn<CaseRow, CaseLine>> all() {
        List<TableColumn<CaseRow, CaseLine>> columns = new ArrayList<>(List.of(
                text("name", 158, line -> line.details().name()),
                text("industry", 92, line -> line.details().industry()),
                text("country", 80, line -> line.details().country()),
                group()));
        List<TableColumn<CaseRow, CaseLine>> narrow = List.of(
                progress(),
                index("ee", line -> line.summary().ee()),
                index("ja", line -> line.summary().ja()),
                efficiency(),
                degree("degree", line -> line.summary().computedDegree(), false),
                degree("published", line -> line.summary().publishedDegree(), true),
                governance(),
                upgrading(),
                conflict());
        narrow.forEach(column -> {
            column.setMinWidth(column.getPrefWidth());
            column.setMaxWidth(column.getPrefWidth() + MOST_EXTRA);
        });
        columns.addAll(narrow);
        return columns;
    }

    private TableColumn<CaseRow, CaseLine> text(String id, double width, Function<CaseLine, String> value) {
        return column(
                id,
                width,
                () -> new CaseCells.Words(value, value),
                line -> value.apply(line).isBlank() ? NOTHING : VALUE,
                Comparator.comparing(line -> TextFold.fold(value.apply(line))));
    }

    private TableColumn<CaseRow, CaseLine> group() {
        Function<CaseLine, String> value = line -> messages.of(line.details().group());
        return column(
                "group",
                112,
                () -> new CaseCells.Words(value, value),
                line -> VALUE,
                Comparator.comparing(line -> line.details().group()));
    }

    private TableColumn<CaseRow, CaseLine> progress() {
        return column(
                "progress",
                100,
                () -> new CaseCells.Progress(words),
                line -> line.judged() == 0 ? NOTHING : VALUE,
                Comparator.comparingDouble(line -> (double) line.judged() / line.items()));
    }

    private TableColumn<CaseRow, CaseLine> index(String id, Function<CaseLine, DimensionIndex> index) {
        return right(column(
                id,
                74,
                () -> new CaseCells.Number(
                        line -> words.index(index.apply(line)),
                        line -> words.indexTip(index.apply(line)),
                        line -> index.apply(line).value().isPresent()),
                line -> rank(
                        index.apply(line).value(),
                        index.apply(line).judged(),
                        index.apply(line).items()),
                Comparator.comparingDouble(
                                (CaseLine line) -> index.apply(line).value().orElse(0))
                        .thenComparing(line -> index.apply(line).judged())));
    }

    private TableColumn<CaseRow, CaseLine> efficiency() {
        return right(column(
                "ce",
                74,
                () -> new CaseCells.Number(
                        words::efficiency,
                        line -> messages.get("cases.tip.efficiency"),
                        line -> line.summary().ce().isPresent()),
                line -> rank(
                        line.summary().ce(),
                        line.judgedOfEfficiency(),
                        line.summary().ee().items() + line.summary().ja().items()),
                Comparator.comparingDouble(
                                (CaseLine line) -> line.summary().ce().orElse(0))
                        .thenComparing(CaseLine::judgedOfEfficiency)));
    }

    private TableColumn<CaseRow, CaseLine> degree(
            String id, Function<CaseLine, Optional<Degree>> degree, boolean published) {
        Function<CaseLine, String> value = line -> words.degree(degree.apply(line));
        Function<CaseLine, String> tip = line -> messages.get(published ? "cases.tip.published" : "cases.tip.degree");
        return column(
                id,
                published ? 82 : 68,
                published ? () -> new CaseCells.Marked(value, tip) : () -> new CaseCells.Words(value, tip),
                line -> degree.apply(line).isPresent() ? VALUE : NOTHING,
                Comparator.comparing(
                        line -> degree.apply(line).map(Enum::ordinal).orElse(-1)));
    }

    private TableColumn<CaseRow, CaseLine> governance() {
        return column(
                "governance",
                126,
                () -> new CaseCells.Number(
                        words::governance,
                        words::governanceTip,
                        line -> line.summary().governance().codes().isPresent()),
                CaseColumns::governanceRank,
                Comparator.comparing(CaseColumns::governanceKey));
    }

    private TableColumn<CaseRow, CaseLine> upgrading() {
        return column(
                "upgrading",
                88,
                () -> new CaseCells.Number(
                        words::upgrading,
                        line -> words.indexTip(line.summary().upgrading()),
                        line -> line.summary().upgrading().value().isPresent()),
                line -> rank(
                        line.summary().upgrading().value(),
                        line.summary().upgrading().judged(),
                        line.summary().upgrading().items()),
                Comparator.comparingDouble(
                                (CaseLine line) -> line.summary().upgrading().sum())
                        .thenComparing(line -> line.summary().upgrading().judged()));
    }

    private TableColumn<CaseRow, CaseLine> conflict() {
        return column(
                "conflict",
                34,
                () -> new CaseCells.Conflict(messages),
                line -> line.conflict() ? VALUE : NOTHING,
                Comparator.comparing(CaseLine::conflict));
    }

    private TableColumn<CaseRow, CaseLine> column(
            String id,
            double width,
            Supplier<TableCell<CaseRow, CaseLine>> cell,
            ToIntFunction<CaseLine> rank,
            Comparator<CaseLine> order) {
        TableColumn<CaseRow, CaseLine> column = new TableColumn<>(messages.get("cases.column." + id));
        column.setId(ID + id);
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, LEAST_WIDTH));
        column.setCellValueFactory(features -> features.getValue().lineProperty());
        column.setCellFactory(any -> cell.get());
        column.setComparator((left, right) -> {
            int byRank = Integer.compare(rank.applyAsInt(left), rank.applyAsInt(right));
            if (byRank != 0) {
                return column.getSortType() == SortType.DESCENDING ? -byRank : byRank;
            }
            return order.compare(left, right);
        });
        return column;
    }

    private static TableColumn<CaseRow, CaseLine> right(TableColumn<CaseRow, CaseLine> column) {
        column.getStyleClass().add("number-column");
        return column;
    }

    private static int rank(OptionalDouble value, int judged, int items) {
        if (value.isPresent()) {
            return VALUE;
        }
        if (judged == 0) {
            return NOTHING;
        }
        return judged < items ? PARTIAL : NOT_AVAILABLE;
    }

    private static int governanceRank(CaseLine line) {
        if (line.summary().governance().codes().isEmpty()) {
            return NOTHING;
        }
        return CaseWords.isNotAvailable(line.summary().governance()) ? NOT_AVAILABLE : VALUE;
    }

    private static String governanceKey(CaseLine line) {
        StringBuilder key = new StringBuilder();
        for (GovernanceMode mode : GovernanceMode.values()) {
            key.append(line.summary()
                    .governance()
                    .code(mode)
                    .map(GovernanceCode::ordinal)
                    .orElse(0));
        }
        return key.toString();
    }
}
