package org.khet.rules.reading;

import org.khet.rules.text.Encoding;
import org.khet.rules.text.Utf8Check;

/**
 * Which encoding bytes are in: a byte-order mark says UTF-8; else strict UTF-8 with Thai letters in it (or nothing but ASCII);
 * else windows-874 with Thai letters in it. Some windows-874 words are valid UTF-8 by chance (ยก is C2 A1), so letters count.
 */
final class FileText {
    private FileText() {}

    static boolean startsWithBom(byte[] head) {
        return head.length >= 3 && head[0] == (byte) 0xEF && head[1] == (byte) 0xBB && head[2] == (byte) 0xBF;
    }

    /** The best reading; {@link #refuse} tells whether it is a good one. */
    static Encoding decide(Utf8Check check) {
        boolean utf8 = check.invalidLine() < 0;
        if (utf8 && (check.thai() || check.ascii())) {
            return Encoding.UTF_8;
        }
        boolean windows874 = check.undefinedLine() < 0 && check.thai874();
        return windows874 || !utf8 && !check.thai() ? Encoding.WINDOWS_874 : Encoding.UTF_8;
    }

    /** @throws FileRefusedException where the bytes are not text in that encoding */
    static void refuse(Utf8Check check, Encoding encoding, Encoding header, int lastRow) {
        if (check.controlLine() > 0) {
            throw Faults.binary(check.controlLine());
        }
        if (check.cutOff() && encoding.utf8()) {
            throw Faults.truncated(lastRow);
        }
        int line = encoding.utf8() ? check.invalidLine() : check.undefinedLine();
        if (line > 0 || encoding.utf8() != header.utf8()) {
            throw Faults.encoding(line > 0 ? line : null);
        }
    }
}
