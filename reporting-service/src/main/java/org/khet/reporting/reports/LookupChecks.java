package org.khet.reporting.reports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.khet.problem.FieldProblem;
import org.khet.reporting.inputs.InputTables;

/** Whether the input tables that a definition puts records in classes by are there, and have such keys. */
public final class LookupChecks {

    private final List<FieldProblem> problems = new ArrayList<>();

    /** @return each fault at its place in the definition */
    public static List<FieldProblem> of(ReportDefinition report, InputTables tables) {
        var checks = new LookupChecks();
        for (int i = 0; i < report.derived().size(); i++) {
            var classified = report.derived().get(i).classified();
            if (classified != null) {
                var at = "derived[" + i + "].classified";
                tables.keysOfBands(classified.table())
                        .ifPresentOrElse(
                                keys -> checks.keys(at, classified, keys),
                                () -> checks.add(
                                        at + ".table",
                                        "ไม่มีตารางอ้างอิงรหัสนี้ที่แบ่งเป็นช่วง",
                                        "There is no input table by bands of this code"));
            }
        }
        return List.copyOf(checks.problems);
    }

    private void keys(String at, Classified classified, Map<String, List<String>> keys) {
        var named = new HashSet<>(classified.keys().keySet());
        named.add(classified.limit());
        var all = String.join(", ", new TreeSet<>(keys.keySet()));
        if (!named.equals(keys.keySet()) || classified.keys().containsKey(classified.limit())) {
            add(
                    at + ".keys",
                    "ต้องระบุคีย์ของตารางให้ครบ ไม่ซ้ำกับเส้นแบ่ง: " + all,
                    "Say each key of the table once, the bounds' key apart: " + all);
            return;
        }
        classified.keys().entrySet().stream()
                .filter(key -> Classified.fieldOf(key.getValue()) == null)
                .filter(key -> !fits(keys, key.getKey(), key.getValue()))
                .forEach(key -> add(
                        at + ".keys." + key.getKey(),
                        "ตารางไม่มีค่านี้ให้เลือก",
                        "The table has no such choice for this key"));
        for (int i = 0; i < classified.steps().size(); i++) {
            var upTo = classified.steps().get(i).upTo();
            if (upTo != null && !fits(keys, classified.limit(), upTo)) {
                add(at + ".steps[" + i + "].upTo", "ตารางไม่มีเส้นแบ่งนี้", "The table has no such bound");
            }
        }
    }

    private static boolean fits(Map<String, List<String>> keys, String key, String value) {
        var choices = keys.getOrDefault(key, List.of());
        return choices.isEmpty() ? !value.isBlank() : choices.contains(value);
    }

    private void add(String at, String th, String en) {
        problems.add(new FieldProblem(at, null, th, en));
    }
}
