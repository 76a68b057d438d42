package org.filiere.storage.h2;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.filiere.exchange.JsonRevisionCodec;
import org.filiere.storage.StudyStore;

/** Another program that keeps a study open until it is told to end. */
final class Holder implements AutoCloseable {

    private final Process process;

    private Holder(Process process) {
        this.process = process;
    }

    static Holder of(Path folder) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        int ready = process.getInputStream().read();
        if (ready != '+') {
            process.destroyForcibly();
            throw new IOException("the other program could not open the study");
        }
        return new Holder(process);
    }

    public static void main(String[] arguments) throws IOException {
        try (StudyStore held = new H2Studies(new JsonRevisionCodec(), Clock.systemUTC()).open(Path.of(arguments[0]))) {
            System.out.write(held.heads().isEmpty() ? '+' : '-');
            System.out.flush();
            int ended = System.in.read();
            System.exit(ended < 0 ? 0 : 1);
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        process.getOutputStream().close();
        process.waitFor();
    }
}
