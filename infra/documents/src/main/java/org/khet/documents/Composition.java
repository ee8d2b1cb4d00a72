package org.khet.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns a document into parts to draw: here stands what a memo, a letter and a sheet look like. */
final class Composition {
    private final Letterhead letterhead;
    private final List<Part> parts = new ArrayList<>();
    private final Map<String, String> cellTexts = new HashMap<>();

    private Composition(Letterhead letterhead) {
        this.letterhead = letterhead;
    }

    static List<Part> of(Document document, Letterhead letterhead) {
        Finality.require(document, letterhead);
        var composition = new Composition(letterhead);
        switch (document) {
            case Memo memo -> composition.memo(memo);
            case Letter letter -> composition.letter(letter);
            case Sheet sheet -> composition.sheet(sheet);
        }
        return List.copyOf(composition.parts);
    }

    private void memo(Memo memo) {
        parts.add(new Part.Crest(letterhead.emblem(), true, Measure.MEMO_EMBLEM_CM, false, text("บันทึกข้อความ")));
        parts.add(new Part.Fields(List.of(field("ส่วนราชการ", memo.agency()))));
        parts.add(new Part.Fields(List.of(
                field("ที่", orEmpty(memo.number())),
                field("วันที่", memo.date() == null ? "" : ThaiText.day(memo.date())))));
        parts.add(new Part.Fields(List.of(field("เรื่อง", memo.subject()))));
        parts.add(new Part.Space(6));
        parts.add(new Part.Hanging(text("เรียน"), text("เรียน"), text(memo.to()), false, false));
        body(memo.body());
        signing(memo.signatures());
    }

    private void letter(Letter letter) {
        parts.add(new Part.Crest(letterhead.emblem(), true, Measure.LETTER_EMBLEM_CM, true, null));
        if (letter.speed() != null) {
            line(letter.speed(), Measure.LABEL, true, Align.LEFT, 0);
        }
        parts.add(new Part.Sides(
                text("ที่  " + orEmpty(letter.number())),
                letter.sender().stream().map(this::text).toList()));
        line(letter.date() == null ? "วันที่" : ThaiText.day(letter.date()), Measure.BODY, false, Align.CENTRE, 6);
        hanging("เรื่อง", letter.subject());
        hanging("เรียน", letter.to());
        numbered("อ้างถึง", letter.references());
        numbered("สิ่งที่ส่งมาด้วย", letter.enclosures());
        body(letter.body());
        signing(letter.signatures());
        parts.add(new Part.Space(12));
        letter.unit().forEach(one -> line(one, Measure.BODY, false, Align.LEFT, 0));
    }

    private void sheet(Sheet sheet) {
        if (letterhead.emblem() != null) {
            parts.add(new Part.Crest(letterhead.emblem(), false, Measure.MEMO_EMBLEM_CM, true, null));
        }
        line(sheet.subject(), Measure.LABEL, true, Align.CENTRE, 4);
        sheet.under().forEach(one -> line(one, Measure.BODY, false, Align.CENTRE, 0));
        parts.add(new Part.Space(6));
        body(sheet.body());
        signing(sheet.signatures());
    }

    /** Words that stand alone, as those of a document are written. */
    static String words(String given, Letterhead letterhead) {
        return new Composition(letterhead).text(given);
    }

    /** A page's foot, where it has one. */
    static @Nullable String foot(Document document, Letterhead letterhead) {
        return document instanceof Sheet sheet && sheet.foot() != null ? words(sheet.foot(), letterhead) : null;
    }

    private void body(List<Block> body) {
        for (var block : body) {
            switch (block) {
                case Block.Paragraph one ->
                    parts.add(new Part.Text(
                            text(one.text()), Measure.BODY, false, Align.BOTH, Measure.FIRST_INDENT_CM, 6, false));
                case Block.Heading one ->
                    parts.add(new Part.Text(text(one.text()), Measure.BODY, true, Align.LEFT, 0, 6, true));
                case Block.Fact one ->
                    parts.add(new Part.Hanging(
                            text(one.label()),
                            text(one.label()),
                            one.literal() ? checked(ThaiText.composed(one.value())) : text(one.value()),
                            true,
                            true));
                case Block.Table one -> parts.add(new Part.Grid(table(one)));
                case Block.Graph one -> parts.add(new Part.Graph(chart(one.chart())));
            }
        }
    }

    /** Names come again in each part of a broad table; what is right as it stands is not copied. */
    private Block.Table table(Block.Table given) {
        return new Block.Table(
                given.head().stream()
                        .map(one -> new Block.HeadCell(
                                one.row(), one.column(), one.rows(), one.columns(), text(one.text())))
                        .toList(),
                given.columns().stream()
                        .map(one -> new Block.Column(text(one.title()), one.share(), one.align()))
                        .toList(),
                given.rows().stream().map(this::row).toList(),
                given.dense());
    }

    private Block.Row row(Block.Row given) {
        var cells = given.cells();
        boolean right = true;
        for (int i = 0; i < cells.size() && right; i++) {
            right = cellText(cells.get(i)).equals(cells.get(i));
        }
        return right ? given : new Block.Row(cells.stream().map(this::cellText).toList(), given.tone(), given.joined());
    }

    private String cellText(String given) {
        return ThaiText.plainFigure(given) ? letterhead.digits(given) : cellTexts.computeIfAbsent(given, this::text);
    }

    private Chart chart(Chart given) {
        return new Chart(
                given.kind(),
                text(given.title()),
                given.categories().stream().map(this::text).toList(),
                given.series().stream()
                        .map(one -> new Chart.Series(text(one.name()), one.values()))
                        .toList());
    }

    private void signing(List<Signature> signatures) {
        if (!signatures.isEmpty()) {
            if (!parts.isEmpty() && parts.getLast() instanceof Part.Text last) {
                parts.set(parts.size() - 1, last.kept());
            }
            parts.add(new Part.Signing(signatures.stream()
                    .map(one -> new Signature(
                            one.above() == null ? null : text(one.above()),
                            one.image(),
                            text("(" + one.name() + ")"),
                            one.position()
                                    .lines()
                                    .map(this::text)
                                    .reduce((a, b) -> a + "\n" + b)
                                    .orElse("")))
                    .toList()));
        }
    }

    private void numbered(String label, List<String> entries) {
        for (int i = 0; i < entries.size(); i++) {
            var said = entries.size() == 1 ? entries.get(i) : (i + 1) + ". " + entries.get(i);
            parts.add(new Part.Hanging(i == 0 ? text(label) : "", text(label), text(said), false, i > 0));
        }
    }

    private void hanging(String label, String value) {
        parts.add(new Part.Hanging(text(label), text(label), text(value), false, false));
    }

    private void line(String said, double size, boolean bold, Align align, double before) {
        parts.add(new Part.Text(text(said), size, bold, align, 0, before, false));
    }

    private Part.Field field(String label, String value) {
        return new Part.Field(text(label), text(value));
    }

    private String text(String given) {
        if (ThaiText.plainFigure(given)) {
            return letterhead.digits(given);
        }
        var composed = checked(ThaiText.composed(given).replaceAll("\\s+", " ").strip());
        return letterhead.digits(composed);
    }

    /** An empty square in an official paper is noticed only after it went out; so say it now. */
    private String checked(String given) {
        var face = letterhead.typeface().cut(false);
        given.codePoints()
                .filter(one -> one > ' ' && !face.has(one))
                .findFirst()
                .ifPresent(one -> {
                    var shown = Character.toString(one);
                    throw new DocumentRefused(
                            DocumentRefused.Reason.NO_GLYPH,
                            "แบบอักษรของสำนักงานไม่มีตัวอักษร " + shown,
                            "The office's typeface has no letter " + shown);
                });
        return given;
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
