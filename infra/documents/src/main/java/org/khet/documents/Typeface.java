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
            SARABUN_FACTOR);

    private final String wordName;
    private final Face regular;
    private final Face bold;
    private final double factor;

    private Typeface(String wordName, Face regular, Face bold, double factor) {
        this.wordName = wordName;
        this.regular = regular;
        this.bold = bold;
        this.factor = factor;
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
        return new Typeface(wordName, cut, bold == null ? cut : new Face(bold), factor);
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

    private static byte[] shipped(String file) {
        try (var in = Objects.requireNonNull(Typeface.class.getResourceAsStream("fonts/" + file), file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
