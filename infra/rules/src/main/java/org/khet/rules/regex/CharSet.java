package org.khet.rules.regex;

import java.util.ArrayList;
import java.util.List;

/** Code points as ordered ranges that neither touch nor overlap. */
record CharSet(List<Range> ranges) {
    static final int LAST = 0x10FFFF;
    static final CharSet EVERY = new CharSet(List.of(new Range(0, LAST)));
    static final CharSet DIGITS = of('0', '9');
    static final CharSet WORD = of('0', '9').or(of('A', 'Z')).or(of('_', '_')).or(of('a', 'z'));
    static final CharSet SPACE = of('\t', '\n').or(of('\f', '\r')).or(of(' ', ' '));
    static final CharSet NOT_NEWLINE = of('\n', '\n').not();

    record Range(int from, int to) {}

    static CharSet of(int from, int to) {
        return new CharSet(List.of(new Range(from, to)));
    }

    CharSet or(CharSet other) {
        List<Range> all = new ArrayList<>(ranges);
        all.addAll(other.ranges);
        all.sort((a, b) -> Integer.compare(a.from, b.from));
        List<Range> joined = new ArrayList<>();
        for (Range range : all) {
            Range last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && range.from <= last.to + 1) {
                joined.set(joined.size() - 1, new Range(last.from, Math.max(last.to, range.to)));
            } else {
                joined.add(range);
            }
        }
        return new CharSet(List.copyOf(joined));
    }

    CharSet not() {
        List<Range> gaps = new ArrayList<>();
        int next = 0;
        for (Range range : ranges) {
            if (range.from > next) {
                gaps.add(new Range(next, range.from - 1));
            }
            next = range.to + 1;
        }
        if (next <= LAST) {
            gaps.add(new Range(next, LAST));
        }
        return new CharSet(List.copyOf(gaps));
    }

    boolean contains(int codePoint) {
        for (Range range : ranges) {
            if (codePoint >= range.from && codePoint <= range.to) {
                return true;
            }
        }
        return false;
    }
}
