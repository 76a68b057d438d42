package org.filiere.chart;

import java.text.MessageFormat;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.filiere.analysis.CaseSummaries;
import org.filiere.analysis.CountingOptions;
import org.filiere.analysis.Measure;
import org.filiere.domain.Degree;
import org.filiere.domain.DegreeRule;
import org.filiere.domain.GovernanceCode;
import org.filiere.domain.GovernanceMode;
import org.filiere.domain.SectoralGroup;

/** The words and numbers on charts in one language. */
public final class ChartLabels {

    private static final String BUNDLE = "org.filiere.chart.messages";
    private static final int DECIMALS = 2;

    private final Locale locale;
    private final ResourceBundle words;

    private ChartLabels(Locale locale) {
        this.locale = locale;
        words = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The words of this language, or in English where it has none. */
    public static ChartLabels of(Locale locale) {
        return new ChartLabels(locale);
    }

    /** The language. */
    public Locale locale() {
        return locale;
    }

    /**
     * The words for a key with the arguments filled in.
     *
     * @throws java.util.MissingResourceException when there are none
     */
    public String get(String key, Object... arguments) {
        String pattern = words.getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
    }

    /** A number with up to two decimals. */
    public String number(double value) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(DECIMALS);
        return format.format(value);
    }

    public String title(ChartKind kind) {
        return get("chart.title." + kind.id());
    }

    public String group(SectoralGroup group) {
        return get("chart.group." + group.id());
    }

    public String mode(GovernanceMode mode) {
        return get("chart.mode." + mode.id());
    }

    public String code(GovernanceCode code) {
        return get("chart.code." + code.name());
    }

    public String degree(Degree degree) {
        return get("chart.degree." + degree.id());
    }

    /** The short name of a measure, such as EE or Product. */
    public String measure(Measure measure) {
        return get("chart.measure." + measure.id());
    }

    /** The whole name of a measure. */
    public String longMeasure(Measure measure) {
        return get("chart.measure." + measure.id() + ".long");
    }

    /** The state of both switches. */
    String switches(CaseSummaries summaries) {
        CountingOptions options = summaries.options();
        String included = options.blindCoder().isPresent() ? "chart.provisional.own" : "chart.provisional.in";
        String provisional = get(options.includeProvisional() ? included : "chart.provisional.out");
        String notApplicable = get(options.notApplicableAsZero() ? "chart.na.zero" : "chart.na.out");
        return provisional + " · " + notApplicable;
    }

    /** The cut-offs of the degrees. */
    String cutOffs(DegreeRule rule) {
        return get("chart.cutoffs", number(rule.mediumFrom()), number(rule.highFrom()));
    }
}
