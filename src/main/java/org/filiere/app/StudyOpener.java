package org.filiere.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.filiere.domain.Coder;
import org.filiere.domain.DegreeRule;
import org.filiere.domain.EntityRef;
import org.filiere.domain.Revision;
import org.filiere.domain.Stamp;
import org.filiere.domain.StudyInfo;
import org.filiere.exchange.PackageContent;
import org.filiere.exchange.PackageReader;
import org.filiere.exchange.PackageResult;
import org.filiere.exchange.StandardCodebook;
import org.filiere.exchange.StudyPackages;
import org.filiere.storage.Studies;
import org.filiere.storage.StudyStore;

/** Brings studies into being: opened from their folder, made anew, or made from a package. Every method blocks. */
final class StudyOpener {

    private final Studies studies;
    private final Clock clock;
    private final Supplier<UUID> ids;

    StudyOpener(Studies studies, Clock clock, Supplier<UUID> ids) {
        this.studies = studies;
        this.clock = clock;
        this.ids = ids;
    }

    /** The folders below this one that hold a study. */
    List<Path> studiesIn(Path parent) {
        return studies.in(parent);
    }

    StudyStore open(Path folder) {
        return studies.open(folder);
    }

    /** The study in a folder, or, from a package, in memory. */
    StudyStore load(Path studyOrPackage) {
        if (studies.isStudy(studyOrPackage)) {
            return studies.open(studyOrPackage);
        }
        PackageContent content = read(studyOrPackage, new char[0]);
        StudyStore store = studies.inMemory(content.studyId());
        fill(store, content);
        return store;
    }

    /**
     * Makes a study from a package.
     *
     * @throws PackageRefusedException when anything is wrong with the package; then nothing was made
     */
    StudyStore createFrom(Path studyPackage, Path folder) {
        return createFrom(studyPackage, folder, new char[0]);
    }

    /**
     * Makes a study from a package that may be sealed.
     *
     * @param passphrase opens the seal; not needed where there is none
     * @throws PackageRefusedException when anything is wrong with the package or the passphrase; then nothing was made
     */
    StudyStore createFrom(Path studyPackage, Path folder, char[] passphrase) {
        return createFrom(read(studyPackage, passphrase), folder);
    }

    /** Makes a study from the content of a package. */
    StudyStore createFrom(PackageContent content, Path folder) {
        StudyStore store = studies.create(folder, content.studyId());
        fill(store, content);
        return store;
    }

    /** Makes a study with the built-in codebook and one lead. */
    StudyStore createNew(Path folder, String title, String coderName, String initials, String device) {
        StudyStore store = studies.create(folder, ids.get());
        String coderId = Slugs.of(coderName);
        Stamp stamp = new Stamp(coderId, device, clock.instant(), 1, ids.get(), Optional.empty());
        store.append(List.of(
                new Revision(
                        ids.get(),
                        EntityRef.study(),
                        stamp,
                        List.of(),
                        new StudyInfo(title, "", false, DegreeRule.STANDARD)),
                new Revision(ids.get(), EntityRef.codebook(), stamp, List.of(), StandardCodebook.load()),
                new Revision(
                        ids.get(),
                        EntityRef.coder(coderId),
                        stamp,
                        List.of(),
                        new Coder(coderName, initials, Coder.Role.LEAD))));
        return store;
    }

    /** A folder below this one that is not there yet, named after the title. */
    static Path freeFolder(Path parent, String title) {
        String name = Slugs.of(title);
        Path folder = parent.resolve(name);
        for (int number = 2; Files.exists(folder); number++) {
            folder = parent.resolve(name + "-" + number);
        }
        return folder;
    }

    private static PackageContent read(Path studyPackage, char[] passphrase) {
        return content(PackageReader.read(studyPackage, passphrase));
    }

    /** A package that is to be merged into this study; one of another study is refused. */
    static PackageContent readFor(StudyStore study, Path studyPackage, char[] passphrase) {
        return content(PackageReader.read(studyPackage, passphrase).forStudy(study.studyId()));
    }

    private static PackageContent content(PackageResult result) {
        return result.content().orElseThrow(() -> new PackageRefusedException(result.errors()));
    }

    private static void fill(StudyStore store, PackageContent content) {
        try {
            StudyPackages.copyInto(store, content);
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    /** Names for folders and ids made from what people call things. */
    static final class Slugs {

        private static final int LONGEST = 60;

        private Slugs() {}

        /** Lower-case letters, digits and hyphens; never empty. */
        static String of(String text) {
            String plain = java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFD)
                    .replaceAll("\\p{M}+", "")
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\p{L}\\p{N}]+", "-")
                    .replaceAll("^-|-$", "");
            String shortened = plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
            return shortened.isEmpty() ? "study" : shortened;
        }
    }
}
