package org.khet.documents;

/** How a page of A4 stands. Points. */
record Paper(double width, double height) {
    static final Paper UPRIGHT = new Paper(Measure.PAGE_WIDTH, Measure.PAGE_HEIGHT);
    private static final Paper LYING = new Paper(Measure.PAGE_HEIGHT, Measure.PAGE_WIDTH);

    static Paper of(Document document) {
        return document instanceof Sheet sheet && sheet.landscape() ? LYING : UPRIGHT;
    }

    /** Between the margins. */
    double textWidth() {
        return width - Measure.LEFT - Measure.RIGHT;
    }

    /** Between the margins. */
    double textHeight() {
        return height - Measure.TOP - Measure.BOTTOM;
    }
}
