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
    private static final int MOST_PIXELS = 3000;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};

    private final byte[] png;
    private final BufferedImage image;
    private final Packed packed;

    Picture(BufferedImage image) {
        this.image = image;
        this.png = encoded(image);
        this.packed = new Packed(image);
    }

    /**
     * Reads a file of unknown making.
     *
     * @throws FileRefused where it is neither PNG nor SVG, too large, too small, or broken
     */
    public static Picture of(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw new FileRefused("ไฟล์ภาพใหญ่เกิน 2 MB", "The picture is larger than 2 MB");
        }
        if (Arrays.mismatch(file, PNG) == PNG.length) {
            return new Picture(PngFile.read(file, LEAST_PIXELS, MOST_PIXELS));
        }
        return new Picture(SvgFile.draw(file));
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

    /** For those who cannot see it. */
    String says() {
        return "ตรา";
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
