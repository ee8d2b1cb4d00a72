package org.khet.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Paragraphs, runs and pictures. Each run says all that complex scripts need, whatever style it is pasted into. */
final class WordText {
    private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/";
    /** English Metric Units of a point. */
    private static final int EMU = 12_700;

    private final Xml xml;
    private final List<Picture> pictures;
    private final Typeface typeface;
    private final double width;

    WordText(Xml xml, List<Picture> pictures, Typeface typeface, double width) {
        this.xml = xml;
        this.pictures = pictures;
        this.typeface = typeface;
        this.width = width;
    }

    /** Between the margins, in points. */
    double width() {
        return width;
    }

    /**
     * @param colour six hexadecimal digits; null for black
     * @param dotted whether dots stand below, as below what is filled into a form
     */
    record Letters(double size, boolean bold, @Nullable String colour, boolean dotted) {
        static final Letters BODY = new Letters(Measure.BODY, false, null, false);
        static final Letters FILLED_IN = new Letters(Measure.BODY, false, null, true);

        static Letters of(double size, boolean bold) {
            return new Letters(size, bold, null, false);
        }
    }

    /** In points, at a size in points of TH Sarabun PSK. */
    double widthOf(String words, Letters letters) {
        return typeface.widthInWord(words, letters.size(), letters.bold());
    }

    void open(WordLook look) {
        xml.open("w:p");
        look.write(xml);
    }

    void close() {
        xml.close();
    }

    void line(String words, WordLook look) {
        open(look);
        run(words, Letters.BODY);
        close();
    }

    void run(String words, Letters letters) {
        xml.open("w:r");
        properties(letters);
        xml.open("w:t", "xml:space", "preserve").say(words).close().close();
    }

    void tab(Letters letters) {
        xml.open("w:r");
        properties(letters);
        xml.empty("w:tab").close();
    }

    /**
     * In the line of text.
     *
     * @param says what it is, for those who cannot see it
     */
    void picture(Picture picture, double height, String says) {
        int known = pictures.indexOf(picture);
        int at = known < 0 ? pictures.size() : known;
        if (known < 0) {
            pictures.add(picture);
        }
        long cx = Math.round(height * picture.ratio() * EMU);
        long cy = Math.round(height * EMU);
        xml.open("w:r").open("w:drawing");
        xml.open(
                "wp:inline",
                "xmlns:wp",
                DRAWING + "wordprocessingDrawing",
                "distT",
                0,
                "distB",
                0,
                "distL",
                0,
                "distR",
                0);
        xml.empty("wp:extent", "cx", cx, "cy", cy);
        xml.empty("wp:docPr", "id", at + 1, "name", "picture" + at, "descr", says);
        xml.open("a:graphic", "xmlns:a", DRAWING + "main").open("a:graphicData", "uri", DRAWING + "picture");
        xml.open("pic:pic", "xmlns:pic", DRAWING + "picture");
        xml.open("pic:nvPicPr")
                .empty("pic:cNvPr", "id", at + 1, "name", "picture" + at)
                .empty("pic:cNvPicPr")
                .close();
        xml.open("pic:blipFill").empty("a:blip", "r:embed", "picture" + at);
        xml.open("a:stretch").empty("a:fillRect").close().close();
        xml.open("pic:spPr")
                .open("a:xfrm")
                .empty("a:off", "x", 0, "y", 0)
                .empty("a:ext", "cx", cx, "cy", cy)
                .close();
        xml.open("a:prstGeom", "prst", "rect").empty("a:avLst").close().close();
        xml.close().close().close().close().close().close();
    }

    static long halfPoints(double size, Typeface typeface) {
        return Math.round(size * typeface.wordFactor() * 2);
    }

    /** In the schema's order. */
    private void properties(Letters letters) {
        var font = typeface.wordName();
        xml.open("w:rPr").empty("w:rFonts", "w:ascii", font, "w:hAnsi", font, "w:eastAsia", font, "w:cs", font);
        if (letters.bold()) {
            xml.empty("w:b").empty("w:bCs");
        }
        if (letters.colour() != null) {
            xml.empty("w:color", "w:val", letters.colour());
        }
        long half = halfPoints(letters.size(), typeface);
        xml.empty("w:sz", "w:val", half).empty("w:szCs", "w:val", half);
        if (letters.dotted()) {
            xml.empty("w:u", "w:val", "dotted");
        }
        xml.empty("w:cs").empty("w:lang", "w:val", "th-TH", "w:bidi", "th-TH");
        xml.close();
    }
}
