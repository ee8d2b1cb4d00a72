package org.khet.rules.checking;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.khet.rules.dataset.Field;
import org.khet.rules.text.Days;
import org.khet.rules.text.Masking;
import org.khet.rules.text.ThaiId;

/** What fills one hole of a rule's texts. Personal values are masked here, once, so that no text can give one away. */
sealed interface Detail {
    /** The cell at fault. */
    record Value() implements Detail {}

    /** Another cell of the row. */
    record Other(int field) implements Detail {}

    /** Completed years at the reference date: {@code {ageOn birthDate}}. */
    record Age(int field) implements Detail {}

    /** A word that does not depend on the row, such as the field's label. */
    record Label(boolean thai) implements Detail {}

    /** Known to the check only: {@code {first}}, {@code {count}}, {@code {before}}, {@code {other}}, {@code {median}}. */
    record Given(String name) implements Detail {}

    List<String> GIVEN = List.of("first", "count", "before", "other", "median", "cells", "columns");

    static @Nullable Detail of(String name, Plan plan) {
        if (GIVEN.contains(name)) {
            return new Given(name);
        }
        return switch (name) {
            case "value" -> new Value();
            case "label.th" -> new Label(true);
            case "label.en" -> new Label(false);
            default -> {
                boolean age = name.startsWith("ageOn ");
                int field = plan.findField(age ? name.substring(6) : name);
                yield field < 0 ? null : age ? new Age(field) : new Other(field);
            }
        };
    }

    default String fill(
            int field, Field about, @Nullable RowCells row, CheckContext context, Map<String, String> given) {
        return switch (this) {
            case Value ignored -> row == null ? given.getOrDefault("value", "") : shown(about, row.raw(field));
            case Other other -> row == null ? "" : shown(row.field(other.field()), row.raw(other.field()));
            case Age age -> row == null ? "" : age(row, age.field(), context.referenceDate());
            case Label label ->
                label.thai() ? about.label().th() : about.label().en();
            case Given known -> given.getOrDefault(known.name(), "");
        };
    }

    private static String shown(Field field, String value) {
        if (!field.dataClass().masked() || ThaiId.kind(value) == ThaiId.Kind.DAMAGED) {
            return value;
        }
        return Masking.maskId(value);
    }

    private static String age(RowCells row, int field, @Nullable LocalDate on) {
        if (on == null || row.state(field) != RowCells.VALUE) {
            return "?";
        }
        return String.valueOf(Days.years((int) row.slots().integer(field), (int) on.toEpochDay()));
    }
}
