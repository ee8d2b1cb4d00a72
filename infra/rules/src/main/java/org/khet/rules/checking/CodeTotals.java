package org.khet.rules.checking;

import java.util.Map;
import java.util.TreeMap;
import org.khet.rules.expression.Codes;
import org.khet.rules.expression.Words;

/** Numbers by code: a code and its variants have places of their own but are one. */
final class CodeTotals {
    private CodeTotals() {}

    /** By listed code; codes without any are left out. */
    static Map<String, Long> byCode(Codes codes, long[] sums) {
        Map<String, Long> totals = new TreeMap<>();
        for (int i = 0; i < sums.length; i++) {
            if (sums[i] != 0) {
                totals.merge(new String(codes.listed(i)), sums[i], Long::sum);
            }
        }
        return totals;
    }

    /** The code as listed; itself where the list does not know it. */
    static String listed(Codes codes, String code) {
        char[] text = code.toCharArray();
        int found = codes.find(text, 0, text.length);
        return found == Words.ABSENT ? code : new String(codes.listed(found));
    }
}
