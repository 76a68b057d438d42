/**
 * Studies in embedded H2 databases, one file each; the only place with SQL.
 *
 * <p>What is called saved is on the disk: each transaction is committed with {@code WRITE_DELAY=0} and followed by {@code
 * CHECKPOINT SYNC}. A file is opened as a database only after {@link org.filiere.storage.h2.FileInspection} has found in
 * it nothing but what the workbench itself makes.
 */
package org.filiere.storage.h2;
