package org.khet.collection.workbooks;

/** Rows high enough for Thai, whose marks stand above and below the letters; a spreadsheet's own height cuts them. */
final class Heights {
    static final float LINE = 21;

    private static final int MOST_LINES = 15;

    private Heights() {}

    /** For a text that wraps in a column as wide as so many letters. */
    static float of(String text, int width) {
        var letters = text.codePoints().filter(Heights::takesRoom).count();
        return LINE * Math.clamp(1 + letters / width, 1, MOST_LINES);
    }

    private static boolean takesRoom(int point) {
        return Character.getType(point) != Character.NON_SPACING_MARK;
    }
}
