package org.khet.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** What is drawn on one page of a PDF: content stream operators. Points, from the lower left corner. */
final class Ink {
    /** More than these wait for nobody: pages as they are would fill the memory. */
    private static final int MOST_WAITING = 64;

    /** In thousandths of an em: a glyph that lies less beside its place is left to the font's own advance. */
    private static final double UNSEEN = 0.6;

    private static final int FIRST_ROOM = 1024;

    private final List<Future<byte[]>> packed = new ArrayList<>(2);
    private Operators content = new Operators(FIRST_ROOM);
    /** Where the last figure of a row of figures was begun, in hundredths. */
    private long penX;

    private long penY;
    private boolean inFigures;

    /**
     * What was drawn so far is packed, beside the drawing of what follows.
     *
     * @return it, to be drawn again on other pages; null where nothing was drawn
     */
    @Nullable
    Future<byte[]> pack() {
        endFigures();
        if (!content.isEmpty()) {
            var full = content;
            var pool = ForkJoinPool.commonPool();
            packed.add(
                    pool.getQueuedSubmissionCount() < MOST_WAITING
                            ? pool.submit(() -> Packed.quickly(full))
                            : CompletableFuture.completedFuture(Packed.quickly(full)));
            content = new Operators(FIRST_ROOM);
            return packed.getLast();
        }
        return null;
    }

    /** Draws at the same place what another page has: it is in the file once. */
    void again(Future<byte[]> drawn) {
        pack();
        packed.add(drawn);
    }

    /** All that was drawn, in order, each part packed as PDF's FlateDecode wants it. */
    List<Future<byte[]>> streams() {
        pack();
        return packed;
    }

    private Operators content() {
        endFigures();
        return content;
    }

    void grey(double level) {
        content().number(level).add("g ");
    }

    void line(double x1, double y1, double x2, double y2, double width) {
        content()
                .number(width)
                .add("w ")
                .number(x1)
                .number(y1)
                .add("m ")
                .number(x2)
                .number(y2)
                .add("l S\n");
    }

    /** Dots as after a form's label. */
    void dots(double x1, double x2, double y) {
        content().add("q 1 J [0 2.4] 0 d ");
        line(x1, y, x2, y, 0.7);
        content.add("Q\n");
    }

    void dashedBox(double x, double y, double width, double height) {
        content().add("q [3 3] 0 d 0.7 w 0.5 G ");
        rectangle(x, y, width, height).add("S Q\n");
    }

    void shade(double x, double y, double width, double height, double level) {
        content().add("q ");
        grey(level);
        rectangle(x, y, width, height).add("f Q\n");
    }

    void shape(String name, double x, double y) {
        content().add("q 1 0 0 1 ").number(x).number(y).add("cm /").add(name).add(" Do Q\n");
    }

    void image(String name, double x, double y, double width, double height) {
        content()
                .add("q ")
                .number(width)
                .add("0 0 ")
                .number(height)
                .number(x)
                .number(y)
                .add("cm /")
                .add(name)
                .add(" Do Q\n");
    }

    /** A line of text. Each run between spaces carries its own text, so that search and copy give back what was written. */
    void text(PdfFont font, double size, double x, double y, Line line, Stretch stretch) {
        begin(font, size).number(x).number(y).add("Td ");
        var known = line.drawn();
        if (stretch != Stretch.NONE) {
            var operators = new Operators(256);
            line(operators, font, size, line, stretch);
            content.add(operators.toBytes());
        } else if (known != null && known.font() == font && known.size() == size) {
            content.add(known.operators());
        } else {
            var operators = new Operators(256);
            line(operators, font, size, line, stretch);
            line.drawn(new Line.Drawn(font, size, operators.toBytes()));
            content.add(operators.toBytes());
        }
        content.add("ET\n");
    }

    private Operators begin(PdfFont font, double size) {
        return content().add("BT /").add(font.name).add(" ").number(size).add("Tf ");
    }

    /** From where the line begins. Moves are told from the glyphs before; rounding is carried along, not added up. */
    private static void line(Operators out, PdfFont font, double size, Line line, Stretch stretch) {
        var glyphs = new Glyphs(out, font, size);
        var words = line.words();
        double at = 0;
        for (int i = 0; i < words.size(); ) {
            int end = i + 1;
            while (!words.get(i).space && end < words.size() && !words.get(end).space) {
                end++;
            }
            out.add("/Span<</ActualText<FEFF");
            for (var word : words.subList(i, end)) {
                word.text.chars().forEach(out::hex);
            }
            out.add(">>>BDC ");
            for (var word : words.subList(i, end)) {
                double spread = 0;
                for (int glyph = 0; glyph < word.glyphs.length; glyph++) {
                    spread += glyph > 0 && !word.joined[glyph] ? stretch.letter() : 0;
                    glyphs.put(
                            word.glyphs[glyph], at + word.x[glyph] * size / 1000 + spread, word.y[glyph] * size / 1000);
                }
                at += word.advance * size / 1000 + spread + stretch.letter() + (word.space ? stretch.space() : 0);
            }
            glyphs.end();
            out.add("EMC ");
            i = end;
        }
    }

    /** Glyphs that follow each other as the font itself has them are shown together. */
    private static final class Glyphs {
        private final Operators out;
        private final PdfFont font;
        private final double size;
        private long fromX;
        private long fromY;
        private double next;
        private boolean open;

        Glyphs(Operators out, PdfFont font, double size) {
            this.out = out;
            this.font = font;
            this.size = size;
        }

        void put(int glyph, double x, double y) {
            long toX = Math.round(x * 100);
            long toY = Math.round(y * 100);
            if (!open || toY != fromY || Math.abs(x - next) > UNSEEN * size / 1000) {
                end();
                out.hundredths(toX - fromX).hundredths(toY - fromY).add("Td<");
                fromX = toX;
                fromY = toY;
                next = toX / 100.0;
                open = true;
            }
            out.hex(glyph);
            font.use(glyph);
            next += font.face.advance(glyph) * size / 1000;
        }

        void end() {
            if (open) {
                out.add(">Tj ");
                open = false;
            }
        }
    }

    /** A figure: its digits follow each other as the font has them, and say themselves which they are. */
    void figure(PdfFont font, double size, double x, double y, String figure) {
        if (!inFigures) {
            begin(font, size);
            inFigures = true;
            penX = 0;
            penY = 0;
        }
        long toX = Math.round(x * 100);
        long toY = Math.round(y * 100);
        content.hundredths(toX - penX).hundredths(toY - penY).add("Td<");
        var digits = font.face.digits();
        for (int i = 0; i < figure.length(); i++) {
            int glyph = digits.glyph(figure.charAt(i));
            content.hex(glyph);
            font.use(glyph);
        }
        content.add(">Tj ");
        penX = toX;
        penY = toY;
    }

    /** Figures of one font and size that stand beside each other are one text; what else is drawn ends it, as does this. */
    void endFigures() {
        if (inFigures) {
            inFigures = false;
            content.add("ET\n");
        }
    }

    private Operators rectangle(double x, double y, double width, double height) {
        return content.number(x).number(y).number(width).number(height).add("re ");
    }
}
