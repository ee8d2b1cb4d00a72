package org.khet.reporting.snapshots;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.khet.events.DataDescription.DescribedField;
import org.khet.reporting.snapshots.SnapshotField.FieldType;
import org.khet.reporting.snapshots.SnapshotField.FieldValue;
import org.khet.reporting.snapshots.SnapshotField.PrivacyClass;

/**
 * Which columns a snapshot has: those that the records carry, all text, beside the school and the row's number. What nobody
 * described is taken for sensitive text.
 */
final class Columns {

    /** The house's own, and what is known of a school anyway; a data set's fields of these names are left out. */
    private static final Set<String> RESERVED =
            Set.of("schoolcode", "rowno", "schoolname", "schooldistrict", "areacode", "areaname");

    private static final String PLAIN = "[A-Za-z][A-Za-z0-9_]{0,59}";

    static List<SnapshotField> of(Collection<List<String>> carried, List<DescribedField> described) {
        var codes = new LinkedHashSet<String>();
        carried.forEach(codes::addAll);
        Map<String, DescribedField> byCode = described.stream()
                .collect(Collectors.toMap(DescribedField::code, Function.identity(), (first, second) -> first));
        var taken = new HashSet<String>(RESERVED);
        var fields = new ArrayList<SnapshotField>();
        for (var code : codes) {
            var lower = code.toLowerCase(Locale.ROOT);
            if (RESERVED.contains(lower)) {
                continue;
            }
            // Names are data, and a file's columns do not differ by case.
            var column = code.matches(PLAIN) && taken.add(lower) ? code : "column_" + fields.size();
            taken.add(column);
            fields.add(field(code, column, Optional.ofNullable(byCode.get(code))));
        }
        return List.copyOf(fields);
    }

    private static SnapshotField field(String code, String column, Optional<DescribedField> described) {
        return described
                .map(known -> new SnapshotField(
                        code,
                        column,
                        known.labelTh(),
                        known.labelEn(),
                        FieldType.valueOf(known.type()),
                        PrivacyClass.valueOf(known.privacyClass()),
                        known.values().stream()
                                .map(value -> new FieldValue(value.code(), value.labelTh(), value.labelEn()))
                                .toList()))
                .orElseGet(() ->
                        new SnapshotField(code, column, code, code, FieldType.TEXT, PrivacyClass.SENSITIVE, List.of()));
    }

    private Columns() {}
}
