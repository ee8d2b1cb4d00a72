package org.khet.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A stretch of a text as people see it that answers what was typed.
 *
 * @param from the first of its characters (UTF-16, as JavaScript and Java count)
 * @param to the first character after it
 */
public record Mark(int from, int to) {

    /**
     * Every stretch of a text that one of the parts stands in, from left to right, none touching another.
     *
     * @param shown the text as it is shown
     * @param parts as {@link SearchText#parts} gives them
     */
    public static List<Mark> of(String shown, List<String> parts) {
        var folded = Folding.of(shown);
        var text = folded.text();
        var found = new ArrayList<Mark>();
        for (var part : parts) {
            for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
                found.add(new Mark(folded.from(at), whole(shown, folded.to(at + part.length() - 1))));
            }
        }
        found.sort(Comparator.comparingInt(Mark::from).thenComparingInt(Mark::to));
        return joined(found);
    }

    /** A vowel or tone above or below belongs to the letter that it stands on. */
    private static int whole(String shown, int end) {
        int at = end;
        while (at < shown.length() && Character.getType(shown.charAt(at)) == Character.NON_SPACING_MARK) {
            at++;
        }
        return at;
    }

    private static List<Mark> joined(List<Mark> sorted) {
        var joined = new ArrayList<Mark>();
        for (var mark : sorted) {
            if (!joined.isEmpty() && mark.from() <= joined.getLast().to()) {
                var before = joined.removeLast();
                joined.add(new Mark(before.from(), Math.max(before.to(), mark.to())));
            } else {
                joined.add(mark);
            }
        }
        return List.copyOf(joined);
    }
}
