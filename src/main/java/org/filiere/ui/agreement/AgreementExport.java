package org.filiere.ui.agreement;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.filiere.exchange.CsvTable;
import org.filiere.review.agreement.AgreementReport;
import org.filiere.review.agreement.AgreementTables;

/** Writes a table of the agreement to a CSV file. */
record AgreementExport(AgreementReport report, AgreementExport.Table table, Path file) {

    /** Which table. */
    enum Table {
        COEFFICIENTS,
        /** A row for each score. */
        LONG,
        /** A row for each unit, a column for each coder. */
        WIDE;

        /** The name that is proposed for the file. */
        String fileName() {
            return "agreement-" + name().toLowerCase(Locale.ROOT) + ".csv";
        }
    }

    /** May run on any thread. */
    Path write() throws IOException {
        AgreementTables.Table written =
                switch (table) {
                    case COEFFICIENTS -> AgreementTables.coefficients(report);
                    case LONG -> AgreementTables.longRatings(report);
                    case WIDE -> AgreementTables.wideRatings(report);
                };
        CsvTable.write(file, written.header(), written.rows());
        return file;
    }
}
