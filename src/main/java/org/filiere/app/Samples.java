package org.filiere.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;

/** The sample studies that come with the workbench, as package folders. They are copied, never changed. */
enum Samples {
    LATIN_AMERICAN_CLUSTERS("latin-american-clusters"),
    TRAINING("training");

    private final String folder;

    Samples(String folder) {
        this.folder = folder;
    }

    /** The name of the package folder, which is also the name of the study's folder. */
    String folder() {
        return folder;
    }

    /** Hands the package folder to a function; it may lie within a jar and is there only meanwhile. */
    <T> T with(Function<Path, T> use) {
        try {
            URI manifest = Samples.class
                    .getResource("/org/filiere/samples/" + folder + "/manifest.json")
                    .toURI();
            if (!"jar".equals(manifest.getScheme())) {
                return use.apply(Path.of(manifest).getParent());
            }
            try (FileSystem jar = FileSystems.newFileSystem(manifest, Map.of())) {
                return use.apply(jar.getPath("/org/filiere/samples/" + folder));
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the place of the sample is no URI", e);
        } catch (IOException e) {
            throw new UncheckedIOException("the sample cannot be read", e);
        }
    }
}
