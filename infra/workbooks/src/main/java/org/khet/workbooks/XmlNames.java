package org.khet.workbooks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The names of a part, each kept once, so that two of them are the same only where they are one object. */
final class XmlNames {
    /** Excel's own parts have some hundred. */
    private static final int MOST = 4_000;

    private static final int LONGEST = 1_000;
    private static final int MOST_PREFIXES = 100;

    private @Nullable Name[] table = new Name[256];
    private byte[] bytes = new byte[64];
    private int count;
    private final String[] prefixes = new String[MOST_PREFIXES];
    private final int[] prefixDepths = new int[MOST_PREFIXES];
    private int prefixCount;

    /** @param prefix what stands before the colon; null where there is none */
    record Name(byte[] bytes, int hash, @Nullable String prefix, String local) {
        boolean isIgnoringCase(byte[] lower) {
            if (lower.length != bytes.length) {
                return false;
            }
            for (int i = 0; i < lower.length; i++) {
                if ((bytes[i] | 0x20) != lower[i]) {
                    return false;
                }
            }
            return true;
        }

        private boolean is(byte[] other, int length, int itsHash) {
            return hash == itsHash && bytes.length == length && Arrays.equals(bytes, 0, length, other, 0, length);
        }
    }

    /** @throws org.khet.rules.reading.FileRefusedException where no name begins here */
    Name read(XmlBytes in) throws IOException {
        int length = 0;
        int hash = 0;
        int b = in.read();
        while (b >= 0 && isNameByte(b)) {
            if (length == bytes.length) {
                if (length >= LONGEST) {
                    throw WorkbookFaults.damaged();
                }
                bytes = Arrays.copyOf(bytes, length * 2);
            }
            bytes[length++] = (byte) b;
            hash = hash * 31 + b;
            b = in.read();
        }
        if (b < 0 || length == 0 || !isFirst(bytes[0])) {
            throw WorkbookFaults.damaged();
        }
        in.unread();
        int slot = hash & table.length - 1;
        for (Name known = table[slot]; known != null; known = table[slot]) {
            if (known.is(bytes, length, hash)) {
                return known;
            }
            slot = slot + 1 & table.length - 1;
        }
        return added(named(Arrays.copyOf(bytes, length), hash));
    }

    private static Name named(byte[] bytes, int hash) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int colon = text.indexOf(':');
        if (text.indexOf('\uFFFD') >= 0
                || colon == 0
                || colon == text.length() - 1
                || colon >= 0 && (text.indexOf(':', colon + 1) >= 0 || !isFirst(bytes[colon + 1]))) {
            throw WorkbookFaults.damaged();
        }
        return new Name(bytes, hash, colon < 0 ? null : text.substring(0, colon), text.substring(colon + 1));
    }

    private Name added(Name name) {
        if (++count > MOST) {
            throw WorkbookFaults.damaged();
        }
        if (count * 2 > table.length) {
            @Nullable Name[] before = table;
            table = new Name[before.length * 2];
            for (Name known : before) {
                if (known != null) {
                    put(known);
                }
            }
        }
        put(name);
        return name;
    }

    private void put(Name name) {
        int slot = name.hash() & table.length - 1;
        while (table[slot] != null) {
            slot = slot + 1 & table.length - 1;
        }
        table[slot] = name;
    }

    /** Of letters beyond ASCII all are taken: nobody's workbook has them in a name. */
    private static boolean isNameByte(int b) {
        return b >= 'a' && b <= 'z'
                || b >= 'A' && b <= 'Z'
                || b >= '0' && b <= ':'
                || b == '_'
                || b == '-'
                || b == '.'
                || b >= 0x80;
    }

    private static boolean isFirst(int b) {
        return b < 0 || b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b == '_' || b == ':';
    }

    /** Where the attribute declares a prefix. */
    void declare(Name attribute, int depth) {
        if ("xmlns".equals(attribute.prefix())) {
            if (prefixCount == MOST_PREFIXES) {
                throw WorkbookFaults.damaged();
            }
            prefixes[prefixCount] = attribute.local();
            prefixDepths[prefixCount++] = depth;
        }
    }

    /** What an element declared ends with it. */
    void leave(int depth) {
        while (prefixCount > 0 && prefixDepths[prefixCount - 1] >= depth) {
            prefixCount--;
        }
    }

    void requireDeclared(Name name) {
        String prefix = name.prefix();
        if (prefix == null || prefix.equals("xml") || prefix.equals("xmlns")) {
            return;
        }
        for (int i = prefixCount - 1; i >= 0; i--) {
            if (prefixes[i].equals(prefix)) {
                return;
            }
        }
        throw WorkbookFaults.damaged();
    }
}
