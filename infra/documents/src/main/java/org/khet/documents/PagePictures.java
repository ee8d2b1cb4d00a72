package org.khet.documents;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Pages of our own PDFs as pictures, to be looked at where no PDF reader is. */
public final class PagePictures {

    /** A page of A4 becomes 827 by 1169 pixels: sharp on a screen, some 60 KB. */
    private static final float DOTS_PER_INCH = 100;

    /**
     * A page as a picture.
     *
     * @param pages how many pages there are
     */
    public record Page(BufferedImage image, int pages) {

        public byte[] png() {
            var bytes = new ByteArrayOutputStream();
            try {
                ImageIO.write(image, "png", bytes);
            } catch (IOException e) {
                throw new UncheckedIOException("A PNG in memory could not be written", e);
            }
            return bytes.toByteArray();
        }
    }

    /** @param number counted from 1; the last page where there are not so many */
    public static Page of(byte[] pdf, int number) {
        try (var document = Loader.loadPDF(pdf)) {
            int pages = document.getNumberOfPages();
            int wanted = Math.clamp(number, 1, pages) - 1;
            return new Page(new PDFRenderer(document).renderImageWithDPI(wanted, DOTS_PER_INCH, ImageType.RGB), pages);
        } catch (IOException e) {
            throw new UncheckedIOException("Our own PDF cannot be read", e);
        }
    }

    private PagePictures() {}
}
