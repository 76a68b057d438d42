package org.filiere.session;

/** Ends hearing of events. */
@FunctionalInterface
public interface Subscription {

    /** No event is delivered after this returns, except one that is being delivered already. */
    void cancel();
}
