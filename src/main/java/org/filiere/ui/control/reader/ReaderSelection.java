package org.filiere.ui.control.reader;

/**
 * What is selected in the reader, in whole characters as a reader sees them: neither half of a surrogate pair, nor a
 * letter without its accent.
 *
 * @param start first UTF-16 unit of the text, from 0
 * @param end one past the last; equal to {@code start} when only the caret stands there
 * @param text the text between them
 */
public record ReaderSelection(int start, int end, String text) {

    public boolean isEmpty() {
        return start == end;
    }
}
