package org.khet.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Fills lines with words. Of one document: short texts that come again, such as names in tables, are remembered. */
final class Lines {
    private static final int SHORT = 80;
    /** Of a nation's schools each name stands in several parts of a table; beyond, memory counts for more. */
    private static final int MOST_REMEMBERED = 100_000;

    private final Breaks breaks;
    private final Map<Face, Map<String, Line>> remembered = new HashMap<>();

    Lines(Breaks breaks) {
        this.breaks = breaks;
    }

    /**
     * @param size in points
     * @param first width of the first line in points
     * @param width of the others
     */
    List<Line> of(String text, Face face, double size, double first, double width) {
        var lines = new ArrayList<Line>();
        var words = new ArrayList<Shaped>();
        double room = first * 1000 / size;
        double full = width * 1000 / size;
        if (text.length() <= SHORT) {
            var whole = whole(text, face);
            if (whole.width(1000) <= Math.min(room, full)) {
                return List.of(whole);
            }
        }
        double used = 0;
        for (var word : words(text, face, full)) {
            if (!word.space && used + word.advance > room && !words.isEmpty()) {
                lines.add(ended(words, false));
                words.clear();
                used = 0;
                room = full;
            }
            if (!(word.space && words.isEmpty())) {
                words.add(word);
                used += word.advance;
            }
        }
        lines.add(ended(words, true));
        return lines;
    }

    /** The text on one line, however wide. */
    private Line whole(String text, Face face) {
        var ofFace = remembered.computeIfAbsent(face, one -> new HashMap<>());
        var known = ofFace.get(text);
        if (known == null) {
            if (ofFace.size() >= MOST_REMEMBERED) {
                ofFace.clear();
            }
            var words = new ArrayList<Shaped>();
            for (var piece : breaks.pieces(text)) {
                var word = face.shape(piece);
                if (!(word.space && words.isEmpty())) {
                    words.add(word);
                }
            }
            known = ended(words, true);
            ofFace.put(text, known);
        }
        return known;
    }

    private static Line ended(List<Shaped> words, boolean last) {
        var kept = new ArrayList<>(words);
        while (!kept.isEmpty() && kept.getLast().space) {
            kept.removeLast();
        }
        return new Line(kept, last);
    }

    private List<Shaped> words(String text, Face face, double widest) {
        var words = new ArrayList<Shaped>();
        for (var piece : breaks.pieces(text)) {
            var word = face.shape(piece);
            if (word.advance <= widest) {
                words.add(word);
            } else {
                cut(piece, face, widest, words);
            }
        }
        return words;
    }

    /** What is wider than a line, such as a check sum, is cut between letters: better than running off the page. */
    private static void cut(String piece, Face face, double widest, List<Shaped> into) {
        int from = 0;
        while (from < piece.length()) {
            int to = piece.length();
            while (to - from > 1 && face.shape(piece.substring(from, to)).advance > widest) {
                to = before(piece, to - 1, from + 1);
            }
            into.add(face.shape(piece.substring(from, to)));
            from = to;
        }
    }

    /** The last place at or before one where no mark would be torn from its letter. */
    private static int before(String text, int at, int least) {
        int to = at;
        while (to > least && Character.getType(text.charAt(to)) == Character.NON_SPACING_MARK) {
            to--;
        }
        return Math.max(to, least);
    }
}
