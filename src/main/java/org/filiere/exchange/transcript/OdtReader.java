package org.filiere.exchange.transcript;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

/** Reads .odt: the content within a zip, by an own walk. Libraries put deletions and comments into the text. */
final class OdtReader {
    private static final Set<String> PARTS = Set.of("mimetype", "content.xml", "styles.xml", "META-INF/manifest.xml");
    private static final String TEXT_TYPE = "application/vnd.oasis.opendocument.text";

    private OdtReader() {}

    static String read(byte[] bytes, Extraction extraction) throws TranscriptException {
        GuardedZip zip = GuardedZip.open(bytes, PARTS::contains, extraction);
        byte[] type = zip.bytes("mimetype");
        if (type != null && !new String(type, StandardCharsets.US_ASCII).startsWith(TEXT_TYPE)) {
            throw extraction.refuse(TranscriptProblem.NOT_THIS_FORMAT, "no text document");
        }
        byte[] manifest = zip.bytes("META-INF/manifest.xml");
        if (manifest != null) {
            walk(manifest, new Encryption(extraction), extraction);
        }
        byte[] content = zip.bytes("content.xml");
        if (content == null) {
            throw extraction.refuse(
                    type == null ? TranscriptProblem.NOT_THIS_FORMAT : TranscriptProblem.DAMAGED, "no content.xml");
        }
        byte[] styles = zip.bytes("styles.xml");
        if (styles != null) {
            walk(styles, new Headers(extraction), extraction);
        }
        OdtText text = new OdtText(extraction);
        walk(content, text, extraction);
        return text.text();
    }

    private static void walk(byte[] xml, SafeXml.Handler handler, Extraction extraction) throws TranscriptException {
        SafeXml.walk(new ByteArrayInputStream(xml), handler, extraction);
    }

    /** Refuses a container with an encrypted part. */
    private record Encryption(Extraction extraction) implements SafeXml.Handler {
        @Override
        public void start(XMLStreamReader element) throws TranscriptException {
            if (element.getLocalName().equals("encryption-data")) {
                throw extraction.refuse(TranscriptProblem.ENCRYPTED, "encrypted parts");
            }
        }

        @Override
        public void end(String namespace, String name) {
            // elements are looked at when they begin
        }

        @Override
        public void characters(String text) {
            // a manifest has none
        }
    }

    /** Notices whether the pages have headers or footers that say something. */
    private static final class Headers implements SafeXml.Handler {
        private static final Set<String> NAMES =
                Set.of("header", "footer", "header-left", "footer-left", "header-first", "footer-first");
        private final Extraction extraction;
        private int within;

        Headers(Extraction extraction) {
            this.extraction = extraction;
        }

        @Override
        public void start(XMLStreamReader element) {
            within += isHeader(element.getNamespaceURI(), element.getLocalName()) ? 1 : 0;
        }

        @Override
        public void end(String namespace, String name) {
            within -= isHeader(namespace, name) ? 1 : 0;
        }

        private static boolean isHeader(String namespace, String name) {
            return NAMES.contains(name) && String.valueOf(namespace).contains(":style:");
        }

        @Override
        public void characters(String text) {
            if (within > 0 && !text.isBlank()) {
                extraction.notice(TranscriptNotice.HEADERS_LEFT_OUT);
            }
        }
    }
}
