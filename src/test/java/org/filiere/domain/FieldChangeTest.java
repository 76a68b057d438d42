package org.filiere.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FieldChangeTest {

    @Test
    void whoDecidedIsNamedAndNothingElse() {
        Reconciliation decided = new Reconciliation(Score.of(2), "ana", "ana", List.of(), List.of(), List.of());
        List<FieldChange> changes = FieldChange.between(Content.TOMBSTONE, decided).stream()
                .map(change -> change.withNames(id -> id.toUpperCase(Locale.ROOT)))
                .toList();
        assertThat(changes)
                .contains(
                        new FieldChange("decidedBy", Optional.empty(), Optional.of("ANA")),
                        new FieldChange("reason", Optional.empty(), Optional.of("ana")));
    }
}
