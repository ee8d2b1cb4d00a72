package org.khet.rules.browser;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.khet.rules.checking.CheckContext;
import org.khet.rules.json.JsonReader;
import org.khet.rules.json.Members;
import org.khet.rules.text.Days;

/** A check's context as JSON; what is absent is not known. */
final class Surroundings {
    private Surroundings() {}

    /** @throws org.khet.rules.json.JsonException naming the member that is not understood */
    static CheckContext read(String json) {
        Members members = Members.of(JsonReader.read(json), "context");
        CheckContext context = CheckContext.NONE;
        String school = members.textOr("schoolCode", null);
        if (school != null) {
            context = context.withSchoolCode(school);
        }
        if (members.names().contains("gradesOffered")) {
            context = context.withGradesOffered(members.texts("gradesOffered"));
        }
        String day = members.textOr("referenceDate", null);
        if (day != null) {
            context = context.withReferenceDate(day(members, day));
        }
        if (members.names().contains("previousRows")) {
            Map<String, Integer> rows = members.integers("previousRows");
            context = context.withPreviousRows(rows);
        }
        Members totals = members.object("totals");
        if (totals != null) {
            context = context.withTotals(totals(totals));
        }
        members.end();
        return context;
    }

    private static Map<String, Map<String, Long>> totals(Members members) {
        Map<String, Map<String, Long>> totals = new HashMap<>();
        for (String name : members.names()) {
            Map<String, Long> byCode = new HashMap<>();
            members.integers(name).forEach((code, count) -> byCode.put(code, (long) count));
            totals.put(name, byCode);
        }
        return totals;
    }

    /** By hand: the formatters of java.time would make half the script. */
    private static LocalDate day(Members members, String written) {
        int day = Days.NONE;
        if (written.length() == 10 && written.charAt(4) == '-' && written.charAt(7) == '-') {
            day = Days.of(number(written, 0, 4), number(written, 5, 7), number(written, 8, 10));
        }
        if (day == Days.NONE) {
            throw members.fault("referenceDate", "is written like 2025-06-10");
        }
        return LocalDate.ofEpochDay(day);
    }

    private static int number(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            value = value * 10 + c - '0';
        }
        return value;
    }
}
