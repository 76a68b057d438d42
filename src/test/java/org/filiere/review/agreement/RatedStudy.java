package org.filiere.review.agreement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import org.filiere.analysis.TestStudy;
import org.filiere.domain.SectoralGroup;
import org.filiere.domain.StandardItem;

/** Studies made from tables of ratings whose agreement is known. */
final class RatedStudy {

    static final StandardItem ITEM = StandardItem.values()[0];

    private RatedStudy() {}

    /** A case for each unit of a table under {@code stats/reliability}, scored on one item by each coder. */
    static TestStudy of(String table) {
        TestStudy study = new TestStudy();
        List<String> lines = lines("/stats/reliability/" + table + ".csv");
        String[] coders = lines.get(0).split(",", -1);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            study.addCase(cells[0], SectoralGroup.COMPLEX_PRODUCTS);
            for (int coder = 1; coder < cells.length; coder++) {
                if (!cells[coder].isEmpty()) {
                    study.score(cells[0], ITEM, coders[coder], Double.parseDouble(cells[coder]));
                }
            }
        }
        return study;
    }

    /** What agreement there is on the one item. */
    static AgreementReport report(TestStudy study) {
        return report(study, AgreementChoice.everything().withItems(ItemScope.item(ITEM.id())));
    }

    static AgreementReport report(TestStudy study, AgreementChoice choice) {
        return AgreementReport.of(study.snapshot(), choice, PeriodLength.MONTH, ZoneOffset.UTC);
    }

    static List<String> lines(String resource) {
        try (var in = RatedStudy.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
