package org.filiere.chart;

import java.nio.file.Path;
import org.filiere.analysis.CaseSummaries;
import org.filiere.analysis.CountingOptions;
import org.filiere.domain.StudySnapshot;
import org.filiere.exchange.PackageReader;

/** The studies that come with the project, read from their packages. */
final class SampleStudies {

    private SampleStudies() {}

    static StudySnapshot published() {
        return read("latin-american-clusters");
    }

    static StudySnapshot read(String name) {
        return StudySnapshot.of(PackageReader.read(Path.of("sample-cases", name))
                .content()
                .orElseThrow()
                .revisions());
    }

    static CaseSummaries summaries(StudySnapshot study) {
        return CaseSummaries.of(study, CountingOptions.STANDARD);
    }
}
