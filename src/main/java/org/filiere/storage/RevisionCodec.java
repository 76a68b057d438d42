package org.filiere.storage;

import org.filiere.domain.Content;
import org.filiere.domain.Kind;

/**
 * Turns content into bytes and back. Equal content gives equal bytes. Safe for use by several threads.
 */
public interface RevisionCodec {

    /** The bytes of this content. A tombstone has none: it must not be given. */
    byte[] encode(Content content);

    /**
     * The content in these bytes; content of an older format is lifted.
     *
     * @throws org.filiere.domain.InvalidContentException when the bytes are no valid content of this kind
     */
    Content decode(Kind kind, byte[] bytes);
}
