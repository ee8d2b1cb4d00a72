package org.khet.rules.regex;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Thompson's construction; assertions are edges that are only open at the ends of the text. */
final class Nfa {
    private static final int MOST_STATES = 2_000;

    /** What must hold to take an edge without a character. */
    enum When {
        ALWAYS,
        AT_START,
        AT_END
    }

    record Free(int to, When when) {}

    record Step(CharSet set, int to) {}

    private final List<List<Free>> free = new ArrayList<>();
    private final List<@Nullable Step> steps = new ArrayList<>();
    private final int start;
    private final int end;

    Nfa(Pattern pattern) {
        start = state();
        end = build(pattern, start);
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    int size() {
        return steps.size();
    }

    List<Free> free(int state) {
        return free.get(state);
    }

    @Nullable
    Step step(int state) {
        return steps.get(state);
    }

    /** Adds the pattern after {@code from} and returns the state behind it. */
    private int build(Pattern pattern, int from) {
        return switch (pattern) {
            case Pattern.One one -> {
                int step = edge(from, When.ALWAYS);
                int to = state();
                steps.set(step, new Step(one.set(), to));
                yield to;
            }
            case Pattern.Sequence sequence -> {
                int at = from;
                for (Pattern part : sequence.parts()) {
                    at = build(part, at);
                }
                yield at;
            }
            case Pattern.Choice choice -> {
                int to = state();
                for (Pattern branch : choice.branches()) {
                    join(build(branch, edge(from, When.ALWAYS)), to);
                }
                yield to;
            }
            case Pattern.Repeat repeat -> repeat(repeat, from);
            case Pattern.Start ignored -> edge(from, When.AT_START);
            case Pattern.End ignored -> edge(from, When.AT_END);
        };
    }

    private int repeat(Pattern.Repeat repeat, int from) {
        int at = from;
        for (int i = 0; i < repeat.least(); i++) {
            at = build(repeat.part(), at);
        }
        if (repeat.most() < 0) {
            int loop = edge(at, When.ALWAYS);
            join(build(repeat.part(), loop), loop);
            return edge(loop, When.ALWAYS);
        }
        int to = state();
        for (int i = repeat.least(); i < repeat.most(); i++) {
            join(at, to);
            at = build(repeat.part(), at);
        }
        join(at, to);
        return to;
    }

    private int edge(int from, When when) {
        int to = state();
        free.get(from).add(new Free(to, when));
        return to;
    }

    private void join(int from, int to) {
        free.get(from).add(new Free(to, When.ALWAYS));
    }

    private int state() {
        if (steps.size() >= MOST_STATES) {
            throw new RegexException("pattern too large", 0);
        }
        free.add(new ArrayList<>());
        steps.add(null);
        return steps.size() - 1;
    }
}
