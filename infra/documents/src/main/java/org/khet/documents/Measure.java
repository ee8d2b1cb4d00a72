package org.khet.documents;

/** Sizes of a page: A4, and the margins and letters of the regulation on official correspondence. Points unless told. */
final class Measure {
    static final double PAGE_WIDTH = 595.28;
    static final double PAGE_HEIGHT = 841.89;
    static final double CM = 72 / 2.54;

    static final double LEFT = 3 * CM;
    static final double RIGHT = 2 * CM;
    static final double TOP = 2.5 * CM;
    static final double BOTTOM = 2 * CM;

    /** Of running text; all sizes are those of TH Sarabun PSK. */
    static final double BODY = 16;
    /** Customary, in no regulation that we could read. */
    static final double MEMO_TITLE = 29;

    static final double LABEL = 20;
    static final double TABLE = 14;
    /** Of tables with many columns. */
    static final double DENSE = 11.5;
    /** Between a label and what belongs to it. */
    static final double LABEL_GAP = 10;
    /** From base line to base line, in sizes: single spacing of TH Sarabun PSK. */
    static final double LEADING = 1.14;

    static final double FIRST_INDENT_CM = 2.5;
    static final double MEMO_EMBLEM_CM = 1.5;
    static final double LETTER_EMBLEM_CM = 3;
    /** Where a name is written by hand: four line breaks less the name's own. */
    static final double PEN_ROOM = 3 * BODY * LEADING;

    private static final double SIGNATURE_CM = 1.5;

    /** A very wide one is set lower, so that it keeps to the half of an upright page, where signatures stand. */
    static double heightOf(Picture signature) {
        return Math.min(SIGNATURE_CM * CM, (PAGE_WIDTH - LEFT - RIGHT) / 2 / signature.ratio());
    }

    private Measure() {}
}
