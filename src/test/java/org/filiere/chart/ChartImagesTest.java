package org.filiere.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.filiere.domain.StudySnapshot;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class ChartImagesTest {

    private final StudySnapshot study = SampleStudies.published();

    @Test
    void aPngHasTheSizeAskedForAtItsDensityAndTheGroundOfTheTheme() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ChartImages.writePng(chart(ChartTheme.onDark()), 640, 360, 2, out);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(out.toByteArray()));
        assertThat(image.getWidth()).isEqualTo(1280);
        assertThat(image.getHeight()).isEqualTo(720);
        assertThat(image.getRGB(2, 2))
                .isEqualTo(ChartTheme.onDark().background().getRGB());
    }

    @Test
    void anSvgKeepsItsTextsAndScales() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ChartImages.writeSvg(chart(ChartTheme.light()), 1280, 720, out);
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        Document svg = factory.newDocumentBuilder().parse(new ByteArrayInputStream(out.toByteArray()));
        assertThat(svg.getDocumentElement().getAttribute("viewBox")).isEqualTo("0 0 1280 720");
        assertThat(svg.getDocumentElement().getTextContent())
                .contains("Upgrading by sectoral group", "Traditional manufacturing");
    }

    @Test
    void theSameStudyGivesTheSamePicture() {
        BufferedImage one = ChartImages.image(chart(ChartTheme.light()), 800, 500);
        BufferedImage other = ChartImages.image(chart(ChartTheme.light()), 800, 500);
        assertThat(pixels(other)).isEqualTo(pixels(one));
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    private StudyChart chart(ChartTheme theme) {
        return StudyCharts.of(
                ChartKind.UPGRADING_BY_GROUP,
                SampleStudies.summaries(study),
                study,
                ChartLabels.of(Locale.ENGLISH),
                theme);
    }
}
