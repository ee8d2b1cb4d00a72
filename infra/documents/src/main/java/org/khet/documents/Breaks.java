package org.khet.documents;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Where a line of Thai may end: between the dictionary's words, but never inside a term that must stay whole. */
final class Breaks {
    /** Copied for each use: making one reads its rules anew. */
    private static final BreakIterator LINES = BreakIterator.getLineInstance(Locale.of("th", "TH"));

    private final List<String> whole;

    /** @param whole names that the dictionary does not know and would break */
    Breaks(Collection<String> whole) {
        this.whole = whole.stream().filter(term -> term.length() > 1).distinct().toList();
    }

    /** The text in pieces between which a line may end; each space is a piece of its own. */
    List<String> pieces(String text) {
        if (ThaiText.plainFigure(text)) {
            return text.isEmpty() ? List.of() : List.of(text);
        }
        var closed = closed(text);
        var breaks = (BreakIterator) LINES.clone();
        breaks.setText(text);
        var pieces = new ArrayList<String>();
        int from = 0;
        breaks.first();
        for (int at = breaks.next(); at != BreakIterator.DONE; at = breaks.next()) {
            if (!closed.get(at) || at == text.length()) {
                add(pieces, text.substring(from, at));
                from = at;
            }
        }
        return pieces;
    }

    private BitSet closed(String text) {
        var closed = new BitSet(text.length());
        for (var term : whole) {
            for (int at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1)) {
                closed.set(at + 1, at + term.length());
            }
        }
        return closed;
    }

    private static void add(List<String> pieces, String piece) {
        int end = piece.length();
        while (end > 0 && piece.charAt(end - 1) == ' ') {
            end--;
        }
        if (end > 0) {
            pieces.add(piece.substring(0, end));
        }
        if (end < piece.length()) {
            pieces.add(piece.substring(end));
        }
    }
}
