package org.filiere.exchange.transcript;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/** The text of a WordprocessingML part, transitional or strict, as a reader of the printed page would have it. */
final class WordText implements SafeXml.Handler {
    private static final Set<String> WORD = Set.of(
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            "http://purl.oclc.org/ooxml/wordprocessingml/main");
    private static final String COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006";

    /** Elements whose whole content is no text of the document. */
    private static final Set<String> SKIPPED = Set.of(
            "del",
            "moveFrom",
            "instrText",
            "delInstrText",
            "delText",
            "rPrChange",
            "pPrChange",
            "tblPrChange",
            "trPrChange",
            "tcPrChange",
            "sectPrChange",
            "sdtPr",
            "sdtEndPr",
            "tblPr",
            "tcPr",
            "tblGrid",
            "rt",
            "tabs",
            "customXmlPr");

    private final Extraction extraction;
    private final TextSink sink;
    private final Deque<String> path = new ArrayDeque<>();
    private final Deque<Integer> cells = new ArrayDeque<>();
    private int skipDepth;
    private boolean hidden;
    private boolean markDeleted;
    private boolean deletedRow;

    WordText(Extraction extraction) {
        this.extraction = extraction;
        this.sink = new TextSink(extraction);
    }

    String text() {
        return sink.text();
    }

    @Override
    public void start(XMLStreamReader element) throws TranscriptException {
        String name = element.getLocalName();
        boolean isWord = WORD.contains(String.valueOf(element.getNamespaceURI()));
        if (skipDepth > 0) {
            skipDepth++;
        } else if (isWord && startsDeletion(name)) {
            markDeletion(name);
        } else if (isSkipped(isWord, name, element)) {
            skipDepth = 1;
        } else if (isWord) {
            startWord(name, element);
        } else {
            startForeign(name);
        }
        path.push(isWord || isFormulaText(name, element) ? name : "");
    }

    private static boolean isFormulaText(String name, XMLStreamReader element) {
        return name.equals("t") && String.valueOf(element.getNamespaceURI()).endsWith("/math");
    }

    private boolean startsDeletion(String name) {
        boolean isRevision = name.equals("del") || name.equals("moveFrom");
        String parent = path.isEmpty() ? "" : path.peek();
        return isRevision && (parent.equals("rPr") || parent.equals("trPr"));
    }

    /** A deleted paragraph mark joins the next paragraph to this; a deleted row is not there. */
    private void markDeletion(String name) {
        if (path.peek().equals("trPr")) {
            // the row's cells follow: nothing of them is text until the row ends
            extraction.notice(TranscriptNotice.DELETED_REVISIONS_LEFT_OUT);
            deletedRow = true;
        } else if (isWithin("pPr")) {
            markDeleted = true;
        }
        if (name.equals("del")) {
            extraction.notice(TranscriptNotice.DELETED_REVISIONS_LEFT_OUT);
        }
    }

    private boolean isSkipped(boolean isWord, String name, XMLStreamReader element) {
        if (!isWord) {
            return name.equals("Fallback") && COMPATIBILITY.equals(element.getNamespaceURI());
        }
        if (name.equals("del") || name.equals("moveFrom")) {
            extraction.notice(TranscriptNotice.DELETED_REVISIONS_LEFT_OUT);
        }
        return SKIPPED.contains(name) || (deletedRow && name.equals("tc"));
    }

    private void startWord(String name, XMLStreamReader element) throws TranscriptException {
        switch (name) {
            case "tr" -> cells.push(0);
            case "tc" -> startCell();
            case "r" -> hidden = false;
            case "vanish" -> hide(element);
            case "tab", "ptab" -> write("\t");
            case "br", "cr" -> write("\n");
            case "noBreakHyphen" -> write("\u2011");
            case "sym" -> writeSymbol(attribute(element, "char"));
            case "txbxContent" -> sink.beginBox();
            case "numPr" -> extraction.notice(TranscriptNotice.NUMBERING_NOT_TEXT);
            case "footnoteReference", "endnoteReference" -> extraction.notice(TranscriptNotice.FOOTNOTES_LEFT_OUT);
            case "commentReference" -> extraction.notice(TranscriptNotice.COMMENTS_LEFT_OUT);
            case "object", "altChunk", "subDoc" -> extraction.notice(TranscriptNotice.EMBEDDED_OBJECTS_LEFT_OUT);
            default -> {
                // paragraphs, text and everything else act when they end or by their characters
            }
        }
    }

    private void startForeign(String name) {
        if (name.equals("blip") || name.equals("imagedata") || name.equals("OLEObject") || name.equals("chart")) {
            extraction.notice(TranscriptNotice.EMBEDDED_OBJECTS_LEFT_OUT);
        }
    }

    private void startCell() throws TranscriptException {
        if (cells.isEmpty()) {
            return;
        }
        int before = cells.pop();
        if (before > 0) {
            sink.append('\t');
        }
        cells.push(before + 1);
    }

    private void hide(XMLStreamReader element) {
        String value = attribute(element, "val").toLowerCase(Locale.ROOT);
        boolean isOff = value.equals("0") || value.equals("false") || value.equals("off");
        if (!isOff && isWithin("r") && !isWithin("pPr")) {
            hidden = true;
        }
    }

    private void writeSymbol(String hex) throws TranscriptException {
        int code = hex.matches("[0-9A-Fa-f]{4}") ? Integer.parseInt(hex, 16) : 0;
        boolean known = code >= ' ' && !(code >= 0xE000 && code <= 0xF8FF) && !Character.isSurrogate((char) code);
        if (!known) {
            extraction.notice(TranscriptNotice.UNDECODABLE_CHARACTERS);
        }
        write(known ? String.valueOf((char) code) : "\uFFFD");
    }

    private void write(String piece) throws TranscriptException {
        if (hidden) {
            extraction.notice(TranscriptNotice.HIDDEN_TEXT_LEFT_OUT);
        } else {
            sink.append(piece);
        }
    }

    @Override
    public void end(String namespace, String name) throws TranscriptException {
        path.pop();
        if (skipDepth > 0) {
            skipDepth--;
            return;
        }
        if (!WORD.contains(String.valueOf(namespace))) {
            return;
        }
        switch (name) {
            case "r" -> hidden = false;
            case "p" -> endParagraph();
            case "tc" -> sink.dropLineEnd();
            case "tr" -> endRow();
            case "txbxContent" -> sink.endBox();
            default -> {
                // nothing to close
            }
        }
    }

    private void endParagraph() throws TranscriptException {
        if (!markDeleted) {
            sink.append('\n');
        }
        markDeleted = false;
        sink.flushBoxes();
    }

    private void endRow() throws TranscriptException {
        if (!cells.isEmpty()) {
            cells.pop();
        }
        if (!deletedRow) {
            sink.append('\n');
        }
        deletedRow = false;
    }

    @Override
    public void characters(String text) throws TranscriptException {
        if (skipDepth == 0 && "t".equals(path.peek())) {
            write(text);
        }
    }

    private boolean isWithin(String name) {
        return path.contains(name);
    }

    private static String attribute(XMLStreamReader element, String name) {
        for (int i = 0; i < element.getAttributeCount(); i++) {
            if (element.getAttributeLocalName(i).equals(name)) {
                return element.getAttributeValue(i);
            }
        }
        return "";
    }
}
