package org.filiere.exchange.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.filiere.domain.Pseudonym;
import org.filiere.domain.Pseudonyms;
import org.filiere.exchange.SealException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamesFileTest {

    private static final Pseudonyms NAMES = Pseudonyms.of(
            List.of(Pseudonym.of("Ana\tMaría \\n", "P1"), new Pseudonym("Peña", "two\nlines", false, true)));

    @TempDir
    private Path folder;

    @Test
    void theTableComesBackAsItWas() throws IOException, SealException {
        NamesFile file = new NamesFile(folder.resolve("names/one.names"));
        assertThat(file.exists()).isFalse();
        file.write(NAMES, "word".toCharArray());
        assertThat(file.read("word".toCharArray()).table()).isEqualTo(NAMES.table());
        assertThatThrownBy(() -> file.read("other".toCharArray())).isInstanceOf(SealException.class);
        byte[] bytes = Files.readAllBytes(file.path());
        assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).doesNotContain("Ana");
    }

    @Test
    void onlyTheOwnerMayReadItAndNothingHalfIsLeft() throws IOException {
        NamesFile file = new NamesFile(folder.resolve("one.names"));
        file.write(Pseudonyms.none(), "word".toCharArray());
        file.write(NAMES, "word".toCharArray());
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file.path());
        }
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
                    .isEqualTo("rw-------");
        }
    }
}
