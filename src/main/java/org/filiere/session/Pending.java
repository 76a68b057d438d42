package org.filiere.session;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.filiere.domain.StudySnapshot;
import org.filiere.domain.Write;
import org.filiere.session.StudyEvent.StudyChanged;

/** An edit on its way: what it writes is decided when its turn comes, from the study as it is then. */
record Pending(
        Function<StudySnapshot, List<Write>> edit,
        Optional<UUID> reverses,
        Author author,
        CompletableFuture<StudyChanged> done) {}
