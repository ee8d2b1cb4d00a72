package org.khet.documents;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;

/** Stands for the emblem in a sample area, and says so: nobody can take it for the real one. */
public final class SampleEmblem {
    private static final int SIDE = 480;

    public static Picture draw() {
        var image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_ARGB);
        var canvas = image.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setColor(new Color(0x99, 0x1b, 0x1b));
        canvas.setStroke(new BasicStroke(16));
        canvas.draw(new Ellipse2D.Double(12, 12, SIDE - 24, SIDE - 24));
        word(canvas, "ตัวอย่าง", 110, 215);
        word(canvas, "SAMPLE", 84, 320);
        canvas.dispose();
        return new Picture(image);
    }

    private static void word(java.awt.Graphics2D canvas, String text, double size, double base) {
        var word = Typeface.sarabun().cut(true).outline(text);
        double scale = size / 1000;
        double width = word.getBounds2D().getWidth() * scale;
        var place = AffineTransform.getTranslateInstance((SIDE - width) / 2, base);
        place.scale(scale, scale);
        canvas.fill(place.createTransformedShape(word));
    }

    private SampleEmblem() {}
}
