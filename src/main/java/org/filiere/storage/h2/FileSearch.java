package org.filiere.storage.h2;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.filiere.domain.QuoteScrubber;
import org.filiere.storage.WithdrawalReport.NotReached;
import org.filiere.storage.WithdrawalReport.Why;

/**
 * Looks for what was withdrawn in the other files of a study's folder: exports, packages, whatever people put there. Such
 * files are never changed: they are somebody's work, and may have been given away already; they are told.
 */
final class FileSearch {

    private static final int PIECE = 1 << 20;
    private static final int OVERLAP = 1 << 12;
    private static final int DEEPEST_ZIP = 3;
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** Files whose content is compressed or encrypted in ways of their own. */
    private static final List<String> OPAQUE = List.of(".pdf", ".7z", ".rar", ".gz", ".mv.db");

    private final QuoteScrubber quotes;

    FileSearch(QuoteScrubber quotes) {
        this.quotes = quotes;
    }

    /** The files below this folder that hold something, or cannot be looked into; the study and its backups apart. */
    List<NotReached> in(Path folder) throws IOException {
        List<NotReached> found = new ArrayList<>();
        if (quotes.isEmpty()) {
            return found;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                if (!isOurs(folder, file)) {
                    look(file).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private static boolean isOurs(Path folder, Path file) {
        String name = file.getFileName().toString();
        boolean study = file.getParent().equals(folder) && name.startsWith("study") && name.endsWith(H2Studies.SUFFIX);
        boolean backup = file.getParent().equals(folder.resolve("backups"))
                && BackupName.of(name).isPresent();
        return study || backup;
    }

    private Optional<NotReached> look(Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
            if (OPAQUE.stream().anyMatch(name::endsWith)) {
                return Optional.of(new NotReached(file, Why.CANNOT_LOOK, "its content is compressed or encrypted"));
            }
            return holds(bytes, 0)
                    ? Optional.of(new NotReached(file, Why.HOLDS_TEXT, "it holds words of a withdrawn source"))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.of(new NotReached(file, Why.CANNOT_LOOK, String.valueOf(e.getMessage())));
        }
    }

    private boolean holds(InputStream content, int depth) throws IOException {
        java.io.PushbackInputStream bytes = new java.io.PushbackInputStream(content, 4);
        byte[] start = bytes.readNBytes(4);
        bytes.unread(start);
        boolean zip = start.length == 4 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4;
        return (zip && depth < DEEPEST_ZIP) ? zipHolds(bytes, depth) : textHolds(bytes);
    }

    private boolean zipHolds(InputStream bytes, int depth) throws IOException {
        ZipInputStream zip = new ZipInputStream(bytes);
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (quotes.findsIn(entry.getName()) || holds(zip, depth + 1)) {
                return true;
            }
        }
        return false;
    }

    /** In pieces that overlap by far more than a quote must be long. */
    private boolean textHolds(InputStream bytes) throws IOException {
        byte[] kept = new byte[0];
        while (true) {
            byte[] next = bytes.readNBytes(PIECE);
            if (next.length == 0) {
                return false;
            }
            byte[] piece = new byte[kept.length + next.length];
            System.arraycopy(kept, 0, piece, 0, kept.length);
            System.arraycopy(next, 0, piece, kept.length, next.length);
            if (pieceHolds(piece)) {
                return true;
            }
            int from = Math.max(0, piece.length - OVERLAP) & ~1;
            kept = java.util.Arrays.copyOfRange(piece, from, piece.length);
        }
    }

    private boolean pieceHolds(byte[] piece) {
        String utf8 = new String(piece, StandardCharsets.UTF_8);
        if (quotes.findsIn(utf8)) {
            return true;
        }
        boolean wide = utf8.indexOf('\0') >= 0;
        boolean other = utf8.indexOf('\uFFFD') >= 0;
        return (wide
                        && (quotes.findsIn(new String(piece, StandardCharsets.UTF_16LE))
                                || quotes.findsIn(new String(piece, StandardCharsets.UTF_16BE))))
                || (other && quotes.findsIn(new String(piece, WINDOWS)));
    }
}
