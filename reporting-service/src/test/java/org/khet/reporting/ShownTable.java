package org.khet.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.khet.testing.Calls;
import tools.jackson.databind.JsonNode;

/** A report's table as the interface answers it. */
record ShownTable(JsonNode json) {

    static ShownTable preview(int port, String token, String report, String snapshotId) {
        return new ShownTable(
                answer(port, token, report, Map.of("snapshotId", snapshotId)).get("table"));
    }

    /** The table with its doubts. */
    static JsonNode answer(int port, String token, String report, Object body) {
        var answer = new Calls(port).post(token, "/api/reporting/reports/" + report + "/preview", body);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }

    List<String> keys() {
        var keys = new ArrayList<String>();
        json.get("rows").forEach(row -> keys.add(row.get("key").asString()));
        return keys;
    }

    List<String> column(String column) {
        return keys().stream().map(row -> value(row, column)).toList();
    }

    /** Without zeros at its end; null where there is none. */
    String value(String row, String column) {
        int at = 0;
        while (!json.get("columns").get(at).get("key").asString().equals(column)) {
            at++;
        }
        for (var one : json.get("rows")) {
            if (one.get("key").asString().equals(row)) {
                var value = one.get("values").get(at);
                return value.isNull() ? null : plain(new BigDecimal(value.toString()));
            }
        }
        throw new AssertionError("No row " + row + " in " + keys());
    }

    String gap(String row, String column) {
        for (var gap : json.get("gaps")) {
            if (gap.get("row").asString().equals(row)
                    && gap.get("column").asString().equals(column)) {
                return gap.get("reason").asString();
            }
        }
        return "";
    }

    /** The same however many zeros end it. */
    static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
