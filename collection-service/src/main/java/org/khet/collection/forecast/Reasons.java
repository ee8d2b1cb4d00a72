package org.khet.collection.forecast;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.collection.forecast.Outlook.Effect;
import org.khet.collection.forecast.Outlook.Reason;

/** The reasons of an outlook in words, the most telling first. */
final class Reasons {

    static List<Reason> of(Standing now, List<PastReturn> past, Pace pace) {
        var reasons = new ArrayList<Reason>();
        if (past.isEmpty()) {
            reasons.add(reason(
                    Effect.NEITHER,
                    "ไม่มีประวัติรอบก่อน ดูจากภาพรวมของเขต",
                    "no earlier round: judged as the area's schools are"));
        } else {
            reasons.add(last(past.getFirst()));
            if (past.size() > 1) {
                reasons.add(rounds(past));
            }
            if (past.stream().noneMatch(round -> round.openWith(now.daysLeft()))) {
                reasons.add(reason(
                        Effect.RAISES, "ช้ากว่าที่โรงเรียนเคยส่งทุกรอบ", "later than the school has ever submitted"));
            }
        }
        reasons.add(left(now.daysLeft()));
        reasons.add(standing(now));
        var back = past.isEmpty() ? 0 : past.getFirst().returned();
        if (back > 0) {
            reasons.add(reason(
                    Effect.RAISES,
                    "รอบก่อนถูกส่งคืน " + back + " ครั้ง",
                    "sent back " + back + (back == 1 ? " time" : " times") + " last round"));
        }
        var area = area(pace);
        if (area != null) {
            reasons.add(area);
        }
        return reasons;
    }

    private static Reason last(PastReturn round) {
        var th = "รอบก่อน (" + round.round() + "/" + round.schoolYear() + ") ";
        var en = "last round (" + round.round() + "/" + round.schoolYear() + ") ";
        var days = round.days();
        if (days == null) {
            return reason(Effect.RAISES, th + "ไม่ได้ส่ง", en + "never submitted");
        }
        if (days > 0) {
            return reason(Effect.RAISES, th + "ส่งช้า " + days + " วันทำการ", en + "late by " + working(days));
        }
        return days == 0
                ? reason(Effect.NEITHER, th + "ส่งวันสุดท้าย", en + "submitted on the last day")
                : reason(
                        Effect.LOWERS,
                        th + "ส่งก่อนกำหนด " + -days + " วันทำการ",
                        en + "submitted " + working(-days) + " early");
    }

    private static Reason rounds(List<PastReturn> past) {
        long late = past.stream().filter(PastReturn::late).count();
        return reason(
                late == 0 ? Effect.LOWERS : 2 * late >= past.size() ? Effect.RAISES : Effect.NEITHER,
                "ส่งช้า " + late + " จาก " + past.size() + " รอบที่ผ่านมา",
                "late in " + late + " of the last " + past.size() + " rounds");
    }

    private static Reason left(int days) {
        return days <= 0
                ? reason(Effect.RAISES, "วันนี้วันสุดท้าย", "today is the last day")
                : reason(
                        days <= 3 ? Effect.RAISES : Effect.NEITHER,
                        "เหลือ " + days + " วันทำการ",
                        working(days) + " left");
    }

    private static Reason standing(Standing now) {
        return switch (now.status()) {
            case NOT_STARTED -> reason(Effect.RAISES, "ยังไม่เริ่ม", "not started");
            case RETURNED -> reason(Effect.RAISES, "ถูกส่งคืนให้แก้ไข", "sent back to be mended");
            case HAS_ERRORS ->
                reason(
                        Effect.NEITHER,
                        "มีข้อผิดพลาด " + now.errors() + " รายการ",
                        now.errors() + (now.errors() == 1 ? " error" : " errors") + " to mend");
            case HAS_QUERIES ->
                reason(
                        Effect.LOWERS,
                        "รอชี้แจง " + now.unexplained() + " รายการ",
                        now.unexplained() + (now.unexplained() == 1 ? " query" : " queries") + " to explain");
            case DRAFT -> reason(Effect.LOWERS, "ถอนกลับมาแก้ไข", "taken back to be mended");
            case CLEAN, SUBMITTED, CERTIFIED, ACCEPTED, LOCKED ->
                reason(Effect.LOWERS, "ไม่มีข้อผิดพลาด เหลือเพียงกดส่ง", "clean: only to be submitted");
        };
    }

    private static @Nullable Reason area(Pace pace) {
        if (pace.behind()) {
            return reason(
                    Effect.RAISES, "ทั้งเขตช้ากว่ารอบก่อน ๆ ในเวลาเดียวกัน", "the whole area is behind its usual pace");
        }
        return pace.ahead()
                ? reason(
                        Effect.LOWERS,
                        "ทั้งเขตเร็วกว่ารอบก่อน ๆ ในเวลาเดียวกัน",
                        "the whole area is ahead of its usual pace")
                : null;
    }

    private static String working(int days) {
        return days == 1 ? "1 working day" : days + " working days";
    }

    private static Reason reason(Effect effect, String th, String en) {
        return new Reason(effect, th, en);
    }

    private Reasons() {}
}
