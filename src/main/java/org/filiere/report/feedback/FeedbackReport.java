package org.filiere.report.feedback;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.filiere.report.ReportWords;

/** Writes the feedback to a coder as one HTML file that can be mailed, opened anywhere and printed. */
public final class FeedbackReport {

    private final Locale locale;
    private final ZoneId zone;

    /**
     * A writer of pages.
     *
     * @param locale the language and the form of numbers and dates
     * @param zone the zone of the dates
     */
    public FeedbackReport(Locale locale, ZoneId zone) {
        this.locale = locale;
        this.zone = zone;
    }

    /**
     * Writes the page; a file that is there is replaced, missing folders are made. The same study gives the same bytes.
     *
     * @param shown turns free text of the study into what may be shown, with names replaced
     */
    public void write(CoderFeedback feedback, Path file, UnaryOperator<String> shown) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.writeString(file, page(feedback, shown));
    }

    /** The page as text. */
    public String page(CoderFeedback feedback, UnaryOperator<String> shown) throws IOException {
        try (InputStream in = FeedbackReport.class.getResourceAsStream("feedback.css")) {
            String style = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new FeedbackPage(new FeedbackWords(new ReportWords(locale), zone), shown).of(feedback, style);
        }
    }
}
