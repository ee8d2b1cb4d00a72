package org.khet.documents;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** Reads a PNG of unknown making, after a look at its size: a few bytes can unfold to gigabytes. */
final class PngFile {

    static BufferedImage read(byte[] file, int least, int most) {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            var readers = ImageIO.getImageReadersByFormatName("png");
            var reader = readers.next();
            try {
                reader.setInput(in);
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

    private PngFile() {}
}
