package org.filiere.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version of the workbench, from the build. */
final class Version implements IVersionProvider {

    /** The version as the build numbers it, such as {@code 0.1.0}. */
    static String number() {
        try (InputStream in = Version.class.getResourceAsStream("/org/filiere/app/version.properties")) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What made a package: name and version. */
    static String generator() {
        return "Filière " + number();
    }

    @Override
    public String[] getVersion() {
        return new String[] {generator()};
    }
}
