package org.filiere.ui.welcome;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * A study that the welcome screen offers.
 *
 * @param name as the user knows it
 * @param folder where it lies
 * @param lastOpened when it was last opened here, if known
 * @param missing whether there is no study at that place any more
 */
public record RecentStudy(String name, Path folder, Optional<Instant> lastOpened, boolean missing) {}
