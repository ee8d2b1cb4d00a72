package org.khet.collection.board;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The schools of one district or network, counted.
 *
 * @param nameTh null for the schools of which the registry does not say it; they come last
 */
record GroupCounts(@Nullable String nameTh, Counts counts) {

    static List<GroupCounts> by(Collection<SchoolRow> rows, Function<SchoolRow, @Nullable String> name) {
        Map<@Nullable String, List<SchoolRow>> groups = new HashMap<>();
        rows.forEach(row -> groups.computeIfAbsent(name.apply(row), key -> new ArrayList<>())
                .add(row));
        // Thai is not sorted by its code points: a leading vowel is read after its consonant.
        var thai = Collator.getInstance(Locale.of("th"));
        return groups.entrySet().stream()
                .map(group -> new GroupCounts(group.getKey(), Counts.of(group.getValue())))
                .sorted((one, other) -> compare(one.nameTh(), other.nameTh(), thai))
                .toList();
    }

    private static int compare(@Nullable String one, @Nullable String other, Collator thai) {
        if (one == null || other == null) {
            return Boolean.compare(one == null, other == null);
        }
        return thai.compare(one, other);
    }
}
