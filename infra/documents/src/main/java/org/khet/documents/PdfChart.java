package org.khet.documents;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;

/** A chart on PDF pages, as lines and not as pixels. */
final class PdfChart {
    private static final double GAP = 8;
    private static final double HIGHEST = 300;
    private static final double SHAPE = 0.52;

    /** Lines drawn once their document is there. */
    @FunctionalInterface
    interface Drawing {
        PDXObject on(PDDocument document) throws IOException;
    }

    static double heightOn(PdfSheet sheet) {
        return Math.min(sheet.width() * SHAPE, HIGHEST) + 2 * GAP;
    }

    static void draw(PdfSheet sheet, Chart chart) throws IOException {
        double height = heightOn(sheet);
        sheet.need(height);
        sheet.down(height - GAP);
        var name = sheet.book().shape(document -> drawn(sheet, chart, height - 2 * GAP, document));
        sheet.ink().shape(name, Measure.LEFT, sheet.y());
        sheet.down(GAP);
    }

    private static PDXObject drawn(PdfSheet sheet, Chart chart, double height, PDDocument document) throws IOException {
        var canvas = new PdfBoxGraphics2D(document, (float) sheet.width(), (float) height);
        ChartPicture.of(chart, sheet.typeface()).draw(canvas, new Rectangle2D.Double(0, 0, sheet.width(), height));
        canvas.dispose();
        return canvas.getXFormObject();
    }

    private PdfChart() {}
}
