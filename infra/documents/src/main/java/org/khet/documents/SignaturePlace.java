package org.khet.documents;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/** Stands on a draft where the final paper will bear a signature: whoever may read a draft never sees the signature itself. */
public final class SignaturePlace {
    private static final int WIDTH = 480;
    private static final int HEIGHT = 160;
    private static final Color GREY = new Color(0x80, 0x80, 0x80);
    private static final float[] DASHES = {14, 10};

    public static Picture draw() {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_ARGB);
        var canvas = image.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setColor(GREY);
        canvas.setStroke(new BasicStroke(3, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, DASHES, 0));
        canvas.drawRect(3, 3, WIDTH - 6, HEIGHT - 6);
        var word = Typeface.sarabun().cut(false).outline("ลายมือชื่อ");
        double scale = 0.055;
        var place = AffineTransform.getTranslateInstance(
                (WIDTH - word.getBounds2D().getWidth() * scale) / 2, HEIGHT * 0.62);
        place.scale(scale, scale);
        canvas.fill(place.createTransformedShape(word));
        canvas.dispose();
        return new Picture(image);
    }

    private SignaturePlace() {}
}
