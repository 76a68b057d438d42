package org.filiere.ui.control.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.text.TextFlow;
import org.filiere.ui.control.reader.MarkLayout.Placed;

/**
 * The margin of one line of the reader: its number, and chips where passages begin. It also draws the lines under the
 * passages and the frames of what was found: they lie outside its bounds, over the text beside it, so that they move
 * with the text and nothing has to be placed anew while somebody scrolls.
 */
final class ReaderMargin extends Region {

    private static final double GAP = 3;
    private static final double MORE_WIDTH = 1.9;
    /** Room between the rows for the lines under passages; the area's own style sheet allows of no other way. */
    private static final String SPACING = "-fx-line-spacing: 0.5em;";

    /** A mark that touches the line, with what is drawn for it. */
    private record Drawn(Placed placed, Path line, Path ground, Label chip) {}

    private final int line;
    private final ReaderPage page;
    private final Consumer<ReaderMark> onMark;
    private final Label number = new Label();
    private final Path hits = new Path();
    private final List<Drawn> drawn = new ArrayList<>();
    private final InvalidationListener textMoved = property -> requestLayout();
    private TextFlow text;

    ReaderMargin(int line, ReaderPage page, Consumer<ReaderMark> onMark) {
        this.line = line;
        this.page = page;
        this.onMark = onMark;
        getStyleClass().add("reader-margin");
        setPickOnBounds(false);
        number.getStyleClass().add("reader-number");
        number.setText(String.valueOf(line + 1));
        number.setMouseTransparent(true);
        hits.getStyleClass().add("reader-hit");
        hits.setManaged(false);
        hits.setMouseTransparent(true);
        parentProperty().addListener((property, before, now) -> watchText());
        update();
    }

    /** Takes over marks and hits as they are now. */
    void update() {
        drawn.clear();
        List<Node> nodes = new ArrayList<>(List.of(number, hits));
        if (line < page.text().lines()) {
            int start = page.text().start(line);
            for (Placed placed : page.marks().touching(start, page.text().end(line))) {
                Drawn one = draw(placed, placed.start() >= start);
                drawn.add(one);
                nodes.add(one.ground());
                nodes.add(one.line());
                if (one.chip() != null) {
                    nodes.add(one.chip());
                }
            }
        }
        getChildren().setAll(nodes);
        double width = page.numberWidth() + page.chipsWidth();
        if (getPrefWidth() != width) {
            setMinWidth(width);
            setPrefWidth(width);
        }
        requestLayout();
    }

    private Drawn draw(Placed placed, boolean begins) {
        ReaderMark mark = placed.mark();
        Path under = new Path();
        under.getStyleClass().addAll("reader-underline", mark.styleClass());
        if (mark.against()) {
            under.getStyleClass().add("reader-against");
        }
        Path ground = new Path();
        ground.getStyleClass().addAll("reader-ground", mark.styleClass());
        ground.setVisible(mark.current());
        if (mark.current()) {
            under.getStyleClass().add("reader-current");
        }
        for (Path path : List.of(under, ground)) {
            path.setManaged(false);
            path.setMouseTransparent(true);
        }
        return new Drawn(placed, under, ground, begins ? chip(mark) : null);
    }

    private Label chip(ReaderMark mark) {
        Label chip = new Label();
        chip.getStyleClass().addAll("reader-chip", mark.styleClass());
        if (mark.current()) {
            chip.getStyleClass().add("reader-chip-current");
        }
        chip.setAccessibleText(mark.chip() + ". " + mark.hover());
        return chip;
    }

    private void watchText() {
        if (text != null) {
            text.widthProperty().removeListener(textMoved);
            text.heightProperty().removeListener(textMoved);
        }
        text = null;
        if (getParent() != null) {
            for (Node sibling : getParent().getChildrenUnmodifiable()) {
                if (sibling instanceof TextFlow flow) {
                    text = flow;
                    flow.setStyle(SPACING);
                    flow.widthProperty().addListener(textMoved);
                    flow.heightProperty().addListener(textMoved);
                }
            }
        }
    }

    @Override
    protected void layoutChildren() {
        if (text == null || line >= page.text().lines()) {
            return;
        }
        double dx = text.getLayoutX() + text.getInsets().getLeft() - getLayoutX();
        double dy = text.getLayoutY() + text.getInsets().getTop() - getLayoutY();
        int start = page.text().start(line);
        int length = page.text().end(line) - start;
        List<Bounds> first = RowBoxes.of(text.rangeShape(0, Math.min(1, length)), dx, dy);
        double height = first.isEmpty() ? number.prefHeight(-1) : first.get(0).getHeight();
        double top = first.isEmpty() ? dy : first.get(0).getMinY();
        number.resizeRelocate(0, top, page.numberWidth() - GAP, height);
        List<Placed> chipsOf = new ArrayList<>();
        List<Bounds> rows = new ArrayList<>();
        for (Drawn one : drawn) {
            List<Bounds> boxes =
                    boxes(one.placed().start() - start, one.placed().end() - start, length, dx, dy);
            one.line().getElements().setAll(RowBoxes.under(boxes, one.placed().lane()));
            one.ground().getElements().setAll(RowBoxes.fill(boxes));
            if (one.chip() != null && !boxes.isEmpty()) {
                chipsOf.add(one.placed());
                rows.add(boxes.get(0));
            }
        }
        layoutChips(chipsOf, rows);
        layoutHits(start, length, dx, dy);
    }

    private List<Bounds> boxes(int from, int to, int length, double dx, double dy) {
        int first = Math.max(0, from);
        int last = Math.min(length, to);
        return first >= last ? List.of() : RowBoxes.of(text.rangeShape(first, last), dx, dy);
    }

    private void layoutHits(int start, int length, double dx, double dy) {
        List<PathElement> shapes = new ArrayList<>();
        int[] found = page.hits();
        for (int hit = 2 * page.firstHit(start); hit < found.length; hit += 2) {
            int from = page.text().toShown(found[hit]) - start;
            if (from >= length) {
                break;
            }
            shapes.addAll(RowBoxes.fill(boxes(from, page.text().toShown(found[hit + 1]) - start, length, dx, dy)));
        }
        hits.getElements().setAll(shapes);
    }

    /** One chip beside each row of text; where several passages begin, the first of them and how many more there are. */
    private void layoutChips(List<Placed> placed, List<Bounds> rows) {
        List<Drawn> chips = drawn.stream().filter(one -> one.chip() != null).toList();
        chips.forEach(one -> one.chip().setVisible(false));
        for (int i = 0; i < placed.size(); ) {
            double y = rows.get(i).getMinY();
            int next = i + 1;
            while (next < placed.size() && Math.abs(rows.get(next).getMinY() - y) < 2) {
                next++;
            }
            List<ReaderMark> here =
                    placed.subList(i, next).stream().map(Placed::mark).toList();
            Label chip = chipOf(placed.get(i));
            double height = rows.get(i).getHeight();
            double more = here.size() > 1 ? Math.ceil(page.fontSize() * MORE_WIDTH) : 0;
            double width = page.chipsWidth() - more - GAP;
            show(chip, name(here.get(0)), page.numberWidth(), y, width, height, here.subList(0, 1));
            if (here.size() > 1) {
                Label rest = chipOf(placed.get(i + 1));
                show(
                        rest,
                        "+" + (here.size() - 1),
                        page.numberWidth() + width + 1,
                        y,
                        more,
                        height,
                        here.subList(1, here.size()));
            }
            i = next;
        }
    }

    private Label chipOf(Placed placed) {
        return drawn.stream()
                .filter(one -> one.placed() == placed)
                .findFirst()
                .orElseThrow()
                .chip();
    }

    private String name(ReaderMark mark) {
        return page.isWide() ? mark.chip() : ReaderPage.initials(mark.chip());
    }

    private void show(Label chip, String words, double x, double y, double width, double height, List<ReaderMark> of) {
        chip.setText(words);
        chip.setVisible(true);
        chip.resizeRelocate(x, y, width, height);
        if (chip.getTooltip() == null) {
            Tooltip tip = new Tooltip(of.stream().map(ReaderMark::hover).collect(Collectors.joining("\n\n")));
            tip.setWrapText(true);
            tip.setMaxWidth(MarkHover.WIDTH);
            chip.setTooltip(tip);
        }
        chip.setOnMousePressed(javafx.event.Event::consume);
        chip.setOnMouseClicked(event -> {
            event.consume();
            if (of.size() == 1) {
                onMark.accept(of.get(0));
            } else {
                menu(of).show(chip, event.getScreenX(), event.getScreenY());
            }
        });
    }

    private ContextMenu menu(List<ReaderMark> of) {
        ContextMenu menu = new ContextMenu();
        for (ReaderMark mark : of) {
            MenuItem item = new MenuItem(mark.chip());
            item.setOnAction(event -> onMark.accept(mark));
            menu.getItems().add(item);
        }
        return menu;
    }
}
