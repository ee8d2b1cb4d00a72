package org.khet.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A typeface with a regular and a bold cut, and how large its points are. */
public final class Typeface {
    /** ko kai of TH Sarabun PSK at 16 points stands as high as that of the shipped Sarabun at 11.5. */
    private static final double SARABUN_FACTOR = 0.72;

    private static final Typeface SARABUN = new Typeface(
            "TH SarabunPSK",
            new Face(shipped("Sarabun-Regular.ttf")),
            new Face(shipped("Sarabun-Bold.ttf")),
            SARABUN_FACTOR,
            1);

    private final String wordName;
    private final Face regular;
    private final Face bold;
    private final double factor;
    private final double wordFactor;

    private Typeface(String wordName, Face regular, Face bold, double factor, double wordFactor) {
        this.wordName = wordName;
        this.regular = regular;
        this.bold = bold;
        this.factor = factor;
        this.wordFactor = wordFactor;
    }

    /** The shipped one. Word processors are told TH SarabunPSK, which Thai offices have and the regulation's sizes mean. */
    public static Typeface sarabun() {
        return SARABUN;
    }

    /**
     * An office's own.
     *
     * @param wordName by which word processors know it
     * @param regular the TrueType file, as {@link TypefaceFile} found fit
     * @param bold null takes the regular cut for bold text too
     * @param factor its points against those of TH Sarabun PSK: 1 where it is that very font
     * @throws IllegalArgumentException where a file is no TrueType font
     */
    public static Typeface of(String wordName, byte[] regular, byte @Nullable [] bold, double factor) {
        var cut = new Face(regular);
        return new Typeface(wordName, cut, bold == null ? cut : new Face(bold), factor, factor);
    }

    String wordName() {
        return wordName;
    }

    Face cut(boolean strong) {
        return strong ? bold : regular;
    }

    double factor() {
        return factor;
    }

    /** Word processors set an office's own typeface, whose points it says; but TH SarabunPSK where ours is set here. */
    double wordFactor() {
        return wordFactor;
    }

    /** How wide a line is, in points at a size in points of TH Sarabun PSK, as word processors will set it. */
    double widthInWord(String text, double size, boolean strong) {
        // TH Sarabun PSK is as wide as ours at the points that stand as high.
        return cut(strong).shape(text).advance * size * factor / 1000;
    }

    private static byte[] shipped(String file) {
        try (var in = Objects.requireNonNull(Typeface.class.getResourceAsStream("fonts/" + file), file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
