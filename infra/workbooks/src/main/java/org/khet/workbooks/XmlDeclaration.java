package org.khet.workbooks;

import java.io.IOException;

/** {@code <?xml version="1.0" encoding="UTF-8" standalone="yes"?>}: everything but its order and its values is free. */
final class XmlDeclaration {
    private static final int LONGEST = 200;

    private XmlDeclaration() {}

    /** @param in behind {@code <?xml} */
    static void read(XmlBytes in) throws IOException {
        StringBuilder said = new StringBuilder();
        while (said.length() < 2 || said.charAt(said.length() - 1) != '>' || said.charAt(said.length() - 2) != '?') {
            int b = in.read();
            if (b < 0 || b >= 0x80 || said.length() == LONGEST) {
                throw WorkbookFaults.damaged();
            }
            said.append((char) b);
        }
        said.setLength(said.length() - 2);
        String rest = member(said.toString(), "version", true, "1.0", "1.1");
        rest = member(rest, "encoding", false, "utf-8", "utf8", "us-ascii", "ascii");
        rest = member(rest, "standalone", false, "yes", "no");
        if (!rest.isBlank()) {
            throw WorkbookFaults.damaged();
        }
    }

    /** What stands behind it; the whole where it is left out. */
    private static String member(String said, String name, boolean required, String... values) {
        String at = said.stripLeading();
        if (!at.startsWith(name)) {
            if (required) {
                throw WorkbookFaults.damaged();
            }
            return said;
        }
        String behind = at.substring(name.length()).stripLeading();
        if (at.length() == said.length() || !behind.startsWith("=")) {
            throw WorkbookFaults.damaged();
        }
        String quoted = behind.substring(1).stripLeading();
        char quote = quoted.isEmpty() ? 0 : quoted.charAt(0);
        int end = quoted.indexOf(quote, 1);
        if (quote != '"' && quote != '\'' || end < 0) {
            throw WorkbookFaults.damaged();
        }
        for (String value : values) {
            if (quoted.substring(1, end).equalsIgnoreCase(value)) {
                return quoted.substring(end + 1);
            }
        }
        throw WorkbookFaults.damaged();
    }
}
