package org.filiere.storage.h2;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the name of a backup's file says: when it was made (in UTC, to the second) and how much it holds.
 */
record BackupName(Instant at, Backups.Size size) {

    /** So many are kept, however old. */
    static final int LATEST_KEPT = 10;
    /** Of each of so many days, today among them, the latest is kept too. */
    static final int DAYS_KEPT = 14;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmmss'Z'", Locale.ROOT);
    private static final Pattern NAME =
            Pattern.compile("study-(\\d{4}-\\d\\d-\\d\\dT\\d{6}Z)-(\\d{1,15})r-(\\d{1,15})t\\.zip");

    String fileName() {
        return "study-" + TIME.format(at.atOffset(ZoneOffset.UTC)) + "-" + size.revisions() + "r-" + size.texts()
                + "t.zip";
    }

    /** What this file name says; nothing when it is no backup's. */
    static Optional<BackupName> of(String fileName) {
        Matcher parts = NAME.matcher(fileName);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            Instant at = LocalDateTime.parse(parts.group(1), TIME).toInstant(ZoneOffset.UTC);
            return Optional.of(new BackupName(
                    at, new Backups.Size(Long.parseLong(parts.group(2)), Long.parseLong(parts.group(3)))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * The backups that need not be kept.
     *
     * @param backups oldest first
     */
    static List<BackupName> superfluous(List<BackupName> backups, Clock clock) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        Set<LocalDate> days = new HashSet<>();
        List<BackupName> superfluous = new ArrayList<>();
        for (int index = backups.size() - 1; index >= 0; index--) {
            BackupName backup = backups.get(index);
            LocalDate day = LocalDate.ofInstant(backup.at(), ZoneOffset.UTC);
            boolean latestOfDay = days.add(day) && day.isAfter(today.minusDays(DAYS_KEPT));
            if (backups.size() - index > LATEST_KEPT && !latestOfDay) {
                superfluous.add(backup);
            }
        }
        return superfluous;
    }
}
