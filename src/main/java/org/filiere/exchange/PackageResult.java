package org.filiere.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What came of reading a package.
 *
 * @param content all of it; empty when there is any error, so that nothing is ever imported half
 * @param problems every error and warning, by file and line
 */
public record PackageResult(Optional<PackageContent> content, List<PackageProblem> problems) {
    public PackageResult {
        problems = List.copyOf(problems);
    }

    /** The same for a package that is to be merged into this study: one of another study is refused. */
    public PackageResult forStudy(UUID studyId) {
        if (content.isEmpty() || content.get().studyId().equals(studyId)) {
            return this;
        }
        List<PackageProblem> all = new ArrayList<>(problems);
        all.add(new PackageProblem(
                PackageLayout.MANIFEST,
                new PackageProblem.Place("/studyId", 0),
                PackageProblem.Kind.FOREIGN_STUDY,
                List.of(content.get().title())));
        return new PackageResult(Optional.empty(), all);
    }

    /** Those problems that keep the package from being imported. */
    public List<PackageProblem> errors() {
        return problems.stream().filter(PackageProblem::isError).toList();
    }
}
