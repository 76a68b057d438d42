package org.filiere.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.filiere.domain.EntityRef;
import org.filiere.domain.Judgement;
import org.filiere.domain.Revision;
import org.filiere.domain.Score;
import org.filiere.domain.Stamp;
import org.junit.jupiter.api.Test;

class WorkPaceTest {

    private static final Judgement COMPLETE =
            Judgement.blank(1).withScore(Score.of(2)).withJustification("because");

    private long counter;

    @Test
    void tenItemsOnTwoDaysAreFiveADay() {
        List<List<Revision>> histories = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            String day = i < 6 ? "2026-03-02" : "2026-03-03";
            histories.add(List.of(revision("ana", day + "T09:" + (10 + i * 2) + ":00Z", COMPLETE)));
        }
        WorkPace pace = pace(histories);
        assertThat(pace.perDay()).hasValue(5);
        assertThat(pace.perHour()).as("sixteen minutes of work are too few").isEmpty();
    }

    @Test
    void longPausesAreNoWork() {
        List<List<Revision>> histories = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            String hour = i < 5 ? "09" : "15";
            histories.add(List.of(revision("ana", "2026-03-02T" + hour + ":" + (10 + i % 5 * 10) + ":00Z", COMPLETE)));
        }
        WorkPace pace = pace(histories);
        assertThat(pace.working()).hasMinutes(80);
        assertThat(pace.perHour()).hasValue(7.5);
        assertThat(pace.perDay()).as("one day is too few").isEmpty();
    }

    @Test
    void anItemCountsOnceAndOnlyWithScoreAndJustificationOfItsCoder() {
        Judgement scored = Judgement.blank(1).withScore(Score.of(1));
        WorkPace pace = pace(List.of(
                List.of(
                        revision("ana", "2026-03-02T09:00:00Z", scored),
                        revision("ana", "2026-03-02T09:05:00Z", COMPLETE),
                        revision("ana", "2026-03-02T09:06:00Z", COMPLETE.withScore(Score.of(3)))),
                List.of(revision("ana", "2026-03-02T09:10:00Z", scored)),
                List.of(revision("lea", "2026-03-02T09:10:00Z", COMPLETE))));
        assertThat(pace.completed()).isEqualTo(1);
        assertThat(pace.working()).hasMinutes(10);
    }

    private static WorkPace pace(List<List<Revision>> histories) {
        return WorkPace.of(histories, "ana", ZoneOffset.UTC);
    }

    private Revision revision(String author, String at, Judgement content) {
        counter++;
        Stamp stamp = new Stamp(author, "device", Instant.parse(at), counter, new UUID(1, counter), Optional.empty());
        return new Revision(
                new UUID(0, counter),
                EntityRef.judgement("uno", "product-upgrading", "ana"),
                stamp,
                List.of(),
                content);
    }
}
