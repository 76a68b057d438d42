package org.filiere.exchange.transcript;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Objects;

/**
 * How the bytes of a text file were read.
 *
 * @param charset the one that was used
 * @param sure whether it is certain, or was asked for; otherwise a person should look and may choose another
 * @param candidates what may be chosen, the one used first
 */
public record Encoding(Charset charset, boolean sure, List<Charset> candidates) {
    public Encoding {
        Objects.requireNonNull(charset, "charset");
        candidates = List.copyOf(candidates);
    }
}
