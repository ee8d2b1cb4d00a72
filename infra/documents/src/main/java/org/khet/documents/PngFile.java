package org.khet.documents;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import javax.imageio.ImageIO;

/** Reads a PNG of unknown making, after a look at its size: a few bytes can unfold to gigabytes, in pixels as in notes beside them. */
final class PngFile {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
    /** All that makes the picture. What else a file carries is packed too, is often personal, and is not even unpacked here. */
    private static final Set<String> NEEDED = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

    private static final int LENGTH_AND_KIND = 8;
    private static final int SUM = 4;

    static boolean is(byte[] file) {
        return Arrays.mismatch(file, SIGNATURE) == SIGNATURE.length;
    }

    /**
     * @param least pixels of its shorter side
     * @param most pixels of its longer side
     */
    static BufferedImage read(byte[] file, int least, int most) {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(bare(file)))) {
            var reader = ImageIO.getImageReadersByFormatName("png").next();
            try {
                reader.setInput(in, true, true);
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                if (Math.min(width, height) < least || Math.max(width, height) > most) {
                    throw new FileRefused(
                            "ภาพต้องมีด้านละ %d ถึง %d พิกเซล แต่ไฟล์นี้มี %d × %d"
                                    .formatted(least, most, width, height),
                            "A picture has %d to %d pixels a side; this one has %d by %d"
                                    .formatted(least, most, width, height));
                }
                return reader.read(0);
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new FileRefused("ไฟล์ PNG เสียหาย อ่านไม่ได้", "The PNG is broken and cannot be read");
        }
    }

    private static byte[] bare(byte[] file) throws IOException {
        var bare = new ByteArrayOutputStream(file.length);
        bare.write(SIGNATURE);
        var chunks = ByteBuffer.wrap(file);
        for (int at = SIGNATURE.length; at + LENGTH_AND_KIND + SUM <= file.length; ) {
            long whole = (chunks.getInt(at) & 0xFFFF_FFFFL) + LENGTH_AND_KIND + SUM;
            if (whole > file.length - at) {
                throw new IOException("A chunk ends beyond the file");
            }
            if (NEEDED.contains(new String(file, at + SUM, SUM, StandardCharsets.ISO_8859_1))) {
                bare.write(file, at, (int) whole);
            }
            at += (int) whole;
        }
        return bare.toByteArray();
    }

    private PngFile() {}
}
