package org.filiere.exchange.transcript;

import java.time.Duration;

/**
 * How much a file may hold before it is refused.
 *
 * @param fileBytes most bytes of the file
 * @param entries most parts of a container; Apache POI allows no more than 1,000 either
 * @param expandedBytes most bytes of all parts together, unpacked
 * @param expansion most times that a container of more than a megabyte unpacked may have grown
 * @param characters most UTF-16 units of text; a long interview has 200,000
 * @param depth most elements or groups within each other
 * @param time how long reading may take
 */
record ReadingLimits(
        long fileBytes, int entries, long expandedBytes, int expansion, int characters, int depth, Duration time) {
    static final ReadingLimits STANDARD =
            new ReadingLimits(50L << 20, 1_000, 200L << 20, 100, 20_000_000, 1_000, Duration.ofSeconds(60));

    ReadingLimits withTime(Duration newTime) {
        return new ReadingLimits(fileBytes, entries, expandedBytes, expansion, characters, depth, newTime);
    }
}
