package org.filiere.exchange.transcript;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files for the tests of the readers, friendly and hostile, and the two ways in which reading ends. */
final class InventedFiles {
    static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    static final String STRICT_WORD = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private InventedFiles() {}

    static Path write(Path folder, String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path write(Path folder, String name, String text) {
        return write(folder, name, text.getBytes(StandardCharsets.UTF_8));
    }

    static Transcript read(Path file) {
        try {
            return TranscriptReaders.read(file, ReadingOptions.STANDARD);
        } catch (TranscriptException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Why a file is refused; null if it is not. */
    static TranscriptProblem problem(Path file) {
        TranscriptException refusal = catchThrowableOfType(
                TranscriptException.class, () -> TranscriptReaders.read(file, ReadingOptions.STANDARD));
        return refusal == null ? null : refusal.problem();
    }

    static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_COMPRESSION);
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The parts of a .docx with this body. */
    static Map<String, byte[]> wordParts(String body) {
        return wordParts(WORD, RELATIONS, body);
    }

    static Map<String, byte[]> strictWordParts(String body) {
        return wordParts(STRICT_WORD, STRICT_RELATIONS, body);
    }

    private static Map<String, byte[]> wordParts(String namespace, String relations, String body) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                utf8("<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                        + "<Default Extension='rels' ContentType="
                        + "'application/vnd.openxmlformats-package.relationships+xml'/>"
                        + "<Default Extension='xml' ContentType='application/xml'/>"
                        + "<Override PartName='/word/text.xml' ContentType='" + TYPE + "document.main+xml'/>"
                        + "<Override PartName='/word/header1.xml' ContentType='" + TYPE + "header+xml'/></Types>"));
        // the main part is not called document.xml, so that its name must be looked up
        parts.put("_rels/.rels", relationships("officeDocument", relations, "word/text.xml"));
        parts.put("word/_rels/text.xml.rels", relationships("header", relations, "header1.xml"));
        parts.put("word/header1.xml", utf8("<w:hdr xmlns:w='" + namespace + "'><w:p/></w:hdr>"));
        parts.put("word/text.xml", utf8(document(namespace, body)));
        return parts;
    }

    static String document(String namespace, String body) {
        return "<w:document xmlns:w='" + namespace
                + "' xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'"
                + " xmlns:m='http://schemas.openxmlformats.org/officeDocument/2006/math'"
                + " xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main'><w:body>" + body
                + "</w:body></w:document>";
    }

    private static byte[] relationships(String type, String relations, String target) {
        return utf8("<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                + "<Relationship Id='r1' Type='" + relations + "/" + type + "' Target='" + target
                + "'/></Relationships>");
    }

    static Path docx(Path folder, String body) {
        return write(folder, "entrevista.docx", zip(wordParts(body)));
    }

    /** The parts of an .odt with this content. */
    static Map<String, byte[]> odtParts(String content) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("mimetype", utf8("application/vnd.oasis.opendocument.text"));
        parts.put("content.xml", utf8(content));
        return parts;
    }

    static String odtContent(String body) {
        return "<o:document-content xmlns:o='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
                + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'"
                + " xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0'"
                + " xmlns:draw='urn:oasis:names:tc:opendocument:xmlns:drawing:1.0'"
                + " xmlns:style='urn:oasis:names:tc:opendocument:xmlns:style:1.0'"
                + " xmlns:dc='http://purl.org/dc/elements/1.1/'><o:body><o:text>" + body
                + "</o:text></o:body></o:document-content>";
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A zip in which a second entry bears the name of the first: the names are made equal in the bytes. */
    static byte[] withTwins(Map<String, byte[]> parts, String twin, String other) {
        byte[] bytes = zip(parts);
        byte[] from = utf8(other);
        byte[] to = utf8(twin);
        for (int i = 0; i + from.length <= bytes.length; i++) {
            boolean same = true;
            for (int k = 0; k < from.length && same; k++) {
                same = bytes[i + k] == from[k];
            }
            if (same) {
                System.arraycopy(to, 0, bytes, i, to.length);
            }
        }
        return bytes;
    }
}
