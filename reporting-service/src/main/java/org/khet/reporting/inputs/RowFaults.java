package org.khet.reporting.inputs;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.khet.problem.FieldProblem;
import org.khet.reporting.inputs.InputTable.KeyColumn;
import org.khet.reporting.inputs.InputTable.Kind;

/** What is wrong with one row by itself. */
final class RowFaults {

    private static final int LONGEST_KEY = 100;
    private static final int LONGEST_TEXT = 500;
    private static final int MOST_DIGITS = 15;
    private static final LocalDate EARLIEST = LocalDate.of(1950, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2150, 12, 31);

    private final InputTable table;
    private final int number;
    private final List<FieldProblem> faults = new ArrayList<>();

    private RowFaults(InputTable table, int number) {
        this.table = table;
        this.number = number;
    }

    /** @param number the row's, counted from 1 */
    static List<FieldProblem> of(InputTable table, InputRow row, int number) {
        var looking = new RowFaults(table, number);
        looking.keys(row);
        looking.value(row);
        looking.days(row);
        looking.words(row);
        return looking.faults;
    }

    private void keys(InputRow row) {
        row.keys().keySet().stream()
                .filter(code -> table.key(code).isEmpty())
                .forEach(code -> fault("keys", "ตารางนี้ไม่มีช่อง " + code, "This table has no column " + code));
        table.keys().forEach(key -> key(key, row.key(key.code())));
        if (table.banded() && faults.isEmpty() && row.least() > row.most()) {
            fault("keys." + InputRow.TO, "ต้องไม่น้อยกว่าค่าตั้งแต่", "Must not be less than where the band begins");
        }
    }

    private void key(KeyColumn key, String written) {
        var place = "keys." + key.code();
        if (written.isBlank()) {
            if (key.kind().required()) {
                fault(place, "ต้องระบุ" + key.labelTh(), key.labelEn() + " is required");
            }
        } else if (written.length() > LONGEST_KEY) {
            fault(place, "ยาวเกิน " + LONGEST_KEY + " ตัวอักษร", "Is longer than " + LONGEST_KEY + " characters");
        } else if (key.kind() == Kind.FROM || key.kind() == Kind.TO) {
            if (!written.matches("[0-9]{1,9}")) {
                fault(place, "ต้องเป็นจำนวนเต็มไม่ติดลบ", "Must be a whole number that is not negative");
            }
        } else if (key.kind() == Kind.CODE
                && !key.open()
                && key.choices().stream().noneMatch(choice -> choice.code().equals(written))) {
            fault(place, "ไม่มีในตัวเลือกของ" + key.labelTh(), "Is none of the choices of " + key.labelEn());
        }
    }

    private void value(InputRow row) {
        var value = row.value();
        if (value.signum() < 0) {
            fault("value", "ต้องไม่ติดลบ", "Must not be negative");
        }
        if (value.stripTrailingZeros().scale() > table.decimals()) {
            fault(
                    "value",
                    "มีทศนิยมได้ไม่เกิน " + table.decimals() + " ตำแหน่ง",
                    "May have at most " + table.decimals() + " decimals");
        }
        if (value.precision() - value.scale() > MOST_DIGITS) {
            fault("value", "มีค่ามากเกินไป", "Is too large");
        }
    }

    private void days(InputRow row) {
        day("validFrom", row.validFrom());
        var last = row.validTo();
        if (last != null) {
            day("validTo", last);
            if (last.isBefore(row.validFrom())) {
                fault("validTo", "ต้องไม่ก่อนวันที่เริ่มใช้", "Must not be before the first day");
            }
        }
    }

    private void day(String place, LocalDate day) {
        if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
            fault(place, "ปีต้องเป็น ค.ศ. 1950 ถึง 2150", "The year must be 1950 to 2150 of the common era");
        }
    }

    private void words(InputRow row) {
        if (row.confirmed() && row.authority().isBlank() && row.source().isBlank()) {
            fault(
                    "confirmed",
                    "ยืนยันแล้วต้องระบุผู้กำหนดหรือแหล่งที่มา",
                    "What is confirmed needs an authority or a source");
        }
        if (row.authority().length() > LONGEST_TEXT) {
            fault("authority", "ยาวเกิน " + LONGEST_TEXT + " ตัวอักษร", "Is too long");
        }
        if (row.source().length() > LONGEST_TEXT) {
            fault("source", "ยาวเกิน " + LONGEST_TEXT + " ตัวอักษร", "Is too long");
        }
    }

    private void fault(String field, String th, String en) {
        faults.add(new FieldProblem("rows[" + (number - 1) + "]." + field, number, th, en));
    }
}
