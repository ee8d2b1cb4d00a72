package org.khet.rules.reading;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Files that are no CSV, known by how they begin. */
final class Signature {
    private Signature() {}

    static void refuseWhatIsNoText(byte[] head) {
        if (blank(head)) {
            throw Faults.empty();
        }
        if (begins(head, 'P', 'K', 3, 4) || begins(head, 'P', 'K', 5, 6)) {
            throw holds(head, "[Content_Types].xml") || holds(head, "xl/") || holds(head, "_rels/")
                    ? Faults.spreadsheet()
                    : Faults.compressed();
        }
        // The container of XLS, and of a workbook with a password.
        if (begins(head, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw Faults.spreadsheet();
        }
        if (begins(head, 0x1F, 0x8B)
                || begins(head, 'R', 'a', 'r', '!')
                || begins(head, '7', 'z', 0xBC, 0xAF)
                || begins(head, 'B', 'Z', 'h')
                || begins(head, 0x28, 0xB5, 0x2F, 0xFD)
                || begins(head, 0xFD, '7', 'z', 'X', 'Z')) {
            throw Faults.compressed();
        }
        if (begins(head, 0xFF, 0xFE) || begins(head, 0xFE, 0xFF)) {
            throw Faults.encoding(1);
        }
        if (begins(head, '%', 'P', 'D', 'F')) {
            throw Faults.binary(null);
        }
        for (int i = 0; i < Math.min(head.length, 4096); i++) {
            if (head[i] == 0) {
                throw Faults.binary(null);
            }
        }
        String start = latin(head, 200).stripLeading().toLowerCase(Locale.ROOT);
        if (start.startsWith("<!doctype html") || start.startsWith("<html")) {
            throw Faults.webPage();
        }
    }

    /** Thai in UTF-8 that was taken for windows-1252 or windows-874 and written as UTF-8 again: every letter begins alike. */
    static boolean looksTwiceEncoded(byte[] head) {
        String text = new String(head, 0, Math.min(head.length, 4096), StandardCharsets.UTF_8);
        return count(text, "\u00E0\u00B8") > 20 || count(text, "\u0E40\u0E18") > 20;
    }

    private static int count(String text, String part) {
        int count = 0;
        for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
            count++;
        }
        return count;
    }

    private static boolean blank(byte[] head) {
        for (int i = FileText.startsWithBom(head) ? 3 : 0; i < head.length; i++) {
            if (!Character.isWhitespace((char) (head[i] & 0xFF))) {
                return false;
            }
        }
        return true;
    }

    private static boolean holds(byte[] head, String word) {
        return latin(head, 4096).contains(word);
    }

    private static String latin(byte[] head, int most) {
        return new String(head, 0, Math.min(head.length, most), StandardCharsets.ISO_8859_1);
    }

    private static boolean begins(byte[] head, int... signature) {
        for (int i = 0; i < signature.length; i++) {
            if (i >= head.length || (head[i] & 0xFF) != signature[i]) {
                return false;
            }
        }
        return true;
    }
}
