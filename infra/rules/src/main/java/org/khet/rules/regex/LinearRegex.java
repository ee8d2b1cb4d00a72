package org.khet.rules.regex;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * A pattern as a table of states: one look-up for each character, so no text can make it slow. Finds the pattern anywhere in
 * the text unless {@code ^} and {@code $} tie it down, as CEL's {@code matches} does.
 */
public final class LinearRegex {
    private static final int MOST_STATES = 2_000;
    private static final int MOST_CLASSES = 250;

    /** Steps the construction may take: well under a second; a pattern people write takes some thousands. */
    private static final int MOST_WORK = 20_000_000;

    private static final int TABLE = 0x1000;
    private static final int DEAD = -1;

    /** Characters that no state tells apart share a class; {@code classFrom} holds where each class of ranges begins. */
    private final int[] classFrom;

    private final byte[] classOf = new byte[TABLE];
    private final int classes;
    private final int[] next;
    private final boolean[] accepts;
    private final boolean[] acceptsAtEnd;

    private LinearRegex(Nfa nfa) {
        classFrom = boundaries(nfa);
        classes = classFrom.length;
        for (int c = 0; c < TABLE; c++) {
            classOf[c] = (byte) find(c);
        }
        List<BitSet> states = new ArrayList<>();
        List<int[]> rows = new ArrayList<>();
        Map<BitSet, Integer> numbers = new HashMap<>();
        BitSet[] closures = new BitSet[nfa.size()];
        for (int s = 0; s < nfa.size(); s++) {
            closures[s] = closure(nfa, s, false);
        }
        add(states, numbers, closure(nfa, nfa.start(), true));
        long work = 0;
        for (int s = 0; s < states.size(); s++) {
            work += (long) classes * (states.get(s).cardinality() + 1) * (1 + nfa.size() / 64);
            if (work > MOST_WORK) {
                throw new RegexException("pattern needs too much work", 0);
            }
            rows.add(row(nfa, closures, states, numbers, s));
        }
        next = new int[states.size() * classes];
        accepts = new boolean[states.size()];
        acceptsAtEnd = new boolean[states.size()];
        for (int s = 0; s < states.size(); s++) {
            System.arraycopy(rows.get(s), 0, next, s * classes, classes);
            accepts[s] = states.get(s).get(nfa.end());
            acceptsAtEnd[s] = atEnd(nfa, states.get(s)).get(nfa.end());
        }
    }

    /** @throws RegexException where the pattern is not understood or would need too many states */
    public static LinearRegex compile(String pattern) {
        return new LinearRegex(new Nfa(PatternParser.parse(pattern)));
    }

    /** Whether the whole text matches, however the pattern is tied down. */
    public static LinearRegex compileWhole(String pattern) {
        Pattern inner = PatternParser.parse(pattern);
        return new LinearRegex(new Nfa(new Pattern.Sequence(List.of(new Pattern.Start(), inner, new Pattern.End()))));
    }

    public boolean matches(CharSequence text) {
        return matches(text.toString().toCharArray(), 0, text.length());
    }

    public boolean matches(char[] text, int from, int to) {
        int state = 0;
        for (int i = from; i < to; i++) {
            if (accepts[state]) {
                return true;
            }
            char c = text[i];
            int codePoint = c;
            if (Character.isHighSurrogate(c) && i + 1 < to && Character.isLowSurrogate(text[i + 1])) {
                codePoint = Character.toCodePoint(c, text[++i]);
            }
            int kind = codePoint < TABLE ? classOf[codePoint] & 0xFF : find(codePoint);
            state = next[state * classes + kind];
            if (state == DEAD) {
                return false;
            }
        }
        return accepts[state] || acceptsAtEnd[state];
    }

    private int find(int codePoint) {
        int low = 0;
        int high = classes - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (classFrom[middle] <= codePoint) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private static int[] boundaries(Nfa nfa) {
        TreeSet<Integer> cuts = new TreeSet<>();
        cuts.add(0);
        for (int s = 0; s < nfa.size(); s++) {
            Nfa.Step step = nfa.step(s);
            if (step != null) {
                for (CharSet.Range range : step.set().ranges()) {
                    cuts.add(range.from());
                    if (range.to() < CharSet.LAST) {
                        cuts.add(range.to() + 1);
                    }
                }
            }
        }
        if (cuts.size() > MOST_CLASSES) {
            throw new RegexException("pattern tells too many characters apart", 0);
        }
        return cuts.stream().mapToInt(Integer::intValue).toArray();
    }

    private int[] row(Nfa nfa, BitSet[] closures, List<BitSet> states, Map<BitSet, Integer> numbers, int state) {
        int[] row = new int[classes];
        BitSet here = states.get(state);
        for (int c = 0; c < classes; c++) {
            // A match may begin at any character, so the start is in every later state too, but no longer "at the
            // start".
            BitSet there = (BitSet) closures[nfa.start()].clone();
            for (int s = here.nextSetBit(0); s >= 0; s = here.nextSetBit(s + 1)) {
                Nfa.Step step = nfa.step(s);
                if (step != null && step.set().contains(classFrom[c])) {
                    there.or(closures[step.to()]);
                }
            }
            row[c] = dead(nfa, there) ? DEAD : add(states, numbers, there);
        }
        return row;
    }

    /** No character leads on and nothing is accepted: the rest of the text need not be read. */
    private static boolean dead(Nfa nfa, BitSet states) {
        for (int s = states.nextSetBit(0); s >= 0; s = states.nextSetBit(s + 1)) {
            if (nfa.step(s) != null) {
                return false;
            }
        }
        return !atEnd(nfa, states).get(nfa.end());
    }

    private static int add(List<BitSet> states, Map<BitSet, Integer> numbers, BitSet state) {
        Integer known = numbers.get(state);
        if (known != null) {
            return known;
        }
        if (states.size() >= MOST_STATES) {
            throw new RegexException("pattern needs too many states", 0);
        }
        numbers.put(state, states.size());
        states.add(state);
        return states.size() - 1;
    }

    private static BitSet atEnd(Nfa nfa, BitSet states) {
        BitSet reached = (BitSet) states.clone();
        for (int s = states.nextSetBit(0); s >= 0; s = states.nextSetBit(s + 1)) {
            reach(nfa, s, false, true, reached, true);
        }
        return reached;
    }

    private static BitSet closure(Nfa nfa, int state, boolean start) {
        BitSet reached = new BitSet();
        reach(nfa, state, start, false, reached, false);
        return reached;
    }

    private static void reach(Nfa nfa, int state, boolean start, boolean end, BitSet reached, boolean again) {
        if (reached.get(state) && !again) {
            return;
        }
        reached.set(state);
        for (Nfa.Free free : nfa.free(state)) {
            boolean open = switch (free.when()) {
                case ALWAYS -> true;
                case AT_START -> start;
                case AT_END -> end;
            };
            if (open) {
                reach(nfa, free.to(), start, end, reached, false);
            }
        }
    }
}
