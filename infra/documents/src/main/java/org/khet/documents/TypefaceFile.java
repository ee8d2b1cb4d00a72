package org.khet.documents;

import java.io.IOException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** Looks at a font file of unknown making before an office's documents are set in it. */
public final class TypefaceFile {
    /** A Thai font with two thousand glyphs has some hundred thousand. */
    public static final int MOST_BYTES = 5_000_000;

    private static final String MUST_HAVE =
            "กขคงจฉชซญฎฏฐฑฒณดตถทธนบปผพฟภมยรลวศษสหฬอฮะัาำิีึืุูเแโใไๆ็่้๊๋์๐๑๒๓๔๕๖๗๘๙()-/.,0123456789";
    private static final int EMBEDDING_FORBIDDEN = 0x0002;

    /**
     * @return the family's name as inside the file
     * @throws FileRefused where it is no TrueType font, lacks Thai, or forbids embedding
     */
    public static String requireUsable(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw new FileRefused("ไฟล์แบบอักษรใหญ่เกิน 5 MB", "The font file is larger than 5 MB");
        }
        try (var font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
            requireThai(font);
            requireEmbeddable(font);
            new Face(file).shape("ที่นี้กำหนดน้ำผู้ปฏิบัติ");
            var name = font.getNaming() == null ? null : font.getNaming().getFontFamily();
            return name == null ? font.getName() : name;
        } catch (IOException | IllegalArgumentException e) {
            throw new FileRefused(
                    "ต้องเป็นไฟล์แบบอักษร TrueType (.ttf) ที่สมบูรณ์", "It must be a whole TrueType font file (.ttf)");
        }
    }

    private static void requireThai(TrueTypeFont font) throws IOException {
        if (font.getGlyph() == null) {
            throw new IOException("No outlines");
        }
        var letters = font.getUnicodeCmapLookup();
        MUST_HAVE
                .codePoints()
                .filter(one -> letters.getGlyphId(one) == 0)
                .findFirst()
                .ifPresent(missing -> {
                    throw new FileRefused(
                            "แบบอักษรนี้ไม่มีตัวอักษร " + Character.toString(missing),
                            "The font lacks the letter " + Character.toString(missing));
                });
    }

    private static void requireEmbeddable(TrueTypeFont font) throws IOException {
        var facts = font.getOS2Windows();
        if (facts != null && (facts.getFsType() & 0xF) == EMBEDDING_FORBIDDEN) {
            throw new FileRefused(
                    "สัญญาอนุญาตของแบบอักษรนี้ห้ามฝังในเอกสาร", "The font's licence forbids embedding it in documents");
        }
    }

    private TypefaceFile() {}
}
