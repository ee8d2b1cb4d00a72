package org.khet.reporting.publications;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * The words that stand in a table: names of schools and districts, titles of columns. Reports over the same schools share
 * them, so each set is kept once.
 *
 * @param id SHA-256 over the words
 */
public record Words(@BsonId String id, List<Word> words) {

    /**
     * One of them.
     *
     * @param key of the row that it alone names, for example a school's code; null where it names several or a column
     */
    public record Word(Kind kind, @Nullable String key, String text) {}

    /** Where a word stands. */
    public enum Kind {
        ROW,
        COLUMN
    }

    static Words of(PublishedGrid grid) {
        return of(grid, Map.of());
    }

    /** @param schools code → name of those that have a page of their own */
    static Words of(PublishedGrid grid, Map<String, String> schools) {
        var found = new LinkedHashMap<String, Word>();
        schools.forEach((code, name) -> found.merge("R" + name, new Word(Kind.ROW, code, name), Words::ofBoth));
        for (int i = 0; i < grid.columns().size(); i++) {
            var title = grid.fullTh(i);
            found.put("C" + title, new Word(Kind.COLUMN, null, title));
        }
        for (var row : grid.rows()) {
            if (row.weight().equals(PublishedGrid.PLAIN)) {
                for (int i = 0; i < grid.columns().size(); i++) {
                    if (grid.isText(i) && row.cells().get(i) instanceof String text && !text.isBlank()) {
                        found.merge("R" + text, new Word(Kind.ROW, row.key(), text), Words::ofBoth);
                    }
                }
            }
        }
        var words = List.copyOf(found.values());
        return new Words(sha256(words), words);
    }

    /** A word of several rows leads to none of them. */
    private static Word ofBoth(Word one, Word other) {
        return java.util.Objects.equals(one.key(), other.key()) ? one : new Word(one.kind(), null, one.text());
    }

    private static String sha256(List<Word> words) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var parts = new ArrayList<String>();
            words.forEach(word -> parts.add(word.kind() + "\u0000" + word.key() + "\u0000" + word.text()));
            digest.update(String.join("\u0001", parts).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
