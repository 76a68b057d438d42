package org.filiere.ui.control.reader;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.IndexRange;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import org.filiere.ui.control.reader.MarkLayout.Placed;
import org.filiere.ui.i18n.Messages;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.Caret;
import org.fxmisc.richtext.StyleClassedTextArea;
import org.fxmisc.richtext.util.UndoUtils;

/**
 * Shows a text to read and mark: numbered lines, the speakers' turns set apart, passages underlined in the colour of
 * what they are linked to, with chips in the margin, find and zoom. Positions are UTF-16 units of the text as it was
 * given. For the window's thread.
 */
public final class TranscriptReader extends BorderPane {

    private static final double FONT = 14;
    private static final double STEP = 1.15;
    private static final int FURTHEST_STEP = 8;
    private static final int NEAREST_STEP = -4;
    private static final int LONGEST_FIND = 60;

    private final Messages messages;
    private final StyleClassedTextArea area = new StyleClassedTextArea();
    private final ReaderPage page = new ReaderPage(FONT);
    private final ReaderFind finder = new ReaderFind();
    private final Set<ReaderMargin> margins = Collections.newSetFromMap(new WeakHashMap<>());
    private final BooleanBinding selected =
            Bindings.createBooleanBinding(() -> area.getSelection().getLength() > 0, area.selectionProperty());
    private final FindBar findBar;
    private final ReaderBar bar;
    private final MarkHover hover;
    private Consumer<ReaderMark> onMark = mark -> {};
    private Consumer<ReaderMark> onOpen = mark -> {};
    private ReaderMark atHand;
    private int zoomStep;

    /**
     * An empty reader.
     *
     * @param id the id of its text
     */
    public TranscriptReader(String id, Messages messages) {
        this.messages = messages;
        getStyleClass().add("reader");
        getStylesheets()
                .add(TranscriptReader.class
                        .getResource("/org/filiere/ui/control/reader.css")
                        .toExternalForm());
        area.setId(id);
        area.setAccessibleText(messages.get("reader.text"));
        area.getStyleClass().add("reader-text");
        area.setEditable(false);
        area.setWrapText(true);
        area.setShowCaret(Caret.CaretVisibility.ON);
        area.setUndoManager(UndoUtils.noOpUndoManager());
        area.setParagraphGraphicFactory(this::margin);
        area.addEventHandler(MouseEvent.MOUSE_CLICKED, this::onClick);
        area.addEventFilter(KeyEvent.KEY_PRESSED, this::onEnter);
        hover = new MarkHover(area, page);
        findBar = new FindBar(messages, finding());
        bar = new ReaderBar(messages, this);
        VirtualizedScrollPane<StyleClassedTextArea> scroll = new VirtualizedScrollPane<>(area);
        setTop(findBar);
        setCenter(scroll);
        setBottom(bar);
        setMinSize(0, 0);
        widthProperty().addListener((property, before, now) -> {
            if (page.width(now.doubleValue())) {
                // not amid the layout that has changed the width: what is added then gets neither style nor place
                Platform.runLater(this::updateMargins);
            }
        });
        ReaderKeys keys = new ReaderKeys(this);
        addEventFilter(KeyEvent.KEY_PRESSED, keys::onKey);
        addEventFilter(ScrollEvent.SCROLL, keys::onScroll);
        setZoom(0);
    }

    /** Shows a text from its beginning, without marks. */
    public void showText(String text) {
        atHand = null;
        page.text(ViewText.of(text));
        finder.text(text);
        area.replace(
                0, area.getLength(), ReaderDocument.of(page.text(), ReaderDocument.labels(text), area.getSegOps()));
        area.moveTo(0);
        area.scrollYToPixel(0);
        bar.show("");
        if (findBar.isOpen()) {
            findBar.close();
        }
    }

    /** Shows these passages; those that do not lie inside the text are left out. */
    public void setMarks(List<ReaderMark> marks) {
        page.marks(MarkLayout.of(marks, page.text()));
        updateMargins();
    }

    /** Who is told of a mark that was clicked, or gone to by key. */
    public void onMark(Consumer<ReaderMark> listener) {
        onMark = listener;
    }

    /** Who is told of a mark that was clicked, or on which Enter was pressed after going to it by key. */
    public void onOpen(Consumer<ReaderMark> listener) {
        onOpen = listener;
    }

    /** What is selected; empty, where the caret stands, for nothing. */
    public ReaderSelection selection() {
        IndexRange range = area.getSelection();
        ViewText text = page.text();
        return text.select(text.toSource(range.getStart()), text.toSource(range.getEnd()));
    }

    /** Whether anything is selected. */
    public BooleanBinding selectedProperty() {
        return selected;
    }

    /** Selects a stretch of the text and brings it into sight. */
    public void reveal(int start, int end) {
        ViewText text = page.text();
        int from = text.toShown(start);
        area.selectRange(from, Math.max(from, text.toShown(end)));
        int line = text.lineOfShown(from);
        boolean seen = area.allParToVisibleParIndex(line).isPresent();
        if (!seen) {
            area.showParagraphAtCenter(line);
        }
        area.requestFollowCaret();
    }

    /** Puts the caret behind what is selected, and selects nothing. */
    public void deselect() {
        area.moveTo(area.getSelection().getEnd());
    }

    /**
     * The line that holds a position, from 1. A line is one of the text, except that very long ones are divided: see
     * {@link TextLines}.
     */
    public int lineOf(int position) {
        return page.text().line(position) + 1;
    }

    /** Puts the caret on the next passage, or with -1 on the one before, selects it and tells of it. */
    public void stepMark(int by) {
        List<Placed> all = page.marks().all();
        if (all.isEmpty()) {
            bar.show(messages.get("reader.noPassage"));
            return;
        }
        int index = MarkSteps.from(all, area.getSelection().getStart(), atHand, by);
        ReaderMark mark = all.get(index).mark();
        reveal(mark.start(), mark.end());
        atHand = mark;
        bar.show(messages.get("reader.passage", index + 1, all.size(), mark.chip()));
        area.requestFocus();
        onMark.accept(mark);
    }

    /** Opens the find bar, with the selected words if there are few. */
    public void find() {
        ReaderSelection words = selection();
        boolean few = words.text().length() <= LONGEST_FIND && words.text().indexOf('\n') < 0;
        findBar.open(few ? words.text() : "");
    }

    /** Larger by this many steps, or with a negative number smaller. */
    public void zoom(int steps) {
        setZoom(Math.max(NEAREST_STEP, Math.min(FURTHEST_STEP, zoomStep + steps)));
    }

    /** As large as at the beginning. */
    void resetZoom() {
        setZoom(0);
    }

    @Override
    public void requestFocus() {
        area.requestFocus();
    }

    /** What the pointer is told at a position of the text; empty where there is no passage. */
    String hoverAt(int position) {
        return hover.words(page.text().toShown(position));
    }

    private void onClick(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || area.getSelection().getLength() > 0) {
            return;
        }
        area.hit(event.getX(), event.getY()).getCharacterIndex().ifPresent(position -> {
            List<ReaderMark> here =
                    page.marks().at(position).stream().map(Placed::mark).toList();
            if (!here.isEmpty()) {
                choose(MarkSteps.after(here, atHand));
            }
        });
    }

    private void choose(ReaderMark mark) {
        atHand = mark;
        onMark.accept(mark);
        onOpen.accept(mark);
    }

    private void onEnter(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown()) {
            MarkSteps.open(page.marks().at(area.getSelection().getStart()), atHand)
                    .ifPresent(onOpen);
        }
    }

    private ReaderMargin margin(int line) {
        ReaderMargin margin = new ReaderMargin(line, page, this::choose);
        margins.add(margin);
        return margin;
    }

    private void updateMargins() {
        List.copyOf(margins).stream()
                .filter(margin -> margin.getScene() != null)
                .forEach(ReaderMargin::update);
    }

    private void setZoom(int step) {
        int top = area.getVisibleParagraphs().isEmpty() ? 0 : area.visibleParToAllParIndex(0);
        zoomStep = step;
        double size = Math.round(FONT * Math.pow(STEP, step));
        page.fontSize(size);
        page.width(getWidth());
        area.setStyle("-fx-font-size: " + size + "px;");
        updateMargins();
        if (area.getLength() > 0) {
            area.showParagraphAtTop(top);
        }
    }

    private FindBar.Finder finding() {
        return new FindBar.Finder() {
            @Override
            public void find(String words) {
                finder.find(words, selection().start(), TranscriptReader.this::reveal);
                showHits();
            }

            @Override
            public void step(int by) {
                stepFind(by);
            }

            @Override
            public void close() {
                finder.clear();
                showHits();
                area.requestFocus();
            }
        };
    }

    /** Goes on by this many hits, or asks what to find. */
    void stepFind(int by) {
        if (!findBar.isOpen()) {
            findBar.open("");
            return;
        }
        finder.step(by, this::reveal);
        showHits();
    }

    private void showHits() {
        page.hits(finder.hits());
        findBar.showCount(finder.number(), finder.count());
        updateMargins();
    }
}
