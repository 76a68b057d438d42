package org.filiere.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.filiere.domain.Codebook;
import org.filiere.domain.Kind;

/** The built-in codebook: the twelve items of Giuliani, Pietrobelli and Rabellotti (2005), described in own words. */
public final class StandardCodebook {
    private static final String RESOURCE = "standard-codebook.json";

    private StandardCodebook() {}

    /** The codebook, in version 1, that a new study starts with. */
    public static Codebook load() {
        try (InputStream in = StandardCodebook.class.getResourceAsStream(RESOURCE)) {
            return (Codebook) new JsonRevisionCodec().decode(Kind.CODEBOOK, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("the built-in codebook cannot be read", e);
        }
    }
}
