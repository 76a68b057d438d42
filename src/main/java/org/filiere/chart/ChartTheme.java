package org.filiere.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Stroke;
import java.util.List;
import org.filiere.domain.GovernanceCode;

/**
 * Colours and sizes of charts. The colours are those of Okabe and Ito (2008), which people with any of the common colour
 * blindnesses can tell apart, made lighter for the dark theme.
 *
 * @param dark whether on a dark ground
 * @param scale 1 for a screen; more for a room
 * @param valuesShown whether means have their numbers beside them
 */
public record ChartTheme(boolean dark, double scale, boolean valuesShown) {

    private static final String FAMILY = Font.SANS_SERIF;
    private static final List<Color> ON_LIGHT =
            List.of(new Color(0x0072B2), new Color(0xD55E00), new Color(0x009E73), new Color(0xB0578D));
    private static final List<Color> ON_DARK =
            List.of(new Color(0x56B4E9), new Color(0xF08A3C), new Color(0x2BC79B), new Color(0xE092C2));
    private static final double TINT = 0.30;

    public ChartTheme {
        if (!(scale > 0)) {
            throw new IllegalArgumentException("a scale of " + scale + " draws nothing");
        }
    }

    /** For a light screen or paper. */
    public static ChartTheme light() {
        return new ChartTheme(false, 1, false);
    }

    /** For a dark screen. */
    public static ChartTheme onDark() {
        return new ChartTheme(true, 1, false);
    }

    /** The same in another size. */
    public ChartTheme scaled(double factor) {
        return new ChartTheme(dark, scale * factor, valuesShown);
    }

    /** The same with or without numbers beside means. */
    public ChartTheme withValues(boolean shown) {
        return new ChartTheme(dark, scale, shown);
    }

    /** The ground. */
    public Color background() {
        return dark ? new Color(0x0D1117) : Color.WHITE;
    }

    Color text() {
        return dark ? new Color(0xE6EDF3) : new Color(0x1F2328);
    }

    Color muted() {
        return dark ? new Color(0x9DA7B3) : new Color(0x59636E);
    }

    Color grid() {
        return dark ? new Color(0x262D36) : new Color(0xE6E9ED);
    }

    Color line() {
        return dark ? new Color(0x4A535E) : new Color(0xB7BEC6);
    }

    /** The colour of the nth series; there are four. */
    Color series(int index) {
        List<Color> colours = dark ? ON_DARK : ON_LIGHT;
        return colours.get(index % colours.size());
    }

    /** A pale form of a colour, opaque. */
    Color tint(Color colour) {
        Color ground = background();
        return new Color(
                mix(colour.getRed(), ground.getRed()),
                mix(colour.getGreen(), ground.getGreen()),
                mix(colour.getBlue(), ground.getBlue()));
    }

    private static int mix(int colour, int ground) {
        return (int) Math.round(TINT * colour + (1 - TINT) * ground);
    }

    /** The colour of a Table 3 code. */
    Color code(GovernanceCode code) {
        switch (code) {
            case DOMESTIC:
                return dark ? new Color(0xF0B73C) : new Color(0xE69F00);
            case GLOBAL:
                return dark ? new Color(0x8CCBF2) : new Color(0x7CC4EE);
            case BOTH:
                return dark ? new Color(0x2E86C1) : new Color(0x00639B);
            case ABSENT:
                return grid();
            default:
                return background();
        }
    }

    /** Black or white, whichever is read better on a colour. */
    static Color textOn(Color ground) {
        double light = 0.299 * ground.getRed() + 0.587 * ground.getGreen() + 0.114 * ground.getBlue();
        return light > 140 ? new Color(0x1F2328) : Color.WHITE;
    }

    Font titleFont() {
        return font(Font.BOLD, 17);
    }

    Font subtitleFont() {
        return font(Font.PLAIN, 12.5);
    }

    Font labelFont() {
        return font(Font.PLAIN, 12);
    }

    Font bandFont() {
        return font(Font.BOLD, 12.5);
    }

    Font smallFont() {
        return font(Font.PLAIN, 11);
    }

    private Font font(int style, double size) {
        return new Font(FAMILY, style, 1).deriveFont((float) (size * scale));
    }

    Stroke stroke(double width) {
        return new BasicStroke((float) (width * scale));
    }

    Stroke dashed(double width) {
        float dash = (float) (3 * scale);
        return new BasicStroke(
                (float) (width * scale), BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {dash, dash}, 0);
    }

    /** A length in pixels at this scale. */
    double px(double length) {
        return length * scale;
    }
}
