package org.khet.documents;

import java.util.ArrayDeque;
import java.util.Deque;

/** Writes XML: elements closed in the order they were opened, everything in them escaped. */
final class Xml {
    private final StringBuilder text = new StringBuilder(8192);
    private final Deque<String> open = new ArrayDeque<>();

    /** @param attributes names and values in turn */
    Xml open(String name, Object... attributes) {
        tag(name, attributes).append('>');
        open.push(name);
        return this;
    }

    Xml empty(String name, Object... attributes) {
        tag(name, attributes).append("/>");
        return this;
    }

    Xml close() {
        text.append("</").append(open.pop()).append('>');
        return this;
    }

    Xml say(String words) {
        text.append(escaped(words));
        return this;
    }

    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("Still open: " + open);
        }
        return text.toString();
    }

    private StringBuilder tag(String name, Object... attributes) {
        text.append('<').append(name);
        for (int i = 0; i < attributes.length; i += 2) {
            text.append(' ').append(attributes[i]).append("=\"");
            text.append(escaped(String.valueOf(attributes[i + 1]))).append('"');
        }
        return text;
    }

    static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\uFFFE\uFFFF]", "");
    }
}
