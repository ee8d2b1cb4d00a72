package org.khet.rules.checking;

import java.util.ArrayList;
import java.util.List;

/** A text with {@code {name}} holes, cut up once. */
final class Template {
    private final List<String> texts = new ArrayList<>();
    private final List<Integer> holes = new ArrayList<>();

    /** Holes are numbered by their place in {@code names}, which grows by the names not met before. */
    Template(String text, List<String> names) {
        int from = 0;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', from)) {
            int close = text.indexOf('}', open);
            if (close < 0) {
                break;
            }
            texts.add(text.substring(from, open));
            String name = text.substring(open + 1, close);
            if (!names.contains(name)) {
                names.add(name);
            }
            holes.add(names.indexOf(name));
            from = close + 1;
        }
        texts.add(text.substring(from));
    }

    String fill(String[] values) {
        if (holes.isEmpty()) {
            return texts.getFirst();
        }
        StringBuilder out = new StringBuilder(texts.getFirst());
        for (int i = 0; i < holes.size(); i++) {
            out.append(values[holes.get(i)]).append(texts.get(i + 1));
        }
        return out.toString();
    }
}
