package org.filiere.session;

import org.filiere.storage.StorageException;
import org.filiere.storage.StudyStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The last things done to a store. All edits are on the disk by then, so what fails is only noted. */
final class Closing {

    private static final Logger LOG = LoggerFactory.getLogger(Closing.class);

    private Closing() {}

    /** Makes a backup if something changed, and closes the store. */
    static void close(StudyStore store) {
        try {
            store.backup();
        } catch (StorageException e) {
            LOG.warn("no backup was made on closing", e);
        }
        try {
            store.close();
        } catch (StorageException e) {
            LOG.warn("the store did not close", e);
        }
    }
}
