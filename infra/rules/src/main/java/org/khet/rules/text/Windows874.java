package org.khet.rules.text;

/** Microsoft's table for Thai; written out because runtimes differ in the name and in what they do with gaps. */
public final class Windows874 {
    /** What an undefined byte becomes. */
    public static final char UNDEFINED = '\uFFFD';

    private static final char[] TABLE = table();

    private Windows874() {}

    public static char decode(byte b) {
        return TABLE[b & 0xFF];
    }

    public static boolean defined(byte b) {
        return TABLE[b & 0xFF] != UNDEFINED;
    }

    private static char[] table() {
        char[] table = new char[256];
        for (int i = 0; i < 256; i++) {
            boolean thai = i >= 0xA1 && i <= 0xDA || i >= 0xDF && i <= 0xFB;
            table[i] = i < 0x80 || i == 0xA0 ? (char) i : thai ? (char) (0x0E01 + i - 0xA1) : UNDEFINED;
        }
        table[0x80] = '\u20AC';
        table[0x85] = '\u2026';
        table[0x91] = '\u2018';
        table[0x92] = '\u2019';
        table[0x93] = '\u201C';
        table[0x94] = '\u201D';
        table[0x95] = '\u2022';
        table[0x96] = '\u2013';
        table[0x97] = '\u2014';
        return table;
    }
}
