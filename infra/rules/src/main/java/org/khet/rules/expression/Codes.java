package org.khet.rules.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A code list as expressions use it: membership, the listed form of a variant, and the facts of a code. */
public final class Codes {
    /** One code; {@code also} are variants. */
    public record Entry(String code, List<String> also, Map<String, Integer> numbers, Map<String, String> texts) {}

    private final List<Entry> entries = new ArrayList<>();
    private final Words words;
    private final char[][] listed;
    private final int[] own;

    public Codes(List<Entry> codes) {
        List<String> names = new ArrayList<>();
        for (Entry entry : codes) {
            entries.add(entry);
            names.add(entry.code());
        }
        // A code itself goes before every variant of another.
        for (Entry entry : codes) {
            for (String variant : entry.also()) {
                entries.add(entry);
                names.add(variant);
            }
        }
        words = new Words(names);
        listed = new char[entries.size()][];
        for (int i = 0; i < listed.length; i++) {
            listed[i] = entries.get(i).code().toCharArray();
        }
        own = entries.stream().mapToInt(entries::indexOf).toArray();
    }

    /** {@link Words#ABSENT} where the list does not hold it. */
    public int find(char[] text, int from, int to) {
        return words.find(text, from, to);
    }

    /** Numbers that {@link #find} may give. */
    public int size() {
        return listed.length;
    }

    /** The code in its listed form. */
    public char[] listed(int number) {
        return listed[number];
    }

    /** The number of the code itself, where {@code number} may be a variant's. */
    public int own(int number) {
        return own[number];
    }

    public boolean knows(String fact) {
        return entries.stream()
                .anyMatch(entry ->
                        entry.numbers().containsKey(fact) || entry.texts().containsKey(fact));
    }

    /** The fact of each entry, by the entry's number. */
    public Integer[] numbers(String fact) {
        return entries.stream().map(entry -> entry.numbers().get(fact)).toArray(Integer[]::new);
    }

    char[][] texts(String fact) {
        char[][] texts = new char[entries.size()][];
        for (int i = 0; i < texts.length; i++) {
            String text = entries.get(i).texts().get(fact);
            texts[i] = text == null ? new char[0] : text.toCharArray();
        }
        return texts;
    }
}
