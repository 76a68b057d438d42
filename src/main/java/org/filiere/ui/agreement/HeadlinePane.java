package org.filiere.ui.agreement;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.filiere.agreement.BootstrapResult;
import org.filiere.agreement.Coefficient;
import org.filiere.review.agreement.AgreementLine;
import org.filiere.review.agreement.AgreementReport;
import org.filiere.review.agreement.CoefficientKind;
import org.filiere.ui.i18n.Messages;

/** The coefficient of all that was chosen, with its interval, what it allows, and how many units are behind it. */
final class HeadlinePane extends HBox {

    private static final double NUMBERS = 390;
    private static final double LEAST_NUMBERS = 240;
    private static final double LEAST_WORDS = 320;
    private static final double WIDE = 960;

    private final AgreementViewModel model;
    private final Messages messages;
    private final Hyperlink value = new Hyperlink();
    private final Label name = label("agreement-name", "hint");
    private final Label interval = label("agreement-interval", "headline-interval");
    private final Label made = label("agreement-made", "hint");
    private final Label benchmark = label("agreement-benchmark", "headline-words");
    private final Hyperlink used = link("agreement-used");
    private final Hyperlink leftOut = link("agreement-left-out");
    private final Hyperlink notApplicable = link("agreement-na");
    private final Label coders = label("agreement-who", "hint");

    HeadlinePane(AgreementViewModel model, Messages messages) {
        super(20);
        this.model = model;
        this.messages = messages;
        setId("agreement-headline");
        getStyleClass().addAll("card", "agreement-headline");
        value.setId("agreement-value");
        value.getStyleClass().add("headline-value");
        value.setMinWidth(Region.USE_PREF_SIZE);
        name.setMaxWidth(180);
        VBox left = new VBox(value, name);
        left.setMinWidth(180);
        VBox middle = new VBox(3, interval, made, benchmark);
        HBox.setHgrow(middle, Priority.ALWAYS);
        middle.setMinWidth(LEAST_WORDS);
        VBox right = new VBox(1, used, leftOut, notApplicable, coders);
        setMinWidth(0);
        right.minWidthProperty().bind(widthProperty().map(now -> now.doubleValue() < WIDE ? LEAST_NUMBERS : NUMBERS));
        right.setPrefWidth(NUMBERS);
        right.setMaxWidth(NUMBERS);
        getChildren().addAll(left, middle, right);
    }

    void show(AgreementReport report, AgreementWords words, CoefficientKind kind) {
        AgreementLine total = report.total();
        Coefficient coefficient = total.coefficient(kind);
        Optional<BootstrapResult> bootstrap = total.bootstrap(kind);
        boolean undefined = coefficient instanceof Coefficient.Undefined;
        value.setText(undefined ? "–" : words.value(kind, coefficient.value().orElseThrow()));
        value.setAccessibleText(words.full(kind, coefficient));
        name.setText(words.kind(kind));
        interval.setText(undefined ? words.full(kind, coefficient) : words.ends(kind, bootstrap));
        if (interval.getText().isEmpty()) {
            interval.setText("…");
        }
        made.setText(
                undefined ? "" : bootstrap.map(words::made).orElseGet(() -> messages.get("agreement.interval.none")));
        benchmark.setText(benchmark(words, kind, coefficient, bootstrap));
        used.setText(words.used(total, kind));
        leftOut.setText(words.leftOut(total, kind));
        notApplicable.setText(words.notApplicable(total));
        coders.setText(words.raters(total));
        coders.setTooltip(new Tooltip(coders.getText()));
        opens(value, words.full(kind, coefficient), total, () -> total.rows(kind));
        opens(used, used.getText(), total, () -> total.rows(kind));
        opens(leftOut, leftOut.getText(), total, () -> total.leftOut(kind));
        opens(
                notApplicable,
                notApplicable.getText(),
                total,
                () -> total.ratings().notApplicableAgainstScore());
        for (Label label : List.of(interval, made, benchmark)) {
            label.setVisible(!label.getText().isEmpty());
            label.setManaged(label.isVisible());
        }
    }

    private String benchmark(
            AgreementWords words, CoefficientKind kind, Coefficient coefficient, Optional<BootstrapResult> bootstrap) {
        if (coefficient instanceof Coefficient.Undefined) {
            return "";
        }
        if (kind.isAlpha()) {
            return words.benchmark(coefficient.value().orElseThrow(), bootstrap.flatMap(BootstrapResult::interval));
        }
        return messages.get(kind == CoefficientKind.AC2 ? "agreement.how.paradox" : "agreement.benchmark.onlyAlpha");
    }

    private void opens(Hyperlink link, String title, AgreementLine line, Supplier<List<Integer>> rows) {
        link.setTooltip(new Tooltip(title));
        link.setOnAction(event -> {
            link.setVisited(false);
            model.show(new UnitsBehind(title, line.ratings(), rows.get()));
        });
    }

    private static Label label(String id, String style) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinWidth(0);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static Hyperlink link(String id) {
        Hyperlink link = new Hyperlink();
        link.setId(id);
        link.setWrapText(true);
        link.setMinHeight(Region.USE_PREF_SIZE);
        link.getStyleClass().add("headline-link");
        return link;
    }
}
