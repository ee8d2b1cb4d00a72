package org.khet.reporting.queries;

import java.math.BigDecimal;
import java.text.Collator;
import java.time.LocalDate;
import java.time.chrono.ThaiBuddhistDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.khet.reporting.outputs.Grid.Cell;
import org.khet.reporting.outputs.Grid.Kind;
import org.khet.reporting.queries.QuerySpec.Measure;
import org.khet.reporting.snapshots.SnapshotField.FieldType;

/** How a field's values are read, ordered and said. */
final class Values {

    private static final String NOTHING_TH = "(ไม่ระบุ)";
    private static final DateTimeFormatter THAI = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.of("th", "TH"));

    static Collator thai() {
        return Collator.getInstance(Locale.of("th", "TH"));
    }

    /** A group's value for people; a code that is not in its list is said as it is. */
    static String words(QueryField field, String value) {
        if (value.equals(Combination.NOTHING)) {
            return NOTHING_TH;
        }
        if (field.type() == FieldType.DATE) {
            return THAI.format(ThaiBuddhistDate.from(LocalDate.parse(value)));
        }
        return field.values().stream()
                .filter(one -> one.code().equals(value))
                .map(one -> one.labelTh())
                .findFirst()
                .orElse(value);
    }

    /** A single record's value. */
    static Cell cell(QueryField field, @Nullable String value) {
        if (value == null) {
            return Cell.BLANK;
        }
        return switch (field.type()) {
            case INTEGER, DECIMAL -> new Cell.Figure(plain(new BigDecimal(value)));
            case DATE -> new Cell.Day(LocalDate.parse(value));
            case TEXT, CODE -> new Cell.Text(value);
        };
    }

    static Kind kind(QueryField field) {
        return switch (field.type()) {
            case INTEGER -> Kind.WHOLE;
            case DECIMAL -> Kind.DECIMAL;
            case DATE -> Kind.DATE;
            case TEXT, CODE -> Kind.TEXT;
        };
    }

    /** Without zeros at its end, and never as a power of ten. */
    static BigDecimal plain(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** Codes as in their list, numbers by size, texts as a Thai dictionary has them; what is absent comes last. */
    static Comparator<String> order(QueryField field, Collator thai) {
        Comparator<String> usual = switch (field.type()) {
            case INTEGER, DECIMAL -> Comparator.comparing(BigDecimal::new);
            case CODE ->
                Comparator.comparingInt((String value) -> place(field, value)).thenComparing(thai);
            case TEXT -> thai::compare;
            case DATE -> Comparator.naturalOrder();
        };
        Comparator<String> absentLast = Comparator.comparing(Combination.NOTHING::equals);
        return absentLast
                .thenComparing((a, b) -> a.equals(Combination.NOTHING) ? 0 : usual.compare(a, b))
                .thenComparing(Comparator.naturalOrder());
    }

    private static int place(QueryField field, String value) {
        for (int i = 0; i < field.values().size(); i++) {
            if (field.values().get(i).code().equals(value)) {
                return i;
            }
        }
        return field.values().size();
    }

    static String measureTh(Measure measure, QueryFields fields) {
        var what = measure.field() == null ? "" : fields.get(measure.field()).labelTh();
        return switch (measure.kind()) {
            case COUNT -> ("จำนวน" + (what.isEmpty() ? unitTh(fields) : "ที่มี " + what)).strip();
            case SUM -> "ผลรวม " + what;
            case AVERAGE -> "เฉลี่ย " + what;
            case MIN -> "ต่ำสุด " + what;
            case MAX -> "สูงสุด " + what;
        };
    }

    static String measureEn(Measure measure, QueryFields fields) {
        var what = measure.field() == null ? "" : fields.get(measure.field()).labelEn();
        return switch (measure.kind()) {
            case COUNT -> what.isEmpty() ? "Count" : "Count of " + what;
            case SUM -> "Sum of " + what;
            case AVERAGE -> "Mean of " + what;
            case MIN -> "Least " + what;
            case MAX -> "Most " + what;
        };
    }

    private static String unitTh(QueryFields fields) {
        return fields.aboutPeople() ? " (คน)" : "";
    }

    private Values() {}
}
