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
    private final Typeface typeface;
    private final boolean thaiDigits;
    private final Paper paper;

    WordBody(Typeface typeface, boolean thaiDigits, Paper paper) {
        this.typeface = typeface;
        this.thaiDigits = thaiDigits;
        this.paper = paper;
        text = new WordText(xml, pictures, typeface, paper.textWidth());
        xml.open("w:document", "xmlns:w", WORD, "xmlns:r", LINKS).open("w:body");
    }

    List<Picture> pictures() {
        return pictures;
    }

    void mark(String word) {
        text.open(WordLook.of(Align.RIGHT));
        text.run(word, new WordText.Letters(Measure.LABEL, true, Long.toHexString(GREY), false));
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
            case Part.Graph graph -> {
                text.open(WordLook.of(Align.CENTRE).before(6));
                var picture = ChartPicture.picture(graph.chart(), typeface);
                text.picture(
                        picture, text.width() / picture.ratio(), graph.chart().title());
                text.close();
            }
            case Part.Signing signing -> signing.signatures().forEach(this::signature);
            case Part.Space space -> {
                text.open(WordLook.of(Align.LEFT).exactly(space.points()));
                text.close();
            }
        }
    }

    /** Figures of pages are the section's matter: the field's own switch for Thai ones is taken for Thai letters by LibreOffice. */
    String finish(boolean footed) {
        xml.open("w:sectPr");
        if (footed) {
            xml.empty("w:footerReference", "w:type", "default", "r:id", "footer");
        } else {
            xml.empty("w:headerReference", "w:type", "default", "r:id", "header");
        }
        paper();
        xml.empty(
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
                .empty("w:pgNumType", "w:fmt", thaiDigits ? "thaiNumbers" : "decimal");
        if (!footed) {
            xml.empty("w:titlePg");
        }
        xml.close();
        return xml.close().close().toString();
    }

    private void paper() {
        var width = WordLook.twips(paper.width());
        var height = WordLook.twips(paper.height());
        if (paper.width() > paper.height()) {
            xml.empty("w:pgSz", "w:w", width, "w:h", height, "w:orient", "landscape");
        } else {
            xml.empty("w:pgSz", "w:w", width, "w:h", height);
        }
    }

    private void fields(List<Part.Field> fields) {
        var look = WordLook.of(Align.LEFT);
        for (int i = 1; i <= fields.size(); i++) {
            look = look.tabbedTo(text.width() * i / fields.size());
        }
        text.open(look);
        for (var field : fields) {
            text.run(field.label() + " ", WordText.Letters.of(Measure.LABEL, true));
            text.run(" " + field.value(), WordText.Letters.FILLED_IN);
            text.tab(WordText.Letters.FILLED_IN);
        }
        text.close();
    }

    private void hanging(Part.Hanging part) {
        var label = WordText.Letters.of(Measure.BODY, part.bold());
        double in = text.widthOf(part.room(), label) + Measure.LABEL_GAP;
        text.open(WordLook.of(Align.LEFT).indented(in, -in).before(part.close() ? 0 : 6));
        text.run(part.label(), label);
        text.tab(label);
        text.run(part.text(), WordText.Letters.BODY);
        text.close();
    }

    private void paragraph(Part.Text part) {
        text.open(WordLook.of(part.align())
                .indented(0, part.firstIndent() * Measure.CM)
                .before(part.before())
                .held(part.held()));
        text.run(part.text(), WordText.Letters.of(part.size(), part.bold()));
        text.close();
    }

    private void signature(Signature one) {
        var look = WordLook.of(Align.CENTRE).indented(text.width() * 0.42, 0).held(true);
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
