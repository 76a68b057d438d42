package org.filiere.chart;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.apache.batik.dom.GenericDOMImplementation;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Writes charts as pictures. No window is needed. */
public final class ChartImages {

    private static final String SVG = "http://www.w3.org/2000/svg";

    private ChartImages() {}

    /**
     * A chart as a picture in memory.
     *
     * @param width in pixels
     * @param height in pixels
     */
    public static BufferedImage image(StudyChart chart, int width, int height) {
        return image(chart, width, height, 1);
    }

    private static BufferedImage image(StudyChart chart, int width, int height, double density) {
        BufferedImage image = new BufferedImage(
                (int) Math.round(width * density), (int) Math.round(height * density), BufferedImage.TYPE_INT_RGB);
        Graphics2D g2 = image.createGraphics();
        try {
            g2.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            g2.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            g2.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            g2.scale(density, density);
            chart.chart().draw(g2, new Rectangle2D.Double(0, 0, width, height));
        } finally {
            g2.dispose();
        }
        return image;
    }

    /**
     * Writes a PNG.
     *
     * @param width in points of the layout
     * @param height in points of the layout
     * @param density pixels a point; 2 for print and sharp screens
     */
    public static void writePng(StudyChart chart, int width, int height, double density, OutputStream out)
            throws IOException {
        if (!ImageIO.write(image(chart, width, height, density), "png", out)) {
            throw new IOException("no writer for PNG");
        }
    }

    /** Writes an SVG in UTF-8 whose texts stay texts. The stream stays open. */
    public static void writeSvg(StudyChart chart, int width, int height, OutputStream out) throws IOException {
        Document document = GenericDOMImplementation.getDOMImplementation().createDocument(SVG, "svg", null);
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setComment(chart.title().replace("--", "-"));
        SVGGraphics2D g2 = new SVGGraphics2D(context, false);
        try {
            g2.setSVGCanvasSize(new Dimension(width, height));
            chart.chart().draw(g2, new Rectangle2D.Double(0, 0, width, height));
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            Element root = g2.getRoot();
            root.setAttributeNS(null, "viewBox", "0 0 " + width + " " + height);
            g2.stream(root, writer, true, false);
            writer.flush();
        } finally {
            g2.dispose();
        }
    }
}
