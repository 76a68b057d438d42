package org.filiere.exchange.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The cues of a SubRip or WebVTT text. Forgiving: what stands where it should not is kept with the cue before it. */
final class CueParser {
    private static final String TIME = "(?:(\\d{1,4}):)?(\\d{1,2}):(\\d{1,2})[.,](\\d{1,3})";
    private static final Pattern TIMES =
            Pattern.compile("^\\s{0,20}" + TIME + "\\s{0,20}-->\\s{0,20}" + TIME + "(?:\\s.*)?$");
    private static final int LONGEST_TIMES = 400;

    private final List<Cue> cues = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private long start = -1;
    private long end = -1;

    private CueParser() {}

    /** The cues in the order of the file; voices of one cue are cues of their own. */
    static List<Cue> parse(String text, TranscriptFormat format, Extraction extraction) throws TranscriptException {
        CueParser parser = new CueParser();
        List<String> all = text.lines().toList();
        boolean isWeb = format == TranscriptFormat.WEBVTT;
        boolean inBlock = isWeb;
        boolean afterBlank = true;
        for (int i = 0; i < all.size(); i++) {
            extraction.check();
            String line = all.get(i);
            boolean blank = line.isBlank();
            Matcher times = times(line);
            if (times != null) {
                parser.begin(millis(times, 1), millis(times, 5));
                inBlock = false;
            } else if (isWeb && afterBlank && line.matches("(?:NOTE|STYLE|REGION)(?:\\s.*)?")) {
                inBlock = true;
            } else if (blank) {
                inBlock = false;
            } else if (!inBlock && !isIdentifier(all, i, afterBlank)) {
                parser.lines.add(line.strip());
            }
            afterBlank = blank;
        }
        parser.finish();
        return parser.cues;
    }

    private static Matcher times(String line) {
        if (line.length() > LONGEST_TIMES || !line.contains("-->")) {
            return null;
        }
        Matcher matcher = TIMES.matcher(line);
        return matcher.matches() ? matcher : null;
    }

    /** The number or name before a cue's times; within a cue only a number, for there a blank line is missing. */
    private static boolean isIdentifier(List<String> lines, int at, boolean afterBlank) {
        boolean timesFollow = at + 1 < lines.size() && times(lines.get(at + 1)) != null;
        return timesFollow && (afterBlank || lines.get(at).strip().matches("\\d{1,9}"));
    }

    private static long millis(Matcher times, int group) {
        long hours = times.group(group) == null ? 0 : Long.parseLong(times.group(group));
        long seconds =
                (hours * 60 + Long.parseLong(times.group(group + 1))) * 60 + Long.parseLong(times.group(group + 2));
        // 5 is half a second, as a fraction is read
        String fraction = (times.group(group + 3) + "00").substring(0, 3);
        return seconds * 1_000 + Long.parseLong(fraction);
    }

    private void begin(long newStart, long newEnd) {
        finish();
        start = newStart;
        end = newEnd;
    }

    private void finish() {
        if (start >= 0 && !lines.isEmpty()) {
            cues.addAll(CueMarkup.voices(start, end, String.join("\n", lines)));
        }
        if (start >= 0) {
            lines.clear();
        }
    }
}
