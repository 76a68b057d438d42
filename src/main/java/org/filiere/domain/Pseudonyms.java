package org.filiere.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The names of a study and what stands for them. Where several names begin at one place the longest counts, and what was
 * replaced is not looked at again, so that {@code Ana} inside {@code Ana María} does no harm. Accents count: {@code Peña}
 * is not {@code Pena}. Texts are taken as they are stored, in Unicode form NFC.
 */
public final class Pseudonyms {

    private static final Pseudonyms NONE = new Pseudonyms(List.of());

    /**
     * A name found in a text.
     *
     * @param start first UTF-16 unit
     * @param end one past the last
     * @param pseudonym which name, and what stands for it
     */
    public record Found(int start, int end, Pseudonym pseudonym) {}

    /** A letter of the names, folded, and what may follow it. */
    private static final class Node {
        private final Map<Character, Node> next = new HashMap<>();
        private final List<Pseudonym> ends = new ArrayList<>(1);
    }

    private final List<Pseudonym> table;
    private final Node root = new Node();

    private Pseudonyms(List<Pseudonym> table) {
        this.table = List.copyOf(table);
        for (Pseudonym pseudonym : table) {
            Node at = root;
            for (int i = 0; i < pseudonym.name().length(); i++) {
                at = at.next.computeIfAbsent(fold(pseudonym.name().charAt(i)), letter -> new Node());
            }
            at.ends.add(pseudonym);
        }
    }

    /** No names: texts stay as they are. */
    public static Pseudonyms none() {
        return NONE;
    }

    /** These names; of two that are the same the first counts. */
    public static Pseudonyms of(List<Pseudonym> table) {
        return new Pseudonyms(table);
    }

    /** The names in the order given. */
    public List<Pseudonym> table() {
        return table;
    }

    public boolean isEmpty() {
        return table.isEmpty();
    }

    /** The names in a text, by place, none inside another. One pass over the text. */
    public List<Found> in(String text) {
        List<Found> found = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            Found here = at(text, at);
            if (here == null) {
                at++;
            } else {
                found.add(here);
                at = here.end();
            }
        }
        return found;
    }

    /** The text with every name replaced. */
    public String replace(String text) {
        if (table.isEmpty() || text.isEmpty()) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length());
        int from = 0;
        for (Found name : in(text)) {
            shown.append(text, from, name.start()).append(name.pseudonym().replacement());
            from = name.end();
        }
        return shown.append(text, from, text.length()).toString();
    }

    /** Names that stand in a replacement, of their own or another name: replacing twice would then go on replacing. */
    public List<Pseudonym> namesInReplacements() {
        return table.stream()
                .filter(name -> table.stream()
                        .anyMatch(other -> in(other.replacement()).stream()
                                .anyMatch(found -> found.pseudonym().equals(name))))
                .sorted(Comparator.comparing(Pseudonym::name))
                .toList();
    }

    /** The longest name that begins here, or null. */
    private Found at(String text, int start) {
        Node node = root;
        Found longest = null;
        for (int i = start; i < text.length(); i++) {
            node = node.next.get(fold(text.charAt(i)));
            if (node == null) {
                break;
            }
            for (Pseudonym pseudonym : node.ends) {
                if (fits(pseudonym, text, start, i + 1)) {
                    longest = new Found(start, i + 1, pseudonym);
                    break;
                }
            }
        }
        return longest;
    }

    private static boolean fits(Pseudonym pseudonym, String text, int start, int end) {
        boolean asWritten = !pseudonym.matchCase() || text.startsWith(pseudonym.name(), start);
        boolean free = !pseudonym.wholeWord() || !(touches(text, start) || touches(text, end));
        return asWritten && free;
    }

    /** Whether a word goes on over this place. */
    private static boolean touches(String text, int place) {
        return place > 0
                && place < text.length()
                && isOfWord(text.codePointBefore(place))
                && isOfWord(text.codePointAt(place));
    }

    private static boolean isOfWord(int letter) {
        return Character.isLetterOrDigit(letter) || Character.getType(letter) == Character.NON_SPACING_MARK;
    }

    /** Lower case letter by letter, so that places in the text stay what they are. */
    private static char fold(char letter) {
        return Character.toLowerCase(Character.toUpperCase(letter));
    }
}
