package org.filiere.sample;

import java.io.IOException;
import java.nio.file.Path;
import org.filiere.exchange.PackageFolder;

/** Writes the study of the 40 published clusters into {@code sample-cases}. Run it from the project's folder. */
public final class PublishedSampleMain {
    static final Path FOLDER = Path.of("sample-cases", "latin-american-clusters");

    private PublishedSampleMain() {}

    public static void main(String[] arguments) throws IOException {
        PackageFolder.write(FOLDER, PublishedSample.content());
    }
}
