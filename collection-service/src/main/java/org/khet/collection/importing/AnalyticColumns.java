package org.khet.collection.importing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.collection.datasets.AnalyticFields;
import org.khet.rules.checking.Row;
import org.khet.rules.dataset.DataSet;
import org.khet.rules.dataset.Field;
import org.khet.rules.text.ThaiId;

/** The cells of a row that may leave this service. Of a pupil's ID only its kind goes out. */
final class AnalyticColumns {
    private final List<Field> fields;
    private final boolean pupils;

    private AnalyticColumns(List<Field> fields, boolean pupils) {
        this.fields = fields;
        this.pupils = pupils;
    }

    static AnalyticColumns of(DataSet dataSet) {
        return new AnalyticColumns(AnalyticFields.of(dataSet), AnalyticFields.isOfPupils(dataSet));
    }

    List<String> names() {
        var names = new ArrayList<>(fields.stream().map(Field::name).toList());
        if (pupils) {
            names.add(AnalyticFields.ID_KIND);
        }
        return names;
    }

    List<@Nullable String> of(Row row) {
        var cells = new ArrayList<@Nullable String>(fields.size() + 1);
        for (var field : fields) {
            cells.add(cell(row, field));
        }
        if (pupils) {
            cells.add(idKind(row.text(AnalyticFields.CITIZEN_ID)));
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
