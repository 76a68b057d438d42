package org.filiere.domain;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that may begin a turn.
 *
 * @param start where the name or time begins
 * @param labelEnd where what is said begins
 * @param speaker the name; empty when there is none
 * @param startMillis the time beside the name
 * @param endMillis the time at the line's end, as f4 writes it
 * @param isTimeAlone whether the line holds a time and nothing else
 */
record TurnLine(
        int start,
        int labelEnd,
        String speaker,
        OptionalLong startMillis,
        OptionalLong endMillis,
        boolean isTimeAlone) {

    /** Names and times stand at the beginning; nothing beyond is looked at, so that long lines cost nothing. */
    private static final int WINDOW = 120;

    private static final int F4_LENGTH = 16;
    private static final String CLOCK = "(?:(\\d{1,2}):)?(\\d{1,2}):(\\d{2})(?:[.,-](\\d{1,3}))?";
    /** A time in brackets or between f4's signs, or bare before a tab, a blank or the line's end; also a range. */
    private static final Pattern TIME = Pattern.compile(
            "[\\[(#<]?" + CLOCK + "(?:[ \\t]{0,3}-->[ \\t]{0,3}[\\d:.,]{4,14})?(?:[\\])#>]|(?=[ \\t]|$))[ \\t]{0,8}");

    private static final String WORDS = "[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}.'\u2019()/&_-]|[ ](?![ \\t])){0,39}+";
    private static final Pattern NAME_COLON = Pattern.compile(
            "(?:\\*\\*|__)?(" + WORDS + ")[ \\t]?(?::(?:\\*\\*|__)|(?:\\*\\*|__):|:)(?=[ \\t]|$)[ \\t]{0,8}");
    private static final Pattern NAME_TIME_COLON = Pattern.compile(
            "(?:\\*\\*)?([\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} .'\u2019/&_-]{0,39}?)(?:\\*\\*)?[ \\t]{0,4}[\\[(#]" + CLOCK
                    + "[\\])#](?:\\*\\*)?:?(?:\\*\\*)?(?=[ \\t]|$)[ \\t]{0,8}");
    private static final Pattern OTTER = Pattern.compile(
            "([\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} .'\u2019/&_-]{0,39}?)(?:[ ]{2,8}|\\t)" + CLOCK + "[ \\t]{0,8}$");
    private static final Pattern NAME_TAB = Pattern.compile("(" + WORDS + ")\\t");
    private static final Pattern CODE = Pattern.compile("\\p{Lu}[\\p{Lu}\\p{M}\\p{N} ._-]{0,30}");
    private static final Pattern F4_END = Pattern.compile("#" + CLOCK + "#$");

    /** What a line from start to end (without its line end) begins with; null when with neither name nor time. */
    static TurnLine parse(String text, int start, int end) {
        int from = start;
        while (from < end && isBlank(text.charAt(from))) {
            from++;
        }
        if (from == end) {
            return null;
        }
        String head = text.substring(from, Math.min(end, from + WINDOW));
        OptionalLong ending = endTime(text, from, end);
        TurnLine line = parseHead(head, from, ending);
        if (line == null && ending.isPresent()) {
            return new TurnLine(from, from, "", OptionalLong.empty(), ending, false);
        }
        return line;
    }

    private static TurnLine parseHead(String head, int from, OptionalLong ending) {
        boolean mayHaveTime = mayHaveTime(head);
        Matcher named = NAME_TIME_COLON.matcher(head);
        if (mayHaveTime && !named.lookingAt()) {
            named = OTTER.matcher(head);
        }
        if (mayHaveTime && named.lookingAt() && hasLetter(named.group(1))) {
            return new TurnLine(
                    from, from + named.end(), named.group(1).strip(), millis(named, 2), OptionalLong.empty(), false);
        }
        Matcher time = TIME.matcher(head);
        boolean hasTime = mayHaveTime && time.lookingAt();
        OptionalLong millis = hasTime ? millis(time, 1) : OptionalLong.empty();
        int at = hasTime ? time.end() : 0;
        String rest = head.substring(at);
        Matcher name = NAME_COLON.matcher(rest);
        boolean hasName = name.lookingAt() && hasLetter(name.group(1));
        if (!hasName && hasTime && head.charAt(at - 1) == '\t') {
            name = NAME_TAB.matcher(rest);
            hasName = name.lookingAt() && hasLetter(name.group(1));
        }
        if (hasName) {
            return new TurnLine(from, from + at + name.end(), name.group(1).strip(), millis, ending, false);
        }
        return hasTime ? new TurnLine(from, from + at, "", millis, OptionalLong.empty(), rest.isBlank()) : null;
    }

    private static OptionalLong endTime(String text, int from, int end) {
        int last = end;
        while (last > from && isBlank(text.charAt(last - 1))) {
            last--;
        }
        if (last - from < 2 || text.charAt(last - 1) != '#') {
            return OptionalLong.empty();
        }
        Matcher f4 = F4_END.matcher(text.substring(Math.max(from, last - F4_LENGTH), last));
        boolean isAfterText = f4.find() && Math.max(from, last - F4_LENGTH) + f4.start() > from;
        return isAfterText ? millis(f4, 1) : OptionalLong.empty();
    }

    /** Whether there is a colon between digits; without one the costlier patterns need not be tried. */
    private static boolean mayHaveTime(String head) {
        for (int colon = head.indexOf(':', 1); colon > 0; colon = head.indexOf(':', colon + 1)) {
            boolean isBetween = colon + 1 < head.length() && Character.isDigit(head.charAt(colon + 1));
            if (isBetween && Character.isDigit(head.charAt(colon - 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\u00A0';
    }

    private static boolean hasLetter(String name) {
        return name.codePoints().anyMatch(Character::isLetter);
    }

    private static OptionalLong millis(Matcher clock, int group) {
        long hours = clock.group(group) == null ? 0 : Long.parseLong(clock.group(group));
        long minutes = Long.parseLong(clock.group(group + 1));
        long seconds = Long.parseLong(clock.group(group + 2));
        String fraction = clock.group(group + 3) == null ? "" : clock.group(group + 3);
        // a fraction of one digit is tenths, of three thousandths
        return OptionalLong.of(
                ((hours * 60 + minutes) * 60 + seconds) * 1_000 + Long.parseLong((fraction + "000").substring(0, 3)));
    }

    /** Whether the name is a code or in capitals, as transcribers write speakers. */
    boolean isCode() {
        return CODE.matcher(speaker).matches();
    }
}
