package org.filiere.agreement;

import java.util.Optional;

/**
 * A coefficient with its interval from resampled units.
 *
 * @param point the coefficient of the table itself
 * @param interval empty where the coefficient is undefined, or undefined in nearly all samples
 * @param draws samples drawn; 0 where the coefficient is undefined
 * @param undefinedDraws samples in which the coefficient was undefined; they are left out of the interval
 * @param seed of the random numbers
 */
public record BootstrapResult(
        Coefficient point, Optional<Interval> interval, int draws, int undefinedDraws, long seed) {

    static BootstrapResult without(Coefficient point, Bootstrap bootstrap) {
        return new BootstrapResult(point, Optional.empty(), 0, 0, bootstrap.seed());
    }
}
