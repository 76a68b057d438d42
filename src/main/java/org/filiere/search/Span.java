package org.filiere.search;

/**
 * A stretch of a text, in UTF-16 units.
 *
 * @param start its first unit
 * @param end one past its last
 */
public record Span(int start, int end) {

    Span shifted(int by) {
        return new Span(start + by, end + by);
    }
}
