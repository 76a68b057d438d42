package org.filiere.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.filiere.domain.Hashes;
import org.filiere.domain.Revision;

/** Makes the files of a package, one after the other, the manifest last. */
final class PackageWriter {
    private static final Comparator<Revision> OLDEST_FIRST = Revision.CURRENT_FIRST.reversed();

    private final PackageJson json = new PackageJson(new JsonRevisionCodec());

    /** Takes the files as they are made. */
    @FunctionalInterface
    interface Sink {
        void file(String path, byte[] bytes) throws IOException;
    }

    void write(PackageContent content, Sink sink) throws IOException {
        Map<String, List<Revision>> byFile = new TreeMap<>();
        for (Revision revision : content.revisions()) {
            byFile.computeIfAbsent(PackageLayout.fileOf(revision.entity()), file -> new ArrayList<>())
                    .add(revision);
        }
        List<PackageJson.Entry> entries = new ArrayList<>();
        for (Map.Entry<String, List<Revision>> file : byFile.entrySet()) {
            file.getValue().sort(OLDEST_FIRST);
            entries.add(write(sink, file.getKey(), json.write(file.getValue())));
        }
        for (Map.Entry<String, String> text : content.texts().entrySet()) {
            byte[] bytes = text.getValue().getBytes(StandardCharsets.UTF_8);
            entries.add(write(sink, PackageLayout.textFile(text.getKey()), bytes));
        }
        sink.file(
                PackageLayout.MANIFEST,
                json.write(new PackageJson.Manifest(
                        content.created(),
                        entries,
                        content.extract(),
                        PackageJson.FORMAT,
                        PackageJson.FORMAT_VERSION,
                        content.generator(),
                        content.studyId(),
                        content.title())));
    }

    private static PackageJson.Entry write(Sink sink, String path, byte[] bytes) throws IOException {
        sink.file(path, bytes);
        return new PackageJson.Entry(bytes.length, path, Hashes.sha256(bytes));
    }
}
