package org.filiere.ui;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.filiere.analysis.CountingOptions;

/** The two switches of every summary, shared by all screens that show one. For the window's thread. */
public final class CountingModel {

    private final ObjectProperty<CountingOptions> options =
            new SimpleObjectProperty<>(this, "options", CountingOptions.STANDARD);
    private final BooleanProperty provisional =
            new SimpleBooleanProperty(this, "includeProvisional", CountingOptions.STANDARD.includeProvisional());
    private final BooleanProperty asZero =
            new SimpleBooleanProperty(this, "notApplicableAsZero", CountingOptions.STANDARD.notApplicableAsZero());

    /** Switches at their standard: provisional scores included, N/A left out. */
    public CountingModel() {
        provisional.addListener(
                (property, before, now) -> options.set(options.get().withProvisional(now)));
        asZero.addListener((property, before, now) -> options.set(options.get().withNotApplicableAsZero(now)));
        options.addListener((property, before, now) -> {
            provisional.set(now.includeProvisional());
            asZero.set(now.notApplicableAsZero());
        });
    }

    /** Both switches in one value. */
    public ObjectProperty<CountingOptions> optionsProperty() {
        return options;
    }

    public CountingOptions options() {
        return options.get();
    }

    /** From now on this coder looks, who is blind to the others' provisional scores; or a lead, who is not. */
    public void seenBy(Optional<String> blindCoder) {
        if (!options.get().blindCoder().equals(blindCoder)) {
            options.set(options.get().withBlindCoder(blindCoder));
        }
    }

    /** Whether scores count that nobody has reconciled and no other coder contradicts. */
    public BooleanProperty includeProvisionalProperty() {
        return provisional;
    }

    /** Whether N/A counts as 0, as in the paper's tables. */
    public BooleanProperty notApplicableAsZeroProperty() {
        return asZero;
    }
}
