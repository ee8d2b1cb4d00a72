package org.khet.procedure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.khet.calendar.DayKind;

/** Reads a procedure from its plain text: settings as {@code name = value}, then a row of nine columns for each step. */
final class ProcedureText {
    private static final int COLUMNS = 9;

    private ProcedureText() {}

    static Procedure parse(String text) {
        Map<String, String> settings = new HashMap<>();
        List<Step> steps = new ArrayList<>();
        for (String line : text.lines().toList()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (line.contains("|")) {
                steps.add(step(line));
            } else {
                int equals = line.indexOf('=');
                settings.put(
                        line.substring(0, Math.max(0, equals)).strip(),
                        line.substring(equals + 1).strip());
            }
        }
        return new Procedure(
                setting(settings, "code"),
                Integer.parseInt(setting(settings, "version")),
                setting(settings, "nameTh"),
                setting(settings, "nameEn"),
                DayKind.valueOf(setting(settings, "dayKind")),
                Integer.parseInt(setting(settings, "extensions")),
                Integer.parseInt(setting(settings, "veryOverdueAfter")),
                steps);
    }

    private static Step step(String line) {
        String[] cell = line.split("\\|", -1);
        if (cell.length != COLUMNS) {
            throw new IllegalArgumentException("Not " + COLUMNS + " columns: " + line);
        }
        return new Step(
                Integer.parseInt(cell[0].strip()),
                number(cell[1]),
                Integer.parseInt(cell[2].strip()),
                number(cell[3]),
                number(cell[4]),
                cell[5].strip(),
                cell[6].strip(),
                cell[7].strip(),
                cell[8].strip());
    }

    private static @Nullable Integer number(String cell) {
        return cell.isBlank() ? null : Integer.valueOf(cell.strip());
    }

    private static String setting(Map<String, String> settings, String name) {
        String value = settings.get(name);
        if (value == null) {
            throw new IllegalArgumentException("No setting " + name);
        }
        return value;
    }
}
