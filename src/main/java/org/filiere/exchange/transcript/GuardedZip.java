package org.filiere.exchange.transcript;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * A zip in memory. All of it is unpacked once, counting, and what is asked for is kept; sizes that the zip claims are
 * not believed. Nothing is written to a disk, so that names matter only as a sign of malice.
 */
final class GuardedZip {
    private static final long SMALL = 1L << 20;

    private final Extraction extraction;
    private final long packed;
    private final Map<String, byte[]> kept = new HashMap<>();
    private final Set<String> names = new HashSet<>();
    private long expanded;

    private GuardedZip(Extraction extraction, long packed) {
        this.extraction = extraction;
        this.packed = packed;
    }

    static boolean looksLikeZip(byte[] bytes) {
        return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] == 3 && bytes[3] == 4;
    }

    /** Unpacks a zip, keeping the entries of these names. */
    static GuardedZip open(byte[] bytes, Predicate<String> wanted, Extraction extraction) throws TranscriptException {
        if (!looksLikeZip(bytes)) {
            throw extraction.refuse(TranscriptProblem.NOT_THIS_FORMAT, "not a zip container");
        }
        GuardedZip zip = new GuardedZip(extraction, bytes.length);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.take(entry, in, wanted.test(entry.getName()));
            }
        } catch (TranscriptException e) {
            throw e;
        } catch (ZipException e) {
            boolean encrypted = String.valueOf(e.getMessage()).contains("encrypted");
            throw extraction.refuse(
                    encrypted ? TranscriptProblem.ENCRYPTED : TranscriptProblem.DAMAGED, "zip cannot be unpacked", e);
        } catch (IOException | IllegalArgumentException e) {
            throw extraction.refuse(TranscriptProblem.DAMAGED, "zip cannot be unpacked", e);
        }
        return zip;
    }

    private void take(ZipEntry entry, ZipInputStream in, boolean keep) throws IOException {
        String name = entry.getName();
        if (!names.add(name)) {
            throw extraction.refuse(TranscriptProblem.DAMAGED, "two entries of one name");
        }
        if (names.size() > extraction.limits().entries()) {
            throw extraction.refuse(TranscriptProblem.TOO_MANY_ENTRIES, "more than " + names.size() + " entries");
        }
        if (leadsAway(name)) {
            throw extraction.refuse(TranscriptProblem.DAMAGED, "an entry's name leads out of the container");
        }
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            extraction.check();
            expanded += read;
            if (expanded > extraction.limits().expandedBytes()
                    || (expanded > SMALL
                            && expanded / packed > extraction.limits().expansion())) {
                throw extraction.refuse(TranscriptProblem.EXPANDS_TOO_MUCH, packed + " bytes to over " + expanded);
            }
            if (keep) {
                content.write(buffer, 0, read);
            }
        }
        if (keep) {
            kept.put(name, content.toByteArray());
        }
    }

    private static boolean leadsAway(String name) {
        if (name.startsWith("/") || name.contains("\\") || name.contains(":")) {
            return true;
        }
        for (String part : name.split("/", -1)) {
            if (part.equals("..")) {
                return true;
            }
        }
        return false;
    }

    boolean has(String name) {
        return names.contains(name);
    }

    /** A kept entry, or null when there is none of that name. */
    byte[] bytes(String name) {
        return kept.get(name);
    }
}
