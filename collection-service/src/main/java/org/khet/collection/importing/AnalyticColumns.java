package org.khet.collection.importing;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.collection.datasets.AnalyticFields;
import org.khet.rules.checking.Row;
import org.khet.rules.dataset.DataSet;
import org.khet.rules.dataset.Field;
import org.khet.rules.dataset.FieldType;
import org.khet.rules.text.ThaiId;

/** The cells of a row that may leave this service. Of a pupil's ID only its kind goes out. */
final class AnalyticColumns {
    private final List<String> all;
    private final List<Field> fields;
    private final boolean pupils;

    private AnalyticColumns(List<String> all, List<Field> fields, boolean pupils) {
        this.all = all;
        this.fields = fields;
        this.pupils = pupils;
    }

    static AnalyticColumns of(DataSet dataSet) {
        return new AnalyticColumns(
                dataSet.fields().stream().map(Field::name).toList(),
                AnalyticFields.of(dataSet),
                AnalyticFields.isOfPupils(dataSet));
    }

    List<String> names() {
        var names = new ArrayList<>(fields.stream().map(Field::name).toList());
        if (pupils) {
            names.add(AnalyticFields.ID_KIND);
        }
        return names;
    }

    List<@Nullable String> of(Row row) {
        var cells = new ArrayList<@Nullable String>();
        var writer = writer();
        writer.write(
                row,
                (bytes, from, to) ->
                        cells.add(bytes == null ? null : new String(bytes, from, to - from, StandardCharsets.UTF_8)));
        return cells;
    }

    /** For one thread. */
    Writer writer() {
        return new Writer();
    }

    /** Takes one cell after the other, in UTF-8; null where it is absent. */
    @FunctionalInterface
    interface Cells {
        void cell(byte @Nullable [] bytes, int from, int to);
    }

    /** Writes the cells of rows without an object for each; dates and numbers are remembered, as they repeat. */
    final class Writer {
        private final int[] places = fields.stream().mapToInt(this::place).toArray();
        private final FieldType[] types = fields.stream().map(Field::type).toArray(FieldType[]::new);
        private final Spelt dates = new Spelt(days -> LocalDate.ofEpochDay(days).toString());
        private final Spelt integers = new Spelt(Long::toString);
        private final Spelt decimals = new Spelt(bits -> BigDecimal.valueOf(Double.longBitsToDouble(bits))
                .stripTrailingZeros()
                .toPlainString());
        private final byte[][] kinds = {
            "THAI_ID".getBytes(StandardCharsets.UTF_8),
            "G_CODE".getBytes(StandardCharsets.UTF_8),
            "NONE".getBytes(StandardCharsets.UTF_8)
        };
        private final int citizenId = pupils ? place(AnalyticFields.CITIZEN_ID) : -1;
        private byte[] text = new byte[256];

        private int place(Field field) {
            return place(field.name());
        }

        private int place(String name) {
            return all.indexOf(name);
        }

        void write(Row row, Cells to) {
            for (var i = 0; i < places.length; i++) {
                write(row, places[i], types[i], to);
            }
            if (pupils) {
                var kind = kinds[idKind(row.text(citizenId))];
                to.cell(kind, 0, kind.length);
            }
        }

        private void write(Row row, int place, FieldType type, Cells to) {
            if (!row.has(place)) {
                to.cell(null, 0, 0);
                return;
            }
            var spelt = switch (type) {
                case INTEGER -> integers.of(row.whole(place));
                case DECIMAL -> decimals.of(Double.doubleToLongBits(row.number(place)));
                case DATE_BE -> dates.of(row.whole(place));
                case TEXT, CODE -> null;
            };
            if (spelt != null) {
                to.cell(spelt, 0, spelt.length);
                return;
            }
            var room = row.room(place);
            if (room > text.length) {
                text = new byte[room];
            }
            to.cell(text, 0, row.text(place, text, 0));
        }
    }

    /** The kind's number. */
    private static int idKind(@Nullable String id) {
        return switch (id == null ? ThaiId.Kind.OTHER : ThaiId.kind(id)) {
            case THAI -> 0;
            case G_CODE -> 1;
            case DAMAGED, OTHER -> 2;
        };
    }
}
