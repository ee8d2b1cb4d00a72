package org.khet.reporting.budget;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What must be entered before a budget can be reckoned.
 *
 * @param table code of the input table that lacks it
 * @param item what would be paid
 * @param group level, grade, term or number of pupils for which it is lacking; empty for all
 * @param from first day without it, null where the days do not matter
 */
record Missing(
        String table,
        String item,
        String group,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Reason reason) {

    enum Reason {
        NO_RATE("ยังไม่มีอัตรา", "No rate is entered"),
        NO_TERM("ยังไม่มีวันเปิดปิดภาคเรียนและจำนวนวันเรียน", "The term's days are not entered"),
        NO_BAND("ไม่มีอัตราของจำนวนนักเรียนนี้", "No band holds this number of pupils"),
        MIXED("ปีงบประมาณเดียวมีทั้งอัตราทั้งปีและรายภาคเรียน", "One fiscal year has both a yearly and a termly rate"),
        UNKNOWN_GRADE("มีนักเรียนที่ไม่ทราบชั้น", "There are pupils of an unknown grade");

        final String th;
        final String en;

        Reason(String th, String en) {
            this.th = th;
            this.en = en;
        }
    }

    String messageTh() {
        return reason.th + where() + (from == null ? "" : " ช่วง " + from + " ถึง " + to);
    }

    String messageEn() {
        return reason.en + where() + (from == null ? "" : ", " + from + " to " + to);
    }

    private String where() {
        return ": "
                + String.join(
                        " ",
                        Stream.of(table, item, group)
                                .filter(part -> !part.isEmpty())
                                .toList());
    }
}
