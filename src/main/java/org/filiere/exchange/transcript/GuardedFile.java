package org.filiere.exchange.transcript;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;

/** A file's bytes in memory: ordinary files only, links not followed, pipes and devices never opened, size limited. */
final class GuardedFile {
    private GuardedFile() {}

    static byte[] read(Path file, Extraction extraction) throws TranscriptException {
        long most = extraction.limits().fileBytes();
        byte[] bytes;
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (!attributes.isRegularFile()) {
                throw extraction.refuse(TranscriptProblem.NO_ACCESS, "no ordinary file");
            }
            if (attributes.size() > most) {
                throw extraction.refuse(TranscriptProblem.TOO_LARGE, attributes.size() + " bytes");
            }
            try (InputStream in = Files.newInputStream(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
                // one byte more than allowed is enough to know; the file may have grown since
                bytes = in.readNBytes((int) most + 1);
            }
        } catch (TranscriptException e) {
            throw e;
        } catch (IOException | SecurityException e) {
            throw extraction.refuse(TranscriptProblem.NO_ACCESS, "cannot be opened", e);
        }
        if (bytes.length > most) {
            throw extraction.refuse(TranscriptProblem.TOO_LARGE, "more than " + most + " bytes");
        }
        if (bytes.length == 0) {
            throw extraction.refuse(TranscriptProblem.EMPTY, "no bytes");
        }
        return bytes;
    }
}
