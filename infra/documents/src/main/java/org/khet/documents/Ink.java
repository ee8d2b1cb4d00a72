package org.khet.documents;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;

/** What is drawn on one page of a PDF: content stream operators. Points, from the lower left corner. */
final class Ink {
    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private final List<Future<byte[]>> packed = new ArrayList<>();
    private StringBuilder content = new StringBuilder(4096);

    /** What was drawn so far is packed, beside the drawing of what follows: all pages as they are would fill the memory. */
    void pack() {
        if (!content.isEmpty()) {
            var full = content;
            packed.add(ForkJoinPool.commonPool()
                    .submit(() -> Packed.deflated(full.toString().getBytes(StandardCharsets.US_ASCII))));
            content = new StringBuilder();
        }
    }

    /** All that was drawn, in order, each part packed as PDF's FlateDecode wants it. */
    List<byte[]> streams() {
        pack();
        var streams = new ArrayList<byte[]>();
        try {
            for (var one : packed) {
                streams.add(one.get());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("A page could not be packed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while pages were packed", e);
        }
        return streams;
    }

    void grey(double level) {
        number(level).append("g ");
    }

    void line(double x1, double y1, double x2, double y2, double width) {
        number(width).append("w ");
        number(x1);
        number(y1).append("m ");
        number(x2);
        number(y2).append("l S\n");
    }

    /** Dots as after a form's label. */
    void dots(double x1, double x2, double y) {
        content.append("q 1 J [0 2.4] 0 d ");
        line(x1, y, x2, y, 0.7);
        content.append("Q\n");
    }

    void dashedBox(double x, double y, double width, double height) {
        content.append("q [3 3] 0 d 0.7 w 0.5 G ");
        rectangle(x, y, width, height).append("S Q\n");
    }

    void shade(double x, double y, double width, double height, double level) {
        content.append("q ");
        grey(level);
        rectangle(x, y, width, height).append("f Q\n");
    }

    void shape(String name, double x, double y) {
        content.append("q 1 0 0 1 ");
        number(x);
        number(y).append("cm /").append(name).append(" Do Q\n");
    }

    void image(String name, double x, double y, double width, double height) {
        content.append("q ");
        number(width).append("0 0 ");
        number(height);
        number(x);
        number(y).append("cm /").append(name).append(" Do Q\n");
    }

    /** A line of text. Each run between spaces carries its own text, so that search and copy give back what was written. */
    void text(PdfFont font, double size, double x, double y, Line line, Stretch stretch) {
        double at = x;
        var words = line.words();
        for (int i = 0; i < words.size(); ) {
            int end = i + 1;
            while (!words.get(i).space && end < words.size() && !words.get(end).space) {
                end++;
            }
            content.append("/Span<</ActualText<FEFF");
            for (var word : words.subList(i, end)) {
                word.text.chars().forEach(this::hex);
            }
            content.append(">>>BDC BT /").append(font.name).append(' ');
            number(size).append("Tf ");
            at = glyphs(font, size, at, y, words.subList(i, end), stretch);
            content.append("ET EMC\n");
            i = end;
        }
    }

    /** Moves are told from the glyph before, as the operator wants them; rounding is carried along, not added up. */
    private double glyphs(PdfFont font, double size, double x, double y, Iterable<Shaped> words, Stretch stretch) {
        double at = x;
        long penX = 0;
        long penY = 0;
        for (var word : words) {
            double spread = 0;
            for (int i = 0; i < word.glyphs.length; i++) {
                spread += i > 0 && !word.joined[i] ? stretch.letter() : 0;
                long toX = Math.round((at + word.x[i] * size / 1000 + spread) * 100);
                long toY = Math.round((y + word.y[i] * size / 1000) * 100);
                hundredths(toX - penX);
                hundredths(toY - penY);
                content.append("Td<");
                hex(word.glyphs[i]);
                content.append(">Tj ");
                font.use(word.glyphs[i]);
                penX = toX;
                penY = toY;
            }
            at += word.advance * size / 1000 + spread + stretch.letter() + (word.space ? stretch.space() : 0);
        }
        return at;
    }

    /** A figure: its glyphs follow each other as the font has them, and say themselves which digits they are. */
    void figure(PdfFont font, double size, double x, double y, Shaped figure) {
        content.append("BT /").append(font.name).append(' ');
        number(size).append("Tf ");
        number(x);
        number(y).append("Td<");
        for (int glyph : figure.glyphs) {
            hex(glyph);
            font.use(glyph);
        }
        content.append(">Tj ET\n");
    }

    private StringBuilder rectangle(double x, double y, double width, double height) {
        number(x);
        number(y);
        number(width);
        return number(height).append("re ");
    }

    private StringBuilder number(double points) {
        hundredths(Math.round(points * 100));
        return content;
    }

    private void hundredths(long value) {
        long size = Math.abs(value);
        content.append(value < 0 ? "-" : "").append(size / 100);
        if (size % 100 != 0) {
            content.append(size % 100 < 10 ? ".0" : ".").append(size % 100);
        }
        content.append(' ');
    }

    private void hex(int sixteenBits) {
        for (int shift = 12; shift >= 0; shift -= 4) {
            content.append(HEX[sixteenBits >> shift & 15]);
        }
    }
}
