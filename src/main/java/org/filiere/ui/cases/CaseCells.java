package org.filiere.ui.cases;

import atlantafx.base.theme.Styles;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.filiere.ui.i18n.Messages;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The cells of the table. */
final class CaseCells {

    private static final double BAR = 32;

    private CaseCells() {}

    /** A cell that knows how to show a line. */
    private abstract static class Base extends TableCell<CaseRow, CaseLine> {

        private final Tooltip tip = new Tooltip();

        @Override
        protected final void updateItem(CaseLine line, boolean empty) {
            super.updateItem(line, empty);
            setText(null);
            setGraphic(null);
            setTooltip(null);
            getStyleClass().remove("missing");
            if (!empty && line != null) {
                show(line);
            }
        }

        abstract void show(CaseLine line);

        final void tip(String words) {
            if (!words.isBlank()) {
                tip.setText(words);
                setTooltip(tip);
            }
        }
    }

    /** Words, in full in the tooltip. */
    static final class Words extends Base {

        private final Function<CaseLine, String> words;
        private final Function<CaseLine, String> tip;

        Words(Function<CaseLine, String> words, Function<CaseLine, String> tip) {
            this.words = words;
            this.tip = tip;
        }

        @Override
        void show(CaseLine line) {
            setText(words.apply(line));
            tip(tip.apply(line));
        }
    }

    /** A value; dimmed while there is none. */
    static final class Number extends Base {

        private final Function<CaseLine, String> words;
        private final Function<CaseLine, String> tip;
        private final Predicate<CaseLine> present;

        Number(Function<CaseLine, String> words, Function<CaseLine, String> tip, Predicate<CaseLine> present) {
            this.words = words;
            this.tip = tip;
            this.present = present;
        }

        @Override
        void show(CaseLine line) {
            setText(words.apply(line));
            tip(tip.apply(line));
            if (!present.test(line)) {
                getStyleClass().add("missing");
            }
        }
    }

    /** Words marked as taken from a publication. */
    static final class Marked extends Base {

        private final Function<CaseLine, String> words;
        private final Function<CaseLine, String> tip;
        private final Label chip = new Label();

        Marked(Function<CaseLine, String> words, Function<CaseLine, String> tip) {
            this.words = words;
            this.tip = tip;
            chip.getStyleClass().addAll("chip", "published");
        }

        @Override
        void show(CaseLine line) {
            String text = words.apply(line);
            if (!text.isEmpty()) {
                chip.setText(text);
                setGraphic(chip);
                tip(tip.apply(line));
            }
        }
    }

    /** A small bar and the count beside it. */
    static final class Progress extends Base {

        private final CaseWords words;
        private final ProgressBar bar = new ProgressBar();
        private final Label count = new Label();
        private final HBox box = new HBox(6, bar, count);

        Progress(CaseWords words) {
            this.words = words;
            bar.getStyleClass().add(Styles.SMALL);
            bar.setPrefWidth(BAR);
            bar.setMinWidth(BAR);
            count.setMinWidth(Region.USE_PREF_SIZE);
            box.setAlignment(Pos.CENTER_LEFT);
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        }

        @Override
        void show(CaseLine line) {
            bar.setProgress(line.items() == 0 ? 0 : (double) line.judged() / line.items());
            count.setText(words.progress(line));
            count.getStyleClass().setAll("label", line.judged() == 0 ? "hint" : "count");
            setText(words.progress(line));
            setGraphic(box);
        }
    }

    /** A mark where copies of the study went apart. */
    static final class Conflict extends Base {

        private final String words;
        private final FontIcon icon = new FontIcon(Feather.GIT_PULL_REQUEST);

        Conflict(Messages messages) {
            words = messages.get("cases.conflict");
            icon.getStyleClass().add("conflict-icon");
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        }

        @Override
        void show(CaseLine line) {
            if (line.conflict()) {
                setGraphic(icon);
                setText(words);
                tip(words);
            }
        }
    }
}
