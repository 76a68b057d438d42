package org.filiere.domain;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A field of an entity that has another value than before.
 *
 * @param field its name in the domain, which is also the key of its words: {@code history.field.NAME}
 * @param before empty for an entity that was new
 * @param after empty for an entity that was deleted
 */
public record FieldChange(String field, Optional<Object> before, Optional<Object> after) {

    /** What says nothing to people when an entity is new. */
    private static final Set<String> BOOKKEEPING =
            Set.of("codebookVersion", "confidence", "basis", "version", "textHash");

    /** Fields that hold the id of a coder. */
    private static final Set<String> PEOPLE = Set.of("decidedBy", "owner");

    /** The fields of each type of content in order: asked for once, because an audit compares 600,000 contents. */
    private static final ClassValue<List<Method>> FIELDS = new ClassValue<>() {
        @Override
        protected List<Method> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getAccessor)
                    .toList();
        }
    };

    /**
     * What is different.
     *
     * @param before {@link Content#TOMBSTONE} for what was not there
     * @param after {@link Content#TOMBSTONE} for what is gone; then there are no fields to tell of
     */
    public static List<FieldChange> between(Content before, Content after) {
        if (after instanceof Content.Tombstone) {
            return List.of();
        }
        boolean isNew = !before.getClass().equals(after.getClass());
        List<FieldChange> changes = new ArrayList<>();
        for (Method field : FIELDS.get(after.getClass())) {
            Object now = value(field, after);
            Optional<Object> old = isNew ? Optional.empty() : Optional.of(value(field, before));
            boolean tells = isNew
                    ? !isEmpty(now) && !BOOKKEEPING.contains(field.getName())
                    : !Objects.equals(old.orElseThrow(), now);
            if (tells) {
                changes.add(new FieldChange(field.getName(), old, Optional.of(now)));
            }
        }
        return changes;
    }

    /** The change with the names of people in it instead of their ids. */
    public FieldChange withNames(UnaryOperator<String> name) {
        return PEOPLE.contains(field)
                ? new FieldChange(
                        field, before.map(value -> named(value, name)), after.map(value -> named(value, name)))
                : this;
    }

    private static Object named(Object value, UnaryOperator<String> name) {
        return value instanceof String coderId ? name.apply(coderId) : value;
    }

    /** Whether it is a text long enough to be compared word by word. */
    public boolean isText() {
        return after.orElse("") instanceof String;
    }

    /** Whether a value says nothing. */
    private static boolean isEmpty(Object value) {
        return (value instanceof String text && text.isEmpty())
                || (value instanceof Collection<?> many && many.isEmpty())
                || (value instanceof Map<?, ?> map && map.isEmpty())
                || (value instanceof Optional<?> maybe && maybe.isEmpty())
                || value instanceof Score.Unscored;
    }

    private static Object value(Method field, Content of) {
        try {
            return field.invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the field " + field.getName() + " cannot be read", e);
        }
    }
}
