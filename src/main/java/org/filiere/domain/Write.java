package org.filiere.domain;

/**
 * A wish to give an entity a new state.
 *
 * @param entity which one
 * @param content the new state, or {@link Content#TOMBSTONE} to delete it
 */
public record Write(EntityRef entity, Content content) {

    /** A wish to delete an entity. */
    public static Write delete(EntityRef entity) {
        return new Write(entity, Content.TOMBSTONE);
    }
}
