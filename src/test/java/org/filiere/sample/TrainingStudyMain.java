package org.filiere.sample;

import java.io.IOException;
import java.nio.file.Path;
import org.filiere.exchange.PackageFolder;

/** Writes the invented training study into {@code sample-cases}. Run it from the project's folder. */
public final class TrainingStudyMain {
    static final Path FOLDER = Path.of("sample-cases", "training");

    private TrainingStudyMain() {}

    public static void main(String[] arguments) throws IOException {
        PackageFolder.write(FOLDER, TrainingStudy.content());
    }
}
