package org.filiere.ui.control.coders;

import org.filiere.domain.Coder;

/**
 * A coder of the study.
 *
 * @param id the coder's id
 * @param coder who it is
 * @param atWork whether this coder codes now
 */
public record CoderRow(String id, Coder coder, boolean atWork) {}
