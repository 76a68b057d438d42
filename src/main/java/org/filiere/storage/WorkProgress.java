package org.filiere.storage;

/** Hears how far a long piece of work has come, and may stop it while nothing has been changed yet. */
public interface WorkProgress {

    /** Nobody listens, nobody stops it. */
    WorkProgress NONE = part -> true;

    /**
     * Called now and then on the thread that does the work.
     *
     * @param part how much of the work is done, 0 to 1
     * @return whether to go on; after a no, the work ends with a {@link java.util.concurrent.CancellationException} and
     *     everything is as it was
     */
    boolean goOn(double part);
}
