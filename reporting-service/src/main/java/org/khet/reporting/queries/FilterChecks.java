package org.khet.reporting.queries;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.khet.problem.FieldProblem;
import org.khet.reporting.queries.QuerySpec.Filter;
import org.khet.reporting.queries.QuerySpec.Operator;
import org.khet.reporting.snapshots.SnapshotField.FieldType;

/** Tells what of a filter does not fit its field. What passes can be run. */
public final class FilterChecks {

    private static final int MOST_VALUES = 1_000;
    private static final int LONGEST_VALUE = 200;

    private final List<FieldProblem> problems = new ArrayList<>();

    /** @param at place of the filter in what the caller sent */
    public static List<FieldProblem> of(String at, Filter filter, QueryField field) {
        var checks = new FilterChecks();
        checks.filter(at, filter, field);
        return List.copyOf(checks.problems);
    }

    private void filter(String at, Filter filter, QueryField field) {
        boolean ordering = switch (filter.operator()) {
            case LT, LE, GT, GE, BETWEEN -> true;
            default -> false;
        };
        boolean wording = filter.operator() == Operator.CONTAINS || filter.operator() == Operator.STARTS_WITH;
        if (ordering && !field.ordered()) {
            add(at + ".operator", "ใช้กับตัวเลขและวันที่เท่านั้น", "Only for numbers and dates");
        } else if (wording && field.ordered()) {
            add(at + ".operator", "ใช้กับข้อความเท่านั้น", "Only for texts");
        }
        int given = filter.values().size();
        boolean right = switch (filter.operator()) {
            case EMPTY, NOT_EMPTY -> given == 0;
            case BETWEEN -> given == 2;
            case IN, NOT_IN -> given >= 1 && given <= MOST_VALUES;
            default -> given == 1;
        };
        if (!right) {
            add(at + ".values", "จำนวนค่าไม่ตรงกับตัวดำเนินการ", "The operator takes another number of values");
        }
        for (int i = 0; i < given; i++) {
            value(at + ".values[" + i + "]", filter.values().get(i), field.type());
        }
    }

    private void value(String at, String value, FieldType type) {
        if (value.isEmpty() || value.length() > LONGEST_VALUE || value.indexOf('\0') >= 0) {
            add(at, "ต้องมี 1 ถึง " + LONGEST_VALUE + " ตัวอักษร", "1 to " + LONGEST_VALUE + " characters");
            return;
        }
        switch (type) {
            case INTEGER -> {
                if (!value.matches("-?\\d{1,18}")) {
                    add(at, "ต้องเป็นจำนวนเต็ม", "Must be a whole number");
                }
            }
            case DECIMAL -> {
                if (!value.matches("-?\\d{1,12}(\\.\\d{1,4})?")) {
                    add(at, "ต้องเป็นตัวเลข ทศนิยมไม่เกิน 4 ตำแหน่ง", "Must be a number with at most 4 decimals");
                }
            }
            case DATE -> {
                if (!isDate(value)) {
                    add(at, "ต้องเป็นวันที่ เช่น 2026-06-10", "Must be a date such as 2026-06-10");
                }
            }
            case TEXT, CODE -> {}
        }
    }

    private static boolean isDate(String value) {
        try {
            int year = LocalDate.parse(value).getYear();
            return year > 0 && year < 10_000;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private void add(String at, String th, String en) {
        problems.add(new FieldProblem(at, null, th, en));
    }
}
