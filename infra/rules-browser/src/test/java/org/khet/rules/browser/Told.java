package org.khet.rules.browser;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.khet.rules.checking.Finding;
import org.khet.rules.checking.Summary;
import org.khet.rules.json.Json;
import org.khet.rules.json.JsonReader;
import org.khet.rules.reading.FileFault;

/** What one of the three says about a file: its findings in order, or the file's fault; each as texts, to be compared. */
record Told(List<Map<String, String>> findings, Map<String, String> fault) {
    private static final List<String> FINDING =
            List.of("row", "field", "title", "code", "severity", "value", "messageTh", "messageEn", "cureTh", "cureEn");
    private static final List<String> FAULT =
            List.of("kind", "row", "column", "messageTh", "messageEn", "cureTh", "cureEn");

    static Map<String, String> finding(Finding finding) {
        return named(
                FINDING,
                String.valueOf(finding.row()),
                finding.field(),
                finding.titleTh(),
                finding.code(),
                finding.severity().name(),
                finding.value(),
                finding.messageTh(),
                finding.messageEn(),
                finding.cureTh(),
                finding.cureEn());
    }

    static Map<String, String> fault(FileFault fault) {
        return named(
                FAULT,
                fault.kind().name(),
                fault.row() == null ? "null" : String.valueOf(fault.row()),
                String.valueOf(fault.column()),
                fault.messageTh(),
                fault.messageEn(),
                fault.cureTh(),
                fault.cureEn());
    }

    /** A finding as a line of JSON tells it; members nobody compares are left out. */
    static Map<String, String> finding(Json line) {
        return members(line, FINDING);
    }

    static Map<String, String> fault(Json line) {
        return members(line, FAULT);
    }

    /** Lines of the command line: its fault calls the kind {@code fault}. */
    static Told printed(String out, String err) {
        List<Map<String, String>> findings = new ArrayList<>();
        out.lines().forEach(line -> findings.add(finding(JsonReader.read(line))));
        return new Told(
                findings, err.isEmpty() ? Map.of() : fault(JsonReader.read(err.replace("\"fault\":", "\"kind\":"))));
    }

    /** The figures that all must agree on. */
    static Map<String, String> figures(Summary summary) {
        return named(
                List.of("encoding", "rows", "skippedRows", "errors", "queries", "notices", "byCode", "tallies"),
                summary.encoding().label(),
                String.valueOf(summary.rows()),
                String.valueOf(summary.skippedRows()),
                String.valueOf(summary.errors()),
                String.valueOf(summary.queries()),
                String.valueOf(summary.notices()),
                new java.util.TreeMap<>(summary.byCode()).toString(),
                new java.util.TreeMap<>(summary.tallies()).toString());
    }

    static Map<String, String> members(Json object, List<String> names) {
        Map<String, Json> members = ((Json.Obj) object).members();
        return named(names, names.stream().map(name -> text(members.get(name))).toArray(String[]::new));
    }

    private static String text(@Nullable Json value) {
        return switch (value) {
            case null -> "absent";
            case Json.Str text -> text.value();
            case Json.Num number -> number.text();
            case Json.Null ignored -> "null";
            case Json.Obj object -> {
                Map<String, String> members = new java.util.TreeMap<>();
                object.members().forEach((name, member) -> members.put(name, text(member)));
                yield members.toString();
            }
            default -> value.toString();
        };
    }

    private static Map<String, String> named(List<String> names, String... values) {
        Map<String, String> members = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            members.put(names.get(i), values[i]);
        }
        return members;
    }
}
