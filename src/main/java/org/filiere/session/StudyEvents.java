package org.filiere.session;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells subscribers what happened to one open study. They run on the thread that stored the change, which is not the
 * window's. A subscriber that fails is logged and does not keep the others from hearing.
 */
final class StudyEvents {

    private static final Logger LOG = LoggerFactory.getLogger(StudyEvents.class);

    private record Subscriber<E extends StudyEvent>(Class<E> type, Consumer<? super E> action) {
        void offer(StudyEvent event) {
            if (type.isInstance(event)) {
                action.accept(type.cast(event));
            }
        }
    }

    private final List<Subscriber<?>> subscribers = new CopyOnWriteArrayList<>();

    <E extends StudyEvent> Subscription subscribe(Class<E> type, Consumer<? super E> action) {
        Subscriber<E> subscriber = new Subscriber<>(type, action);
        subscribers.add(subscriber);
        return () -> subscribers.remove(subscriber);
    }

    void publish(StudyEvent event) {
        for (Subscriber<?> subscriber : subscribers) {
            try {
                subscriber.offer(event);
            } catch (RuntimeException e) {
                LOG.error("a subscriber failed on {}", event.getClass().getSimpleName(), e);
            }
        }
    }
}
