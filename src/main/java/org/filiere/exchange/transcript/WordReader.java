package org.filiere.exchange.transcript;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.apache.poi.openxml4j.opc.TargetMode;

/**
 * Reads .docx. Apache POI opens the container and finds the main part; its text extractor is not used, for it puts
 * deleted revisions, headers and footnote marks into the sentences.
 */
final class WordReader {
    private WordReader() {}

    static String read(byte[] bytes, Extraction extraction) throws IOException {
        if (isOle(bytes)) {
            boolean encrypted = holds(bytes, "EncryptedPackage");
            throw extraction.refuse(
                    encrypted ? TranscriptProblem.ENCRYPTED : TranscriptProblem.OLD_WORD, "an OLE container");
        }
        GuardedZip zip = GuardedZip.open(bytes, name -> false, extraction);
        if (!zip.has("[Content_Types].xml")) {
            throw extraction.refuse(TranscriptProblem.NOT_THIS_FORMAT, "a zip, but no Office document");
        }
        try {
            OPCPackage container = OPCPackage.open(new ByteArrayInputStream(bytes));
            try {
                return text(container, extraction);
            } finally {
                // closes it without a thought of saving
                container.revert();
            }
        } catch (OpenXML4JException | OpenXML4JRuntimeException e) {
            throw extraction.refuse(TranscriptProblem.DAMAGED, "the container is broken", e);
        }
    }

    private static String text(OPCPackage container, Extraction extraction) throws IOException, InvalidFormatException {
        PackagePart main = mainPart(container, extraction);
        noticeHeaders(main, extraction);
        WordText text = new WordText(extraction);
        try (InputStream in = main.getInputStream()) {
            SafeXml.walk(in, text, extraction);
        }
        return text.text();
    }

    static boolean isOle(byte[] bytes) {
        int[] magic = {0xD0, 0xCF, 0x11, 0xE0};
        for (int i = 0; i < magic.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether the bytes hold a name as OLE directories write it, in UTF-16LE. */
    private static boolean holds(byte[] bytes, String name) {
        for (int start = 0; start + 2 * name.length() <= bytes.length; start++) {
            int at = 0;
            while (at < name.length()
                    && bytes[start + 2 * at] == (byte) name.charAt(at)
                    && bytes[start + 2 * at + 1] == 0) {
                at++;
            }
            if (at == name.length()) {
                return true;
            }
        }
        return false;
    }

    private static PackagePart mainPart(OPCPackage container, Extraction extraction) throws IOException {
        PackageRelationship relationship = null;
        for (String type :
                new String[] {PackageRelationshipTypes.CORE_DOCUMENT, PackageRelationshipTypes.STRICT_CORE_DOCUMENT}) {
            if (relationship == null) {
                relationship = container.getRelationshipsByType(type).getRelationship(0);
            }
        }
        // a target outside the package would be a link to follow
        if (relationship == null || relationship.getTargetMode() == TargetMode.EXTERNAL) {
            throw extraction.refuse(TranscriptProblem.NOT_THIS_FORMAT, "no main document within");
        }
        PackagePart part = container.getPart(relationship);
        if (part == null) {
            throw extraction.refuse(TranscriptProblem.DAMAGED, "the main document is missing");
        }
        if (!part.getContentType().contains("wordprocessingml")
                && !part.getContentType().contains("ms-word")) {
            throw extraction.refuse(TranscriptProblem.NOT_THIS_FORMAT, part.getContentType());
        }
        return part;
    }

    private static void noticeHeaders(PackagePart main, Extraction extraction)
            throws IOException, InvalidFormatException {
        for (PackageRelationship relationship : main.getRelationships()) {
            String type = relationship.getRelationshipType();
            boolean isHeader = type.endsWith("/header") || type.endsWith("/footer");
            if (isHeader && relationship.getTargetMode() == TargetMode.INTERNAL) {
                PackagePart part = main.getRelatedPart(relationship);
                WordText text = new WordText(new Extraction(extraction.limits(), extraction::isCancelled));
                try (InputStream in = part.getInputStream()) {
                    SafeXml.walk(in, text, extraction);
                }
                if (!text.text().isBlank()) {
                    extraction.notice(TranscriptNotice.HEADERS_LEFT_OUT);
                }
            }
        }
    }
}
