package org.filiere.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.filiere.domain.Hashes;
import org.filiere.domain.Kind;
import org.filiere.domain.Revision;
import org.filiere.exchange.PackageProblems.Location;

/** Reads the files of a package one by one. What cannot be read becomes a problem, and the rest is read all the same. */
final class PackageFilesReader {
    private static final String KINDS =
            Arrays.stream(Kind.values()).map(Kind::id).sorted().collect(Collectors.joining(", "));

    private final PackageSource source;
    private final PackageProblems problems;
    private final PackageJson packageJson = new PackageJson(new JsonRevisionCodec());
    private final ObjectReader trees = Json.strictTrees().reader();
    private final List<LocatedRevision> revisions = new ArrayList<>();
    private final Map<String, String> texts = new TreeMap<>();

    PackageFilesReader(PackageSource source, PackageProblems problems) {
        this.source = source;
        this.problems = problems;
    }

    List<LocatedRevision> revisions() {
        return revisions;
    }

    /** The texts by the hash that names them. */
    Map<String, String> texts() {
        return texts;
    }

    /** The manifest; empty when there is none that can be read, and then the problem is noted. */
    Optional<PackageJson.Manifest> manifest() {
        if (!source.paths().contains(PackageLayout.MANIFEST)) {
            if (source.paths().isEmpty()) {
                problems.add("", PackageProblem.Kind.NOT_A_PACKAGE);
            } else {
                problems.add(PackageLayout.MANIFEST, PackageProblem.Kind.MISSING_FILE);
            }
            return Optional.empty();
        }
        return bytes(PackageLayout.MANIFEST)
                .flatMap(bytes -> tree(PackageLayout.MANIFEST, bytes))
                .flatMap(this::manifest);
    }

    private Optional<PackageJson.Manifest> manifest(JsonNode tree) {
        JsonNode version = tree.path("formatVersion");
        if (version.isIntegralNumber() && version.longValue() > PackageJson.FORMAT_VERSION) {
            problems.add(
                    new Location(PackageLayout.MANIFEST, "/formatVersion"),
                    PackageProblem.Kind.NEWER_FORMAT,
                    "version " + version.asText() + " is newer than version " + PackageJson.FORMAT_VERSION
                            + ", the newest that this program reads");
            return Optional.empty();
        }
        try {
            PackageJson.Manifest manifest = packageJson.readManifest(tree);
            if (!PackageJson.FORMAT.equals(manifest.format())
                    || manifest.formatVersion() < 1
                    || manifest.studyId() == null
                    || manifest.created() == null) {
                problems.add(
                        PackageLayout.MANIFEST,
                        PackageProblem.Kind.BAD_VALUE,
                        "a manifest needs \"format\": \"" + PackageJson.FORMAT + "\", \"formatVersion\" from 1 to "
                                + PackageJson.FORMAT_VERSION + ", \"studyId\" and \"created\"");
                return Optional.empty();
            }
            return Optional.of(manifest);
        } catch (MisreadContentException e) {
            problems.add(PackageLayout.MANIFEST, "", e);
            return Optional.empty();
        }
    }

    /** Reads all files, those that the manifest lists and, in a folder, those that somebody added. */
    void readAll(PackageJson.Manifest manifest) {
        Map<String, PackageJson.Entry> listed = new HashMap<>();
        for (int i = 0; i < manifest.entries().size(); i++) {
            PackageJson.Entry entry = manifest.entries().get(i);
            if (PackageLayout.isRevisions(entry.path()) || PackageLayout.isText(entry.path())) {
                listed.put(entry.path(), entry);
            } else {
                problems.add(
                        new Location(PackageLayout.MANIFEST, "/entries/" + i + "/path"),
                        PackageProblem.Kind.UNEXPECTED_ENTRY);
            }
        }
        TreeSet<String> all = new TreeSet<>(listed.keySet());
        all.addAll(source.paths());
        all.remove(PackageLayout.MANIFEST);
        for (String path : all) {
            if (!source.paths().contains(path)) {
                problems.add(path, PackageProblem.Kind.MISSING_FILE);
            } else if (!listed.containsKey(path) && !source.isEditable()) {
                problems.add(path, PackageProblem.Kind.UNEXPECTED_ENTRY);
            } else {
                read(path, listed.get(path));
            }
        }
    }

    private void read(String path, PackageJson.Entry listed) {
        Optional<byte[]> bytes = bytes(path);
        if (bytes.isEmpty()) {
            return;
        }
        if (listed == null) {
            problems.add(path, PackageProblem.Kind.ADDED_FILE);
        } else {
            String found = Hashes.sha256(bytes.get());
            if (!found.equals(listed.sha256())) {
                problems.add(
                        path,
                        source.isEditable() ? PackageProblem.Kind.CHANGED_FILE : PackageProblem.Kind.CHANGED_ENTRY,
                        String.valueOf(listed.sha256()),
                        found);
            }
        }
        if (PackageLayout.isText(path)) {
            readText(path, bytes.get());
        } else {
            tree(path, bytes.get()).ifPresent(tree -> readRevisions(path, tree));
        }
    }

    private void readText(String path, byte[] bytes) {
        Optional<String> text = decode(path, bytes);
        if (text.isEmpty()) {
            return;
        }
        String found = Hashes.sha256(bytes);
        if (!found.equals(PackageLayout.hashOf(path))) {
            problems.add(path, PackageProblem.Kind.CHANGED_TEXT, found);
        } else {
            texts.put(found, text.get());
        }
    }

    private void readRevisions(String path, JsonNode tree) {
        JsonNode list = tree.get("revisions");
        if (list == null || !list.isArray() || tree.size() != 1) {
            problems.add(
                    path, PackageProblem.Kind.BAD_VALUE, "the file must be {\"revisions\": […]} and hold nothing else");
            return;
        }
        for (int i = 0; i < list.size(); i++) {
            readRevision(new Location(path, "/revisions/" + i), list.get(i));
        }
    }

    private void readRevision(Location at, JsonNode tree) {
        try {
            Revision revision = packageJson.readRevision(tree);
            String file = PackageLayout.fileOf(revision.entity());
            if (!file.equals(at.file())) {
                problems.add(
                        new Location(at.file(), at.pointer() + "/entity"),
                        PackageProblem.Kind.WRONG_FILE,
                        revision.entity().toString(),
                        file);
            }
            revisions.add(new LocatedRevision(revision, at));
        } catch (PackageJson.UnknownKindException e) {
            problems.add(
                    new Location(at.file(), at.pointer() + "/kind"),
                    PackageProblem.Kind.UNKNOWN_KIND,
                    String.valueOf(e.getMessage()),
                    KINDS);
        } catch (MisreadContentException e) {
            problems.add(at.file(), at.pointer(), e);
        }
    }

    private Optional<byte[]> bytes(String path) {
        try {
            return Optional.of(source.read(path));
        } catch (PackageSource.RefusedException e) {
            problems.add(e.problem());
        } catch (IOException e) {
            problems.add(path, PackageProblem.Kind.UNREADABLE, String.valueOf(e.getMessage()));
        }
        return Optional.empty();
    }

    private Optional<JsonNode> tree(String path, byte[] bytes) {
        // Jackson would guess UTF-16 and UTF-32; a package is UTF-8
        Optional<String> text = decode(path, bytes);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            String json = text.get().startsWith("\uFEFF") ? text.get().substring(1) : text.get();
            JsonNode tree = trees.readTree(json);
            if (tree.isMissingNode()) {
                problems.add(path, PackageProblem.Kind.NOT_JSON, "the file is empty");
                return Optional.empty();
            }
            return Optional.of(tree);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            problems.add(new PackageProblem(
                    path,
                    new PackageProblem.Place("", Math.max(0, line)),
                    PackageProblem.Kind.NOT_JSON,
                    List.of(Misreadings.notJson(e))));
            return Optional.empty();
        }
    }

    private Optional<String> decode(String path, byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            int line = 1;
            for (int i = 0; i < in.position(); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            problems.add(new PackageProblem(
                    path,
                    new PackageProblem.Place("", line),
                    PackageProblem.Kind.NOT_UTF8,
                    List.of(Integer.toString(in.position() + 1))));
            return Optional.empty();
        }
        return Optional.of(out.flip().toString());
    }
}
