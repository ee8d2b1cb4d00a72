package org.khet.collection.importing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.rules.checking.Row;
import org.khet.rules.dataset.DataSet;
import org.khet.rules.dataset.Field;
import org.khet.rules.text.ThaiId;

/**
 * The cells of a row that may leave this service: what figures are made of, never a name, an address or an ID. Of a
 * pupil's ID only its kind goes out.
 */
final class AnalyticColumns {
    static final String CITIZEN_ID = "citizenId";
    private static final String ID_KIND = "idKind";

    /** Some of these are sensitive; they are listed one by one so that nothing joins them by chance. */
    private static final List<String> OF_PUPILS = List.of(
            "grade",
            "room",
            "sex",
            "birthDate",
            "ageYears",
            "weightKg",
            "heightCm",
            "religion",
            "nationality",
            "ethnicity",
            "disadvantage",
            "cannotStrikeOff");

    private final List<Field> fields;
    private final boolean pupils;

    private AnalyticColumns(List<Field> fields, boolean pupils) {
        this.fields = fields;
        this.pupils = pupils;
    }

    static AnalyticColumns of(DataSet dataSet) {
        var pupils = dataSet.findField(CITIZEN_ID).isPresent();
        var fields = pupils
                ? OF_PUPILS.stream()
                        .flatMap(name -> dataSet.findField(name).stream())
                        .toList()
                : dataSet.fields().stream()
                        .filter(field -> !field.dataClass().masked())
                        .toList();
        return new AnalyticColumns(fields, pupils);
    }

    List<String> names() {
        var names = new ArrayList<>(fields.stream().map(Field::name).toList());
        if (pupils) {
            names.add(ID_KIND);
        }
        return names;
    }

    List<@Nullable String> of(Row row) {
        var cells = new ArrayList<@Nullable String>(fields.size() + 1);
        for (var field : fields) {
            cells.add(cell(row, field));
        }
        if (pupils) {
            cells.add(idKind(row.text(CITIZEN_ID)));
        }
        return cells;
    }

    private static @Nullable String cell(Row row, Field field) {
        return switch (field.type()) {
            case INTEGER -> text(row.integer(field.name()));
            case DECIMAL -> decimal(row.decimal(field.name()));
            case DATE_BE -> text(row.date(field.name()));
            case TEXT, CODE -> row.text(field.name());
        };
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable String decimal(@Nullable Double value) {
        return value == null
                ? null
                : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private static String idKind(@Nullable String id) {
        return switch (id == null ? ThaiId.Kind.OTHER : ThaiId.kind(id)) {
            case THAI -> "THAI_ID";
            case G_CODE -> "G_CODE";
            case DAMAGED, OTHER -> "NONE";
        };
    }
}
