package org.khet.documents;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.DocumentLimits;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.parser.resources.ResourcePolicy;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Component;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Draws an SVG of unknown making: no entity, no script, nothing from outside the file, and nothing by which a small drawing
 * unfolds into endless work. Besides, the library's own limits hold.
 */
final class SvgFile {
    /** Enough for three centimetres at 600 dots per inch. */
    private static final int PIXELS = 720;

    private static final float WIDEST = 10;
    private static final Pattern REFUSED = Pattern.compile("<!doctype|<!entity|<(?:[a-z0-9]+:)?"
            + "(?:script|foreignobject|image|feimage|filter|pattern|marker|animate[a-z]*)\\b"
            + "|stroke-dasharray\\s*[:=]\\s*[\"']?\\s*[0-9.]");
    private static final Pattern COPIES = Pattern.compile("<(?:[a-z0-9]+:)?use\\b");
    private static final int MOST_COPIES = 20;
    /** Of elements, of copies within copies, and how many outlines; an emblem has some hundreds of those. */
    private static final DocumentLimits LIMITS = new DocumentLimits(30, 2, 5000);

    static BufferedImage draw(byte[] file) {
        var text = new String(file, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        if (!text.contains("<svg") || FileKind.of(file).isPresent()) {
            throw FileKind.refused(file, "PNG / SVG");
        }
        requireHarmless(text);
        var drawing = loaded(file);
        var size = drawing == null ? null : drawing.size();
        if (drawing == null || size == null || !(size.width > 0) || !(size.height > 0)) {
            throw new FileRefused("ไฟล์ SVG เสียหาย อ่านไม่ได้", "The SVG is broken and cannot be read");
        }
        if (size.width / size.height > WIDEST || size.height / size.width > WIDEST) {
            throw new FileRefused("ภาพ SVG ยาวหรือสูงผิดสัดส่วน", "The SVG is far too wide or too high");
        }
        float scale = PIXELS / Math.max(size.width, size.height);
        int width = Math.max(1, Math.round(size.width * scale));
        int height = Math.max(1, Math.round(size.height * scale));
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        var canvas = image.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        drawing.render((Component) null, canvas, new ViewBox(width, height));
        canvas.dispose();
        return image;
    }

    private static void requireHarmless(String text) {
        var found = REFUSED.matcher(text);
        if (found.find()) {
            var part = found.group().replaceAll("[<!]|\\s*[:=].*", "");
            throw new FileRefused(
                    "ไฟล์ SVG มีส่วนที่ไม่อนุญาต: " + part + " บันทึกเป็น PNG แล้วลองใหม่",
                    "The SVG has a part that is not allowed: " + part + "; save it as PNG and try again");
        }
        if (COPIES.matcher(text).results().count() > MOST_COPIES) {
            throw new FileRefused(
                    "ไฟล์ SVG มีการทำซ้ำ (use) มากเกินไป บันทึกเป็น PNG แล้วลองใหม่",
                    "The SVG repeats its parts (use) too often; save it as PNG and try again");
        }
    }

    private static @Nullable SVGDocument loaded(byte[] file) {
        try {
            return new SVGLoader()
                    .load(
                            new ByteArrayInputStream(file),
                            null,
                            LoaderContext.builder()
                                    .externalResourcePolicy(ResourcePolicy.DENY_ALL)
                                    .documentLimits(LIMITS)
                                    .build());
        } catch (RuntimeException e) {
            return null;
        }
    }

    private SvgFile() {}
}
