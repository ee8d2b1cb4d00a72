package org.khet.documents;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** One cut of a typeface, and the shaper of its words: the JDK's own HarfBuzz, which places Thai marks right. */
final class Face {
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
    private static final float EM = 1000;
    /** What AWT puts where a character has no glyph of its own. */
    private static final int NOTHING = 0xFFFE;

    private static final char SARA_AM = '\u0E33';
    /** Words repeat; some ten thousand are a large document's vocabulary, and the memory stays bounded. */
    private static final int MOST_REMEMBERED = 20_000;

    private final byte[] ttf;
    private final Font font;
    private final Map<String, Shaped> remembered = new ConcurrentHashMap<>();
    private final Map<Integer, Float> advances = new ConcurrentHashMap<>();
    private volatile @Nullable Digits digits;

    /** @throws IllegalArgumentException where it is no TrueType font */
    Face(byte[] ttf) {
        this.ttf = ttf.clone();
        try {
            this.font = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(this.ttf))
                    .deriveFont(EM);
        } catch (FontFormatException | IOException e) {
            throw new IllegalArgumentException("Not a TrueType font", e);
        }
    }

    ByteArrayInputStream file() {
        return new ByteArrayInputStream(ttf);
    }

    Font sized(float points) {
        return font.deriveFont(points);
    }

    boolean has(int codePoint) {
        return font.canDisplay(codePoint);
    }

    Shaped shape(String word) {
        var known = remembered.get(word);
        if (known != null) {
            return known;
        }
        if (remembered.size() >= MOST_REMEMBERED) {
            remembered.clear();
        }
        var shaped = shapeAnew(word);
        remembered.put(word, shaped);
        return shaped;
    }

    /** Made when first asked for: a hundred pairs of digits are shaped for it. */
    Digits digits() {
        var known = digits;
        if (known == null) {
            known = new Digits(this::shapeAnew);
            digits = known;
        }
        return known;
    }

    /** What the font itself moves on by after a glyph, in thousandths of an em, whole as PDFs have it. */
    float advance(int glyph) {
        return advances.computeIfAbsent(glyph, one -> (float) Math.round(font.createGlyphVector(EXACT, new int[] {one})
                .getGlyphMetrics(0)
                .getAdvanceX()));
    }

    /** The word as drawn at 1000 units to the em. */
    Shape outline(String word) {
        var chars = word.toCharArray();
        return font.layoutGlyphVector(EXACT, chars, 0, chars.length, Font.LAYOUT_LEFT_TO_RIGHT)
                .getOutline();
    }

    private Shaped shapeAnew(String word) {
        var chars = word.toCharArray();
        var vector = font.layoutGlyphVector(EXACT, chars, 0, chars.length, Font.LAYOUT_LEFT_TO_RIGHT);
        int count = vector.getNumGlyphs();
        var places = vector.getGlyphPositions(0, count + 1, null);
        var glyphs = new int[count];
        var x = new float[count];
        var y = new float[count];
        var joined = new boolean[count];
        int kept = 0;
        for (int i = 0; i < count; i++) {
            int glyph = vector.getGlyphCode(i);
            if (glyph < NOTHING) {
                glyphs[kept] = glyph;
                x[kept] = places[2 * i];
                y[kept] = -places[2 * i + 1];
                joined[kept] = kept > 0 && sitsOnOther(vector, i, chars);
                kept++;
            }
        }
        return new Shaped(
                word,
                Arrays.copyOf(glyphs, kept),
                Arrays.copyOf(x, kept),
                Arrays.copyOf(y, kept),
                Arrays.copyOf(joined, kept),
                places[2 * count]);
    }

    private static boolean sitsOnOther(GlyphVector vector, int glyph, char[] chars) {
        int at = vector.getGlyphCharIndex(glyph);
        char c = chars[Math.clamp(at, 0, chars.length - 1)];
        return c == SARA_AM || Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
