package org.khet.reporting.figures;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.khet.reporting.queries.QueryField;
import org.khet.reporting.queries.QueryFields;
import org.khet.reporting.reports.ReportDefinition;
import org.khet.reporting.reports.ReportDefinition.Derived;
import org.khet.reporting.snapshots.Snapshot;
import org.khet.reporting.snapshots.SnapshotField.FieldType;
import org.khet.reporting.snapshots.SnapshotField.PrivacyClass;

/** What a report may name in a snapshot: fields of its records, and what the report derives of them. */
final class ReportFields {

    private final QueryFields fields;
    private final Map<String, QueryField> derived = new LinkedHashMap<>();

    ReportFields(ReportDefinition report, Snapshot snapshot) {
        fields = QueryFields.of(snapshot);
        report.derived().forEach(one -> derive(one).ifPresent(field -> derived.put(one.code(), field)));
    }

    QueryFields all() {
        return fields;
    }

    Optional<QueryField> find(String code) {
        return Optional.ofNullable(derived.get(code)).or(() -> fields.find(code).filter(field -> !field.ofSchool()));
    }

    /** Every code that can be named. */
    List<String> codes() {
        return List.copyOf(fields.all().stream()
                .filter(field -> !field.ofSchool())
                .map(QueryField::code)
                .collect(Collectors.toList()));
    }

    private Optional<QueryField> derive(Derived wanted) {
        var parts = wanted.sumOf().stream()
                .flatMap(code -> fields.find(code).stream())
                .filter(field -> field.numeric() && !field.ofSchool())
                .toList();
        if (parts.isEmpty() || parts.size() < wanted.sumOf().size()) {
            return Optional.empty();
        }
        var any = parts.stream().map(QueryField::typed).collect(Collectors.joining(", ", "coalesce(", ")"));
        var sum = parts.stream()
                .map(field -> "coalesce(" + field.typed() + ", 0)")
                .collect(Collectors.joining(" + ", "(", ")"));
        var widest = parts.stream().map(QueryField::privacyClass).reduce(PrivacyClass.OPEN, PrivacyClass::orWider);
        return Optional.of(new QueryField(
                wanted.code(),
                wanted.labelTh(),
                wanted.labelEn(),
                FieldType.DECIMAL,
                widest,
                List.of(),
                "CASE WHEN " + any + " IS NULL THEN NULL ELSE " + sum + " END",
                false));
    }
}
