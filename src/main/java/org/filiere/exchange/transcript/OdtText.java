package org.filiere.exchange.transcript;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/** The text of an OpenDocument content part. White space in its paragraphs counts as one space, as the format says. */
final class OdtText implements SafeXml.Handler {
    private static final String BASE = "urn:oasis:names:tc:opendocument:xmlns:";
    private static final Set<String> SKIPPED = Set.of(
            "tracked-changes",
            "annotation",
            "annotation-end",
            "note",
            "ruby-text",
            "forms",
            "script",
            "binary-data",
            "sequence-decls",
            "variable-decls",
            "user-field-decls",
            "title",
            "desc",
            "scripts",
            "automatic-styles",
            "hidden-text",
            "hidden-paragraph",
            "table-of-content-source");
    private static final Map<String, TranscriptNotice> NOTICES = Map.of(
            "annotation", TranscriptNotice.COMMENTS_LEFT_OUT,
            "note", TranscriptNotice.FOOTNOTES_LEFT_OUT,
            "hidden-text", TranscriptNotice.HIDDEN_TEXT_LEFT_OUT,
            "hidden-paragraph", TranscriptNotice.HIDDEN_TEXT_LEFT_OUT,
            "list", TranscriptNotice.NUMBERING_NOT_TEXT,
            "image", TranscriptNotice.EMBEDDED_OBJECTS_LEFT_OUT,
            "object", TranscriptNotice.EMBEDDED_OBJECTS_LEFT_OUT,
            "object-ole", TranscriptNotice.EMBEDDED_OBJECTS_LEFT_OUT,
            "deletion", TranscriptNotice.DELETED_REVISIONS_LEFT_OUT);
    /** More spaces in a row than this are no text; a number of any size may stand in the file. */
    private static final int MOST_SPACES = 200;

    private final Extraction extraction;
    private final TextSink sink;
    private final Deque<Integer> cells = new ArrayDeque<>();
    private final Deque<Boolean> spaces = new ArrayDeque<>();
    private int skipDepth;
    private int paragraphs;
    private boolean spaceBefore = true;

    OdtText(Extraction extraction) {
        this.extraction = extraction;
        this.sink = new TextSink(extraction);
    }

    String text() {
        return sink.text();
    }

    @Override
    public void start(XMLStreamReader element) throws TranscriptException {
        String name = element.getLocalName();
        boolean isOurs = isOurs(element.getNamespaceURI());
        if (isOurs && NOTICES.containsKey(name)) {
            extraction.notice(NOTICES.get(name));
        }
        if (skipDepth > 0 || (isOurs && SKIPPED.contains(name))) {
            skipDepth++;
        } else if (isOurs) {
            startOurs(name, element);
        }
    }

    private static boolean isOurs(String namespace) {
        return String.valueOf(namespace).startsWith(BASE);
    }

    private void startOurs(String name, XMLStreamReader element) throws TranscriptException {
        switch (name) {
            case "p", "h" -> {
                paragraphs++;
                spaceBefore = true;
            }
            case "tab" -> write("\t");
            case "line-break" -> write("\n");
            case "s" -> write(" ".repeat(count(element)));
            case "text-box" -> beginBox();
            case "table-row" -> cells.push(0);
            case "table-cell" -> startCell();
            default -> {
                // spans, links, sections, bookmarks: only their characters matter
            }
        }
    }

    private void beginBox() {
        sink.beginBox();
        spaces.push(spaceBefore);
    }

    private void startCell() throws TranscriptException {
        if (!cells.isEmpty()) {
            int before = cells.pop();
            if (before > 0) {
                sink.append('\t');
            }
            cells.push(before + 1);
        }
    }

    private static int count(XMLStreamReader element) {
        String count = element.getAttributeValue(BASE + "text:1.0", "c");
        if (count == null || !count.matches("\\d{1,9}")) {
            return 1;
        }
        return Math.min(MOST_SPACES, Integer.parseInt(count));
    }

    private void write(String piece) throws TranscriptException {
        sink.append(piece);
        spaceBefore = false;
    }

    @Override
    public void end(String namespace, String name) throws TranscriptException {
        if (skipDepth > 0) {
            skipDepth--;
        } else if (isOurs(namespace)) {
            endOurs(name);
        }
    }

    private void endOurs(String name) throws TranscriptException {
        switch (name) {
            case "p", "h" -> {
                paragraphs--;
                sink.append('\n');
                sink.flushBoxes();
            }
            case "text-box" -> {
                sink.endBox();
                spaceBefore = spaces.pop();
            }
            case "table-cell" -> sink.dropLineEnd();
            case "table-row" -> {
                cells.pop();
                sink.append('\n');
            }
            default -> {
                // nothing to close
            }
        }
    }

    @Override
    public void characters(String text) throws TranscriptException {
        if (skipDepth > 0 || paragraphs == 0) {
            return;
        }
        StringBuilder piece = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isSpace = c == ' ' || c == '\t' || c == '\n' || c == '\r';
            if (!isSpace) {
                piece.append(c);
            } else if (!spaceBefore) {
                piece.append(' ');
            }
            spaceBefore = isSpace;
        }
        sink.append(piece);
    }
}
