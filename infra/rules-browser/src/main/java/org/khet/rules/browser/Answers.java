package org.khet.rules.browser;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.khet.rules.checking.Summary;
import org.khet.rules.json.Json;
import org.khet.rules.json.JsonWriter;
import org.khet.rules.reading.FileFault;

/** What became of a file, as JSON: {@code {"summary":{…}}} or {@code {"fault":{…}}}. */
final class Answers {
    private Answers() {}

    static String summary(Summary summary) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("encoding", text(summary.encoding().label()));
        members.put("headerRow", number(summary.headerRow()));
        members.put("rows", number(summary.rows()));
        members.put("skippedRows", number(summary.skippedRows()));
        members.put("errors", number(summary.errors()));
        members.put("queries", number(summary.queries()));
        members.put("notices", number(summary.notices()));
        List<Json> unknown = new ArrayList<>();
        summary.unknownColumns().forEach(title -> unknown.add(text(title)));
        members.put("unknownColumns", new Json.Arr(unknown));
        members.put("byCode", numbers(summary.byCode()));
        members.put("tallies", numbers(summary.tallies()));
        return one("summary", members);
    }

    static String fault(FileFault fault) {
        Map<String, Json> members = new LinkedHashMap<>();
        members.put("kind", text(fault.kind().name()));
        members.put("row", fault.row() == null ? new Json.Null() : number(fault.row()));
        members.put("column", text(fault.column()));
        members.put("messageTh", text(fault.messageTh()));
        members.put("messageEn", text(fault.messageEn()));
        members.put("cureTh", text(fault.cureTh()));
        members.put("cureEn", text(fault.cureEn()));
        return one("fault", members);
    }

    private static String one(String name, Map<String, Json> members) {
        return JsonWriter.write(new Json.Obj(Map.of(name, new Json.Obj(members))));
    }

    private static Json numbers(Map<String, Long> counts) {
        Map<String, Json> members = new LinkedHashMap<>();
        new TreeMap<>(counts).forEach((code, count) -> members.put(code, number(count)));
        return new Json.Obj(members);
    }

    private static Json number(long value) {
        return new Json.Num(String.valueOf(value));
    }

    private static Json text(@Nullable String value) {
        return value == null ? new Json.Null() : new Json.Str(value);
    }
}
