package org.khet.rules.checking;

import org.jspecify.annotations.Nullable;

/** No two rows with the same key; told at the later one. */
final class Unique implements Gathering {
    private final CompiledRule rule;
    private final @Nullable RowTest when;
    private final KeyTable met = new KeyTable();

    Unique(CompiledRule rule, @Nullable RowTest when) {
        this.rule = rule;
        this.when = when;
    }

    @Override
    public Share share() {
        return new Keys(rule.fields(), when);
    }

    @Override
    public void join(Share share, int before, Late late) {
        Keys keys = (Keys) share;
        for (int i = 0; i < keys.count(); i++) {
            int first = keys.put(i, met, before + keys.row(i));
            if (first > 0) {
                late.repeats(keys.row(i), rule, first);
            }
        }
    }
}
