package org.khet.rules.checking;

import java.util.Map;

/** Where the checks of a row leave what they find. */
interface Out {
    void add(CompiledRule rule, int field, RowCells row, Map<String, String> given);

    default void add(CompiledRule rule, int field, RowCells row) {
        add(rule, field, row, Map.of());
    }
}
