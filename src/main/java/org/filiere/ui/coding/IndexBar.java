package org.filiere.ui.coding;

import java.text.NumberFormat;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.filiere.analysis.CaseSummary;
import org.filiere.analysis.DimensionIndex;
import org.filiere.domain.Degree;
import org.filiere.domain.DegreeRule;
import org.filiere.domain.PublishedFigures;
import org.filiere.domain.PublishedFigures.Figure;
import org.filiere.domain.SectoralGroup;
import org.filiere.domain.StudySnapshot;
import org.filiere.ui.i18n.Messages;

/** EE, JA, CE, degree and upgrading of the case as the form stands, each with what is published beside it. */
final class IndexBar extends VBox {

    private static final double GAP = 6;
    private static final double WIDE = 116;
    private static final double MIDDLE = 84;
    private static final double NARROW = 80;
    private static final String GROUPS_TABLE = "2";

    private final CodingViewModel model;
    private final Messages messages;
    private final NumberFormat number;
    private final Tile ee;
    private final Tile ja;
    private final Tile ce;
    private final Tile degree;
    private final Tile upgrading;
    private final Label cutOffs = new Label();

    IndexBar(CodingViewModel model, Messages messages) {
        super(GAP / 2);
        this.model = model;
        this.messages = messages;
        setId("coding-indices");
        getStyleClass().add("index-bar");
        number = NumberFormat.getNumberInstance(messages.locale());
        number.setMaximumFractionDigits(2);
        ee = tile("ee", "dimension-external-economies", WIDE);
        ja = tile("ja", "dimension-joint-action", WIDE);
        ce = tile("ce", "index-plain", NARROW);
        degree = tile("degree", "index-plain", MIDDLE);
        upgrading = tile("upgrading", "dimension-upgrading", WIDE);
        cutOffs.setId("coding-cut-offs");
        cutOffs.getStyleClass().add("index-published");
        cutOffs.setMinWidth(0);
        getChildren().addAll(new HBox(GAP, ee, ja, ce, degree, upgrading), cutOffs);
        model.summaryProperty().addListener((property, before, now) -> show(now));
        show(model.summaryProperty().get());
    }

    private Tile tile(String name, String style, double width) {
        Tile tile = new Tile("coding-" + name, messages.get("coding.index." + name), style);
        tile.help(messages.get("coding.index." + name + ".help"));
        tile.setPrefWidth(width);
        HBox.setHgrow(tile, Priority.ALWAYS);
        return tile;
    }

    private void show(CaseSummary summary) {
        if (summary == null) {
            return;
        }
        StudySnapshot study = model.study().snapshot();
        DegreeRule rule = study.degreeRule();
        SectoralGroup group = summary.details().group();
        ee.show(value(summary.ee()), published(study, group, "ee"));
        ja.show(value(summary.ja()), published(study, group, "ja"));
        upgrading.show(value(summary.upgrading()), published(study, summary.caseId()));
        ce.show(points(summary.ce()).orElse(messages.get("coding.index.open")), published(study, group, "ce"));
        degree.show(
                summary.computedDegree().map(messages::of).orElse(messages.get("coding.index.open")),
                summary.publishedDegree()
                        .map(printed -> messages.get("coding.index.publishedDegree", messages.of(printed)))
                        .orElse(""));
        cutOffs.setText(messages.get(
                "coding.index.cutOffs",
                messages.of(Degree.LOW),
                messages.of(Degree.MEDIUM),
                messages.of(Degree.HIGH),
                rule.mediumFrom(),
                rule.highFrom()));
    }

    private String value(DimensionIndex index) {
        if (!index.isComplete()) {
            return messages.get("coding.index.partial", index.judged(), index.items());
        }
        String value = points(index.value()).orElse(messages.get("common.score.na"));
        return index.isRescaled() ? messages.get("coding.index.without", value, index.notApplicable()) : value;
    }

    private Optional<String> points(OptionalDouble value) {
        return value.isPresent() ? Optional.of(number.format(value.getAsDouble())) : Optional.empty();
    }

    private String published(StudySnapshot study, SectoralGroup group, String column) {
        return study.published()
                .flatMap(figures -> figures.printed(GROUPS_TABLE, group, Figure.AVERAGE, column))
                .map(printed -> messages.get("coding.index.publishedAverage", printed))
                .orElse("");
    }

    private String published(StudySnapshot study, String caseId) {
        return study.published().map(PublishedFigures::figures).stream()
                .flatMap(java.util.List::stream)
                .filter(figure -> figure.row().equals(caseId) && figure.column().equals("sum"))
                .findFirst()
                .map(figure -> messages.get("coding.index.publishedSum", figure.printed(), figure.table()))
                .orElse("");
    }

    /** A name, a value, and what is published. */
    private static final class Tile extends VBox {

        private static final PseudoClass LONG = PseudoClass.getPseudoClass("long");
        private static final int SHORT = 6;

        private final Label name;
        private final Label value = new Label();
        private final Label published = new Label();
        private final Tooltip help = new Tooltip();

        Tile(String id, String words, String style) {
            name = new Label(words);
            getStyleClass().addAll("index-tile", style);
            setAlignment(Pos.TOP_LEFT);
            setMinWidth(0);
            name.getStyleClass().add("index-name");
            value.getStyleClass().add("index-value");
            value.setId(id);
            published.getStyleClass().add("index-published");
            published.setId(id + "-published");
            value.setMinWidth(0);
            published.setMinWidth(0);
            help.setWrapText(true);
            help.setMaxWidth(360);
            Tooltip.install(this, help);
            getChildren().addAll(name, value, published);
        }

        void help(String text) {
            help.setText(text);
        }

        void show(String text, String printed) {
            value.setText(text);
            value.pseudoClassStateChanged(LONG, text.length() > SHORT);
            value.setAccessibleText(name.getText() + " " + text);
            published.setText(printed);
        }
    }
}
