package org.khet.reporting;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A made-up pupil who was weighed and measured, and a made-up reference. Neither is anybody's real figure. */
record WeighedPupil(
        String grade, String sex, LocalDate born, @Nullable BigDecimal weight, BigDecimal height) {

    private static final LocalDate REFERENCE_DATE = LocalDate.of(2025, 6, 10);
    private static final int TALLEST = 159;

    /** Some are not weighed, some taller than the reference goes, some stand on a bound. */
    static WeighedPupil of(int i) {
        return new WeighedPupil(
                List.of("อ.2", "ป.1", "ป.4", "ม.1").get(i % 4),
                i % 3 == 0 ? "ญ" : "ช",
                REFERENCE_DATE.minusMonths(60 + i % 60).minusDays(i % 45 - 20),
                i % 17 == 0 ? null : BigDecimal.valueOf(1000 + (i * 37) % 3200, 2),
                BigDecimal.valueOf(1000 + (i * 13) % 640, 1));
    }

    List<String> cells() {
        return Arrays.asList(
                grade, sex, born.toString(), weight == null ? null : weight.toPlainString(), height.toPlainString());
    }

    /** Worked out from the rules that the reference was made by, not from its rows. */
    String nutrition() {
        int cm = height.intValue();
        if (weight == null || cm > TALLEST) {
            return "";
        }
        long months = Period.between(born, REFERENCE_DATE).toTotalMonths();
        boolean isShort = height.compareTo(BigDecimal.valueOf(shortBelow(sex, months))) < 0;
        if (weight.compareTo(BigDecimal.valueOf(thinBelow(sex, cm))) < 0) {
            return isShort ? "THIN_SHORT" : "THIN";
        }
        if (weight.compareTo(BigDecimal.valueOf(obeseAbove(sex, cm))) > 0) {
            return isShort ? "OBESE_SHORT" : "OBESE";
        }
        return isShort ? "SHORT" : "NONE";
    }

    private static long thinBelow(String sex, long cm) {
        return cm / 8 + (sex.equals("ช") ? 4 : 2);
    }

    /** The same within ten centimetres. */
    private static long obeseAbove(String sex, long cm) {
        return cm / 10 * 2 + (sex.equals("ช") ? 9 : 7);
    }

    /** The same within half a year. */
    private static long shortBelow(String sex, long months) {
        return 100 + months / 6 + (sex.equals("ช") ? 5 : 3);
    }

    /** Bands of three widths: single centimetres, tens of them, and half years of which the last is open. */
    static List<Map<String, Object>> reference() {
        var rows = new ArrayList<Map<String, Object>>();
        for (var sex : List.of("ช", "ญ")) {
            for (int cm = 90; cm <= TALLEST; cm++) {
                rows.add(row("WEIGHT-HEIGHT", sex, "-2SD", cm, cm, thinBelow(sex, cm)));
            }
            for (int cm = 90; cm <= TALLEST; cm += 10) {
                rows.add(row("WEIGHT-HEIGHT", sex, "+2SD", cm, cm + 9, obeseAbove(sex, cm)));
            }
            for (int months = 48; months <= 126; months += 6) {
                rows.add(row(
                        "HEIGHT-AGE", sex, "-2SD", months, months == 126 ? null : months + 5, shortBelow(sex, months)));
            }
        }
        return rows;
    }

    private static Map<String, Object> row(
            String measure, String sex, String limit, int from, @Nullable Integer to, long value) {
        var keys = new HashMap<String, Object>(
                Map.of("measure", measure, "sex", sex, "limit", limit, "from", Integer.toString(from)));
        if (to != null) {
            keys.put("to", to.toString());
        }
        return Map.of("keys", keys, "value", value, "validFrom", "2021-01-01", "source", "สมมติ", "confirmed", false);
    }
}
