package org.khet.documents;

import java.util.ArrayList;
import java.util.List;

/**
 * How a paragraph stands. Points.
 *
 * @param firstIndent of its first line, against {@code indent}; negative hangs it out
 * @param exact height of its lines; 0 lets the letters decide
 * @param tabs where tabulators lead to
 * @param kept whether it stays on the page of what follows
 */
record WordLook(
        Align align, double indent, double firstIndent, double before, double exact, List<Double> tabs, boolean kept) {

    static WordLook of(Align align) {
        return new WordLook(align, 0, 0, 0, 0, List.of(), false);
    }

    WordLook indented(double all, double first) {
        return new WordLook(align, all, first, before, exact, tabs, kept);
    }

    WordLook before(double points) {
        return new WordLook(align, indent, firstIndent, points, exact, tabs, kept);
    }

    WordLook exactly(double points) {
        return new WordLook(align, indent, firstIndent, before, points, tabs, kept);
    }

    WordLook tabbedTo(double points) {
        var more = new ArrayList<>(tabs);
        more.add(points);
        return new WordLook(align, indent, firstIndent, before, exact, List.copyOf(more), kept);
    }

    WordLook held(boolean on) {
        return new WordLook(align, indent, firstIndent, before, exact, tabs, on);
    }

    /** The children stand in the schema's order, which word processors insist on. */
    void write(Xml xml) {
        xml.open("w:pPr");
        if (kept) {
            xml.empty("w:keepNext");
        }
        if (!tabs.isEmpty()) {
            xml.open("w:tabs");
            tabs.forEach(at -> xml.empty("w:tab", "w:val", "left", "w:pos", twips(at)));
            xml.close();
        }
        if (exact > 0) {
            xml.empty("w:spacing", "w:before", 0, "w:after", 0, "w:line", twips(exact), "w:lineRule", "exact");
        } else {
            xml.empty("w:spacing", "w:before", twips(before), "w:after", 0);
        }
        if (firstIndent < 0) {
            xml.empty("w:ind", "w:left", twips(indent), "w:hanging", twips(-firstIndent));
        } else {
            xml.empty("w:ind", "w:left", twips(indent), "w:firstLine", twips(firstIndent));
        }
        xml.empty("w:jc", "w:val", jc());
        xml.close();
    }

    private String jc() {
        return switch (align) {
            case LEFT -> "left";
            case CENTRE -> "center";
            case RIGHT -> "right";
            case BOTH -> "thaiDistribute";
        };
    }

    /** Twentieths of a point. */
    static long twips(double points) {
        return Math.round(points * 20);
    }
}
