package org.khet.reporting.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.khet.reporting.queries.QueryField;
import org.khet.reporting.queries.QueryFields;
import org.khet.reporting.reports.Classified;
import org.khet.reporting.reports.ReportDefinition;
import org.khet.reporting.reports.ReportDefinition.Derived;
import org.khet.reporting.snapshots.Snapshot;
import org.khet.reporting.snapshots.SnapshotField.FieldType;
import org.khet.reporting.snapshots.SnapshotField.FieldValue;
import org.khet.reporting.snapshots.SnapshotField.PrivacyClass;

/** What a report may name in a snapshot: fields of its records, and what the report derives of them. */
final class ReportFields {

    private final QueryFields fields;
    private final Map<String, QueryField> derived = new LinkedHashMap<>();
    private final List<ClassJoin> joins = new ArrayList<>();
    private final Set<String> awaiting = new LinkedHashSet<>();
    private final LocalDate on;
    private final Consulted references;

    /** @param references where the bounds of classes are found */
    ReportFields(ReportDefinition report, Snapshot snapshot, Consulted references) {
        fields = QueryFields.of(snapshot);
        on = snapshot.referenceDate();
        this.references = references;
        report.derived().forEach(one -> derive(one).ifPresent(field -> derived.put(one.code(), field)));
    }

    /** What must be joined to a record, so that its classes are known. */
    List<ClassJoin> joins() {
        return joins;
    }

    /** Whether it is a class whose bounds nobody has entered. */
    boolean awaits(String code) {
        return awaiting.contains(code);
    }

    QueryFields all() {
        return fields;
    }

    Optional<QueryField> find(String code) {
        return Optional.ofNullable(derived.get(code)).or(() -> ofRecord(code));
    }

    /** Every code that can be named. */
    List<String> codes() {
        return List.copyOf(fields.all().stream()
                .filter(field -> !field.ofSchool())
                .map(QueryField::code)
                .collect(Collectors.toList()));
    }

    private Optional<QueryField> derive(Derived wanted) {
        var classified = wanted.classified();
        return classified == null ? sum(wanted) : classOf(wanted, classified);
    }

    private Optional<QueryField> classOf(Derived wanted, Classified classified) {
        var value = ofRecord(classified.value());
        var number = ofRecord(classified.number());
        var bounds = references.bounds(classified, on);
        var keys = bounds.keys().stream()
                .map(key -> Classified.fieldOf(classified.keys().getOrDefault(key, "")))
                .flatMap(field -> field == null ? Stream.empty() : ofRecord(field).stream())
                .toList();
        if (value.filter(QueryField::numeric).isEmpty()
                || number.filter(QueryField::ordered).isEmpty()
                || keys.size() < bounds.keys().size()) {
            return Optional.empty();
        }
        var text = "CAST(NULL AS VARCHAR)";
        if (bounds.isEmpty()) {
            awaiting.add(wanted.code());
        } else {
            var join = new ClassJoin(
                    "class_" + joins.size(),
                    bounds,
                    keys.stream().map(QueryField::text).toList(),
                    whole(number.get()));
            joins.add(join);
            text = join.classOf(value.get().typed(), classified.steps());
        }
        return Optional.of(new QueryField(
                wanted.code(),
                wanted.labelTh(),
                wanted.labelEn(),
                FieldType.CODE,
                Stream.concat(keys.stream(), Stream.of(value.get(), number.get()))
                        .map(QueryField::privacyClass)
                        .reduce(PrivacyClass.OPEN, PrivacyClass::orWider),
                classified.steps().stream()
                        .map(step -> new FieldValue(step.code(), step.labelTh(), step.labelEn()))
                        .toList(),
                text,
                false));
    }

    /** Full months up to the reference date, or the whole part. */
    private String whole(QueryField number) {
        return number.type() == FieldType.DATE
                ? "datesub('month', " + number.typed() + ", DATE '" + on + "')"
                : "CAST(floor(" + number.typed() + ") AS BIGINT)";
    }

    private Optional<QueryField> ofRecord(String code) {
        return fields.find(code).filter(field -> !field.ofSchool());
    }

    private Optional<QueryField> sum(Derived wanted) {
        var parts = wanted.sumOf().stream()
                .flatMap(code -> ofRecord(code).stream())
                .filter(QueryField::numeric)
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
