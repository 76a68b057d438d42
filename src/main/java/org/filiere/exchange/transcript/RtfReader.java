package org.filiere.exchange.transcript;

import com.rtfparserkit.parser.RtfStreamSource;
import com.rtfparserkit.parser.standard.StandardRtfParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Reads .rtf with RTF Parser Kit, whose own converter would print groups that no word processor shows. */
final class RtfReader {
    private RtfReader() {}

    static String read(byte[] bytes, Extraction extraction) throws IOException {
        if (!TranscriptReaders.isRtf(bytes)) {
            throw extraction.refuse(TranscriptProblem.NOT_THIS_FORMAT, "does not begin as RTF");
        }
        refuseDepth(bytes, extraction);
        RtfText text = new RtfText(extraction);
        try {
            new StandardRtfParser().parse(new RtfStreamSource(new ByteArrayInputStream(bytes)), text);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return text.text();
    }

    /** The parser keeps a state for each open group, so that depth is counted before it sees the file. */
    private static void refuseDepth(byte[] bytes, Extraction extraction) throws TranscriptException {
        int depth = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\\') {
                i++;
            } else if (bytes[i] == '{') {
                depth++;
            } else if (bytes[i] == '}') {
                depth--;
            }
            if (depth > extraction.limits().depth()) {
                throw extraction.refuse(TranscriptProblem.DAMAGED, "groups nested too deeply");
            }
        }
    }
}
