package org.khet.documents;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What both writers, of PDF and of DOCX, know how to draw. Sizes in points of TH Sarabun PSK, lengths in centimetres. */
sealed interface Part {

    /**
     * The emblem or its empty box.
     *
     * @param title beside it, as a memo's; null for none
     * @param title size of its letters
     */
    record Crest(
            @Nullable Picture emblem,
            boolean boxed,
            double height,
            boolean centred,
            @Nullable String title) implements Part {}

    /** Labels with values above dotted lines, side by side in equal widths. */
    record Fields(List<Field> fields) implements Part {}

    record Field(String label, String value) {}

    /**
     * A label, and text that keeps to the right of it.
     *
     * @param room the label for which room is made; the same as the label but where one label has several lines
     * @param close whether it follows the line above at once
     */
    record Hanging(String label, String room, String text, boolean bold, boolean close) implements Part {}

    /**
     * A line or paragraph.
     *
     * @param held whether it stays on the page of what follows: a heading over its text, the last words with who signs them
     */
    record Text(String text, double size, boolean bold, Align align, double firstIndent, double before, boolean held)
            implements Part {

        Text kept() {
            return new Text(text, size, bold, align, firstIndent, before, true);
        }
    }

    /** A line at the left margin, and lines that begin right of the middle. */
    record Sides(String left, List<String> right) implements Part {}

    record Grid(Block.Table table) implements Part {}

    record Graph(Chart chart) implements Part {}

    record Signing(List<Signature> signatures) implements Part {}

    record Space(double points) implements Part {}
}
