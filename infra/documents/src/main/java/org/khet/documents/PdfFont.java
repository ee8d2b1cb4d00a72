package org.khet.documents;

import java.io.IOException;
import java.util.BitSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A face inside one PDF, and the glyphs used of it. */
final class PdfFont {
    final String name;
    final Face face;
    private final PDType0Font embedded;
    private final BitSet used = new BitSet();

    PdfFont(PDDocument document, Face face, String name) throws IOException {
        this.name = name;
        this.face = face;
        this.embedded = PDType0Font.load(document, face.file(), true);
    }

    PDType0Font embedded() {
        return embedded;
    }

    void use(int glyph) {
        used.set(glyph);
    }

    /** Without this the font would not be in the file at all, and nothing would say so. */
    void finish() throws IOException {
        embedded.addGlyphsToSubset(used.stream().boxed().collect(Collectors.toCollection(TreeSet::new)));
        embedded.subset();
    }
}
