package org.filiere.exchange.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The mark-up within subtitles: voices are told apart, other tags go, entities become what they stand for, once. */
final class CueMarkup {
    private static final Pattern VOICE = Pattern.compile("<v(?:\\.[^<>\\s]{0,100})?[ \\t]([^<>]{1,200})>");
    private static final Pattern TAG = Pattern.compile(
            "</?(?:i|b|u|s|c|v|lang|ruby|rt|font)(?:[.\\s][^<>]{0,200})?>|<[\\d:.]{5,15}>|\\{\\\\an\\d\\}",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ENTITY = Pattern.compile("&(#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-z]{2,5});");
    private static final Map<String, String> NAMED = Map.of(
            "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", "\u00A0", "lrm", "\u200E", "rlm",
            "\u200F");

    private CueMarkup() {}

    /** The cue of these times, or one for each voice in it. */
    static List<Cue> voices(long start, long end, String marked) {
        List<Cue> cues = new ArrayList<>();
        Matcher voice = VOICE.matcher(marked);
        String speaker = "";
        int from = 0;
        while (voice.find()) {
            add(cues, start, end, speaker, marked.substring(from, voice.start()));
            speaker = plain(voice.group(1)).strip();
            from = voice.end();
        }
        add(cues, start, end, speaker, marked.substring(from));
        return cues;
    }

    private static void add(List<Cue> cues, long start, long end, String speaker, String marked) {
        String text = plain(marked).strip();
        if (!text.isEmpty()) {
            cues.add(new Cue(start, end, speaker, text));
        }
    }

    /** Without tags and with entities resolved. */
    static String plain(String marked) {
        Matcher entity = ENTITY.matcher(TAG.matcher(marked).replaceAll(""));
        StringBuilder text = new StringBuilder();
        while (entity.find()) {
            entity.appendReplacement(text, Matcher.quoteReplacement(resolve(entity.group(1), entity.group())));
        }
        return entity.appendTail(text).toString();
    }

    private static String resolve(String name, String whole) {
        if (!name.startsWith("#")) {
            return NAMED.getOrDefault(name, whole);
        }
        boolean isHex = name.length() > 1 && Character.toLowerCase(name.charAt(1)) == 'x';
        int code = isHex ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
        return Character.isValidCodePoint(code) ? Character.toString(code) : whole;
    }
}
