package org.filiere.exchange.transcript;

import java.io.IOException;
import java.io.StringWriter;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.text.PDFTextStripper;

/** Reads the text of a PDF with PDFBox, page by page. Forms, attachments, scripts and links are not touched. */
final class PdfReader {
    private static final long MEMORY = 256L << 20;
    private static final int LETTERS_OF_A_PAGE = 20;

    private PdfReader() {}

    static String read(byte[] bytes, boolean joinLines, Extraction extraction) throws IOException {
        if (!looksLikePdf(bytes)) {
            throw extraction.refuse(TranscriptProblem.NOT_THIS_FORMAT, "no PDF header");
        }
        FontMappers.set(BundledFont.INSTANCE);
        try (PDDocument document = Loader.loadPDF(
                new RandomAccessReadBuffer(bytes), MemoryUsageSetting.setupMainMemoryOnly(MEMORY).streamCache)) {
            // an owner's password alone leaves reading free; whether copying is allowed as well, the file says
            if (document.isEncrypted() && !document.getCurrentAccessPermission().canExtractContent()) {
                throw extraction.refuse(TranscriptProblem.ENCRYPTED, "text must not be taken out");
            }
            StringWriter out = new StringWriter();
            new Pages(extraction).writeText(document, out);
            String text = out.toString();
            refuseScans(document, text, extraction);
            extraction.notice(joinLines ? TranscriptNotice.LINES_JOINED : TranscriptNotice.LINES_HARD_WRAPPED);
            return joinLines ? WrappedLines.join(text) : text;
        } catch (InvalidPasswordException e) {
            throw extraction.refuse(TranscriptProblem.ENCRYPTED, "needs a password", e);
        }
    }

    /** Readers accept the mark anywhere in the first kilobyte. */
    private static boolean looksLikePdf(byte[] bytes) {
        for (int i = 0; i + 4 < bytes.length && i < 1_024; i++) {
            if (bytes[i] == '%' && bytes[i + 1] == 'P' && bytes[i + 2] == 'D' && bytes[i + 3] == 'F') {
                return true;
            }
        }
        return false;
    }

    private static void refuseScans(PDDocument document, String text, Extraction extraction) throws IOException {
        long letters = text.codePoints().filter(Character::isLetter).count();
        if (letters >= (long) LETTERS_OF_A_PAGE * document.getNumberOfPages()) {
            return;
        }
        for (PDPage page : document.getPages()) {
            extraction.check();
            if (hasPicture(page)) {
                throw extraction.refuse(TranscriptProblem.SCANNED, letters + " letters");
            }
        }
    }

    private static boolean hasPicture(PDPage page) {
        if (page.getResources() == null) {
            return false;
        }
        for (COSName name : page.getResources().getXObjectNames()) {
            if (page.getResources().isImageXObject(name)) {
                return true;
            }
        }
        return false;
    }

    /** Checks at each page, and counts the text. */
    private static final class Pages extends PDFTextStripper {
        private final Extraction extraction;
        private long written;

        Pages(Extraction extraction) {
            this.extraction = extraction;
            setSortByPosition(true);
            setLineSeparator("\n");
            setPageEnd("\n");
        }

        @Override
        public void processPage(PDPage page) throws IOException {
            extraction.check();
            for (PDAnnotation annotation : page.getAnnotations()) {
                String contents = annotation.getContents();
                if (contents != null && !contents.isBlank()) {
                    extraction.notice(TranscriptNotice.COMMENTS_LEFT_OUT);
                }
            }
            super.processPage(page);
        }

        @Override
        protected void writeString(String text) throws IOException {
            extraction.check();
            written += text.length();
            if (written > extraction.limits().characters()) {
                throw extraction.refuse(TranscriptProblem.TOO_LARGE, "more than " + written + " characters");
            }
            if (text.indexOf('\uFFFD') >= 0) {
                extraction.notice(TranscriptNotice.UNDECODABLE_CHARACTERS);
            }
            super.writeString(text);
        }
    }
}
