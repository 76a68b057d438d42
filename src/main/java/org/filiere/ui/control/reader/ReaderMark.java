package org.filiere.ui.control.reader;

/**
 * A passage as the reader shows it.
 *
 * @param key what it stands for, of use to whoever asked for it
 * @param start first UTF-16 unit of the text, from 0
 * @param end one past the last
 * @param chip short name for the margin
 * @param styleClass style class that sets the colour {@code -dimension}
 * @param against whether it speaks against what it is linked to; its line is dashed
 * @param current whether it belongs to the item at hand; its line is thicker
 * @param hover what is told when the pointer rests on it
 */
public record ReaderMark(
        Object key,
        int start,
        int end,
        String chip,
        String styleClass,
        boolean against,
        boolean current,
        String hover) {

    /** The same mark, with this told before all else. */
    public ReaderMark told(String first) {
        return new ReaderMark(key, start, end, chip, styleClass, against, current, first + "\n" + hover);
    }
}
