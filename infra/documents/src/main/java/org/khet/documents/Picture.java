package org.khet.documents;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import javax.imageio.ImageIO;

/** An emblem or a signature, as pixels. Whatever came as SVG has been drawn; whatever else a PNG carried is gone. */
public final class Picture {
    /** Of a file as it comes; a drawn emblem has some tens of thousands. */
    public static final int MOST_BYTES = 2_000_000;

    private static final int LEAST_PIXELS = 100;
    /** A signature is written wide and low. */
    private static final int LEAST_PIXELS_OF_SIGNATURE = 40;

    private static final int MOST_PIXELS = 3000;
    private static final double WIDEST_SIGNATURE = 8;

    private final byte[] png;
    private final BufferedImage image;
    private final Packed packed;

    Picture(BufferedImage image) {
        this.image = image;
        this.png = encoded(image);
        this.packed = new Packed(image);
    }

    /**
     * Reads an emblem of unknown making: PNG of 100 to 3000 pixels a side, or SVG.
     *
     * @throws FileRefused where it is neither PNG nor SVG, too large, too small, or broken
     */
    public static Picture of(byte[] file) {
        return read(file, LEAST_PIXELS);
    }

    /**
     * Reads a signature of unknown making: PNG of 40 to 3000 pixels a side, or SVG; not higher than wide by half, not wider
     * than eight times its height.
     *
     * @throws FileRefused as {@link #of}, and where it has no signature's shape
     */
    public static Picture ofSignature(byte[] file) {
        var picture = read(file, LEAST_PIXELS_OF_SIGNATURE);
        if (picture.ratio() < 0.5 || picture.ratio() > WIDEST_SIGNATURE) {
            throw new FileRefused(
                    "ภาพลายมือชื่อสูงหรือยาวผิดสัดส่วน ตัดขอบว่างออกแล้วลองใหม่",
                    "A signature's picture is not that high or wide; cut its empty edges off");
        }
        return picture;
    }

    private static Picture read(byte[] file, int leastPixels) {
        if (file.length > MOST_BYTES) {
            throw new FileRefused("ไฟล์ภาพใหญ่เกิน 2 MB", "The picture is larger than 2 MB");
        }
        return new Picture(PngFile.is(file) ? PngFile.read(file, leastPixels, MOST_PIXELS) : SvgFile.draw(file));
    }

    /** What {@link #png()} once gave. */
    public static Picture ofStored(byte[] png) {
        try {
            return new Picture(ImageIO.read(new ByteArrayInputStream(png)));
        } catch (IOException e) {
            throw new UncheckedIOException("A stored picture cannot be read", e);
        }
    }

    public byte[] png() {
        return png.clone();
    }

    /** Width through height. */
    public double ratio() {
        return (double) image.getWidth() / image.getHeight();
    }

    BufferedImage image() {
        return image;
    }

    Packed packed() {
        return packed;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Picture picture && Arrays.equals(png, picture.png);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(png);
    }

    private static byte[] encoded(BufferedImage image) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("A PNG in memory could not be written", e);
        }
        return bytes.toByteArray();
    }
}
