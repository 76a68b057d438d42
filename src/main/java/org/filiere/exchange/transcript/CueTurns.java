package org.filiere.exchange.transcript;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes a transcript of cues: one paragraph for each turn of a speaker, with the time at which it begins. */
final class CueTurns {
    /** As programs for meetings write who speaks: a short name and a colon before what is said. */
    private static final Pattern LABEL = Pattern.compile("^([\\p{L}][^:<>\\n]{0,40}):\\s+(?=\\S)");

    private static final int LABELS_NEEDED = 3;
    private static final long PAUSE = 1_500;
    private static final long TOUCHING = 100;
    private static final int LONG_PARAGRAPH = 400;

    private final Extraction extraction;
    private final boolean times;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder paragraph = new StringBuilder();
    private String speaker = "";
    private Cue last;

    private CueTurns(boolean times, Extraction extraction) {
        this.times = times;
        this.extraction = extraction;
    }

    static String text(List<Cue> cues, boolean times, Extraction extraction) throws TranscriptException {
        boolean hasVoices = cues.stream().anyMatch(cue -> !cue.speaker().isEmpty());
        CueTurns turns = new CueTurns(times, extraction);
        for (Cue cue : hasVoices ? cues : labelled(cues)) {
            extraction.check();
            turns.add(cue, !hasVoices);
        }
        turns.endParagraph();
        return turns.text.toString();
    }

    /** The cues with names before a colon as their speakers, if names come back often enough to be names. */
    private static List<Cue> labelled(List<Cue> cues) {
        Map<String, Integer> counts = new HashMap<>();
        int all = 0;
        for (Cue cue : cues) {
            Matcher label = LABEL.matcher(cue.text());
            if (label.find()) {
                counts.merge(label.group(1), 1, Integer::sum);
                all++;
            }
        }
        List<Cue> labelled = new ArrayList<>();
        for (Cue cue : cues) {
            Matcher label = LABEL.matcher(cue.text());
            boolean isName = all >= LABELS_NEEDED && label.find() && counts.get(label.group(1)) > 1;
            labelled.add(
                    isName
                            ? new Cue(
                                    cue.start(),
                                    cue.end(),
                                    label.group(1),
                                    cue.text().substring(label.end()))
                            : cue);
        }
        return labelled;
    }

    private void add(Cue cue, boolean unnamedContinues) {
        if (last != null && last.text().equals(cue.text()) && last.speaker().equals(cue.speaker())) {
            extraction.notice(TranscriptNotice.DUPLICATE_CUES_DROPPED);
            last = cue;
            return;
        }
        String said = withoutRolledLine(cue);
        if (startsParagraph(cue, unnamedContinues)) {
            endParagraph();
            speaker = cue.speaker();
            if (times) {
                long seconds = cue.start() / 1_000;
                paragraph.append(String.format(
                        Locale.ROOT, "[%02d:%02d:%02d] ", seconds / 3_600, seconds / 60 % 60, seconds % 60));
            }
            paragraph.append(speaker.isEmpty() ? "" : speaker + ": ");
        } else {
            paragraph.append(' ');
        }
        paragraph.append(said.replace('\n', ' '));
        last = cue;
    }

    /** Rolling captions show the last line again above the next; it was said once. */
    private String withoutRolledLine(Cue cue) {
        int lineEnd = cue.text().indexOf('\n');
        boolean touches = last != null && Math.abs(cue.start() - last.end()) <= TOUCHING;
        if (lineEnd < 0 || !touches) {
            return cue.text();
        }
        String shownBefore = last.text().substring(last.text().lastIndexOf('\n') + 1);
        if (!cue.text().substring(0, lineEnd).equals(shownBefore)) {
            return cue.text();
        }
        extraction.notice(TranscriptNotice.DUPLICATE_CUES_DROPPED);
        return cue.text().substring(lineEnd + 1);
    }

    private boolean startsParagraph(Cue cue, boolean unnamedContinues) {
        if (paragraph.length() == 0) {
            return true;
        }
        boolean continues = cue.speaker().equals(speaker)
                || (unnamedContinues && cue.speaker().isEmpty());
        if (!continues) {
            return true;
        }
        if (!speaker.isEmpty()) {
            return false;
        }
        // nobody is named: a pause or, where it gets long, the end of a sentence
        boolean sentenceEnds = ".?!…".indexOf(last.text().charAt(last.text().length() - 1)) >= 0;
        return cue.text().startsWith(">>")
                || cue.start() - last.end() >= PAUSE
                || (sentenceEnds && paragraph.length() > LONG_PARAGRAPH);
    }

    private void endParagraph() {
        if (paragraph.length() > 0) {
            text.append(paragraph).append('\n');
            paragraph.setLength(0);
        }
    }
}
