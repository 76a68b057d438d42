package org.filiere.exchange;

import java.util.List;
import java.util.Optional;

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

    /** Those problems that keep the package from being imported. */
    public List<PackageProblem> errors() {
        return problems.stream().filter(PackageProblem::isError).toList();
    }
}
