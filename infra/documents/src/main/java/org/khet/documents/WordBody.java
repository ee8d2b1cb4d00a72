package org.khet.documents;

import java.util.ArrayList;
import java.util.List;

/** The document part: everything a reader sees, in order. */
final class WordBody {
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final long GREY = 0x808080;

    private final Xml xml = new Xml();
    private final List<Picture> pictures = new ArrayList<>();
    private final WordText text;

    WordBody(String font) {
        text = new WordText(xml, pictures, font);
        xml.open("w:document", "xmlns:w", WORD, "xmlns:r", LINKS).open("w:body");
    }

    List<Picture> pictures() {
        return pictures;
    }

    void mark(String word) {
        text.open(WordLook.of(Align.RIGHT));
        text.run(word, new WordText.Letters(Measure.LABEL, true, Long.toHexString(GREY)));
        text.close();
    }

    void draw(Part part) {
        switch (part) {
            case Part.Crest crest -> WordTable.crest(xml, text, crest);
            case Part.Fields fields -> fields(fields.fields());
            case Part.Hanging one -> hanging(one);
            case Part.Text one -> paragraph(one);
            case Part.Sides sides -> WordTable.sides(xml, text, sides);
            case Part.Grid grid -> WordTable.grid(xml, text, grid.table());
            case Part.Signing signing -> signing.signatures().forEach(this::signature);
            case Part.Space space -> {
                text.open(WordLook.of(Align.LEFT).exactly(space.points()));
                text.close();
            }
        }
    }

    String finish() {
        xml.open("w:sectPr")
                .empty("w:headerReference", "w:type", "default", "r:id", "header")
                .empty("w:pgSz", "w:w", WordLook.twips(Measure.PAGE_WIDTH), "w:h", WordLook.twips(Measure.PAGE_HEIGHT))
                .empty(
                        "w:pgMar",
                        "w:top",
                        WordLook.twips(Measure.TOP),
                        "w:right",
                        WordLook.twips(Measure.RIGHT),
                        "w:bottom",
                        WordLook.twips(Measure.BOTTOM),
                        "w:left",
                        WordLook.twips(Measure.LEFT),
                        "w:header",
                        WordLook.twips(1.2 * Measure.CM),
                        "w:footer",
                        WordLook.twips(Measure.CM),
                        "w:gutter",
                        0)
                .empty("w:titlePg")
                .close();
        return xml.close().close().toString();
    }

    private void fields(List<Part.Field> fields) {
        var look = WordLook.of(Align.LEFT);
        for (int i = 1; i <= fields.size(); i++) {
            look = look.dottedTo(Measure.WIDTH * i / fields.size());
        }
        text.open(look);
        for (var field : fields) {
            text.run(field.label(), new WordText.Letters(Measure.LABEL, true, null));
            text.run("  " + field.value(), WordText.Letters.BODY);
            text.tab();
        }
        text.close();
    }

    private void hanging(Part.Hanging part) {
        text.open(WordLook.of(Align.LEFT)
                .indented(WordText.HANGING, -WordText.HANGING)
                .before(part.close() ? 0 : 6));
        text.run(part.label(), new WordText.Letters(Measure.BODY, part.bold(), null));
        text.tab();
        text.run(part.text(), WordText.Letters.BODY);
        text.close();
    }

    private void paragraph(Part.Text part) {
        text.open(WordLook.of(part.align())
                .indented(0, part.firstIndent() * Measure.CM)
                .before(part.before()));
        text.run(part.text(), new WordText.Letters(part.size(), part.bold(), null));
        text.close();
    }

    private void signature(Signature one) {
        var look = WordLook.of(Align.CENTRE).indented(Measure.WIDTH * 0.42, 0).held();
        double room = one.image() == null ? Measure.PEN_ROOM : 0;
        if (one.above() != null) {
            text.line(one.above(), look.before(12));
        }
        var picture = one.image();
        if (picture != null) {
            text.open(look.before(6));
            text.picture(picture, Measure.heightOf(picture), "ลายมือชื่อ");
            text.close();
        }
        text.line(one.name(), look.before(room));
        one.position().lines().forEach(line -> text.line(line, look));
    }
}
