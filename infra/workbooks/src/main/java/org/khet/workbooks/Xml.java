package org.khet.workbooks;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * One part, event by event (XML 1.0, in UTF-8). Small, as it also runs in the browser, and strict: what is not well-formed
 * is refused. No document type is taken, so no entity can be declared, read from elsewhere or multiply. Prefixes must be
 * declared, but what they stand for is not looked at, as Excel's two dialects differ in nothing else.
 */
final class Xml implements Closeable {
    /** What {@link #next} met. */
    enum Event {
        START,
        END,
        TEXT,
        END_OF_PART
    }

    private static final byte[] CDATA = {'C', 'D', 'A', 'T', 'A', '['};
    private static final int MOST_ATTRIBUTES = 200;

    private final XmlBytes in;
    private final XmlNames names = new XmlNames();
    private final XmlNames.Name[] open;
    private final XmlNames.Name[] attributes = new XmlNames.Name[MOST_ATTRIBUTES];
    private final int[] valueEnds = new int[MOST_ATTRIBUTES];
    private final XmlText values = new XmlText();
    private final XmlText text = new XmlText();
    private int attributeCount;
    private int depth;
    private XmlNames.@Nullable Name current;
    private boolean closing;
    private boolean inCdata;
    private boolean rootSeen;

    Xml(InputStream in, Bounds bounds) throws IOException {
        this.in = new XmlBytes(in);
        this.open = new XmlNames.Name[bounds.depth()];
        this.in.skipByteOrderMark();
        if (this.in.startsDeclaration()) {
            XmlDeclaration.read(this.in);
        }
    }

    /** The next event of the part; {@link Event#END_OF_PART} at its end. */
    Event next() throws IOException {
        if (closing) {
            closing = false;
            return closed();
        }
        while (true) {
            if (inCdata) {
                return cdata();
            }
            int b = in.read();
            if (b == '<') {
                Event met = markup();
                if (met != null) {
                    return met;
                }
            } else if (b < 0) {
                if (depth > 0 || !rootSeen) {
                    throw WorkbookFaults.damaged();
                }
                return Event.END_OF_PART;
            } else if (depth > 0) {
                in.unread();
                text.readUntilTag(in);
                return Event.TEXT;
            } else if (!isSpace(b)) {
                throw WorkbookFaults.damaged();
            }
        }
    }

    /** Null where there is nothing to tell. */
    private @Nullable Event markup() throws IOException {
        int b = in.read();
        switch (b) {
            case '/' -> {
                return end();
            }
            case '!' -> {
                return declaration();
            }
            case '?' -> {
                XmlAside.instruction(in, names.read(in));
                return null;
            }
            default -> {
                in.unread();
                return start();
            }
        }
    }

    private Event start() throws IOException {
        if (depth == 0 && rootSeen || depth == open.length) {
            throw WorkbookFaults.damaged();
        }
        rootSeen = true;
        XmlNames.Name name = names.read(in);
        current = name;
        open[depth++] = name;
        attributeCount = 0;
        values.clear();
        while (true) {
            int b = in.read();
            boolean spaced = isSpace(b);
            while (isSpace(b)) {
                b = in.read();
            }
            if (b == '>') {
                break;
            }
            if (b == '/') {
                in.require('>');
                closing = true;
                break;
            }
            if (!spaced) {
                throw WorkbookFaults.damaged();
            }
            in.unread();
            attribute();
        }
        names.requireDeclared(name);
        for (int i = 0; i < attributeCount; i++) {
            names.requireDeclared(attributes[i]);
        }
        return Event.START;
    }

    private void attribute() throws IOException {
        XmlNames.Name name = names.read(in);
        for (int i = 0; i < attributeCount; i++) {
            if (attributes[i] == name) {
                throw WorkbookFaults.damaged();
            }
        }
        if (attributeCount == MOST_ATTRIBUTES) {
            throw WorkbookFaults.damaged();
        }
        requireBehindSpace('=');
        int quote = behindSpace();
        if (quote != '"' && quote != '\'') {
            throw WorkbookFaults.damaged();
        }
        values.readValue(in, quote);
        attributes[attributeCount] = name;
        valueEnds[attributeCount++] = values.length();
        names.declare(name, depth);
    }

    private Event end() throws IOException {
        XmlNames.Name name = names.read(in);
        if (depth == 0 || open[depth - 1] != name) {
            throw WorkbookFaults.damaged();
        }
        requireBehindSpace('>');
        return closed();
    }

    private Event closed() {
        attributeCount = 0;
        current = open[depth - 1];
        names.leave(depth);
        depth--;
        return Event.END;
    }

    private @Nullable Event declaration() throws IOException {
        int b = in.read();
        if (b == '-') {
            in.require('-');
            XmlAside.comment(in);
            return null;
        }
        // A document type begins so too.
        if (b != '[' || depth == 0) {
            throw WorkbookFaults.damaged();
        }
        for (byte expected : CDATA) {
            in.require(expected);
        }
        inCdata = true;
        return null;
    }

    private Event cdata() throws IOException {
        inCdata = !text.readUntilCdataEnds(in);
        return Event.TEXT;
    }

    private int behindSpace() throws IOException {
        int b = in.read();
        while (isSpace(b)) {
            b = in.read();
        }
        return b;
    }

    private void requireBehindSpace(int wanted) throws IOException {
        if (behindSpace() != wanted) {
            throw WorkbookFaults.damaged();
        }
    }

    static boolean isSpace(int b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t';
    }

    /** Moves to the next beginning of an element; false at the end of the part. */
    boolean nextElement() throws IOException {
        while (true) {
            Event event = next();
            if (event == Event.START) {
                return true;
            }
            if (event == Event.END_OF_PART) {
                return false;
            }
        }
    }

    /** Of the element that begins or ends, without its prefix. */
    String name() {
        return current == null ? "" : current.local();
    }

    /** The piece of text just met; there may be more pieces up to the next tag. */
    XmlText text() {
        return text;
    }

    int attributeCount() {
        return attributeCount;
    }

    String attributeName(int i) {
        return attributes[i].local();
    }

    String attributeValue(int i) {
        return values.string(i == 0 ? 0 : valueEnds[i - 1], valueEnds[i]);
    }

    @Nullable
    String attribute(String name) {
        for (int i = 0; i < attributeCount; i++) {
            if (attributes[i].local().equals(name)) {
                return attributeValue(i);
            }
        }
        return null;
    }

    /** @throws org.khet.rules.reading.FileRefusedException where the element lacks it */
    String required(String name) {
        String value = attribute(name);
        if (value == null) {
            throw WorkbookFaults.damaged();
        }
        return value;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
