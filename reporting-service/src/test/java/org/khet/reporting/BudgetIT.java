package org.khet.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.khet.security.Role;
import org.khet.testing.Calls;
import org.khet.testing.Calls.Answer;
import org.khet.testing.Tokens;
import org.springframework.http.HttpMethod;

/** The per-head budget of three schools of 38, 24 and 15 pupils of primary 1 and 2, over HTTP. */
class BudgetIT extends QueriedCollection {

    private static final String SUPERVISOR = Tokens.forStaffNamed("supervisor-1", Role.SUPERVISOR);
    private static final String OTHER_AREA = Tokens.forStaffOf("99990000", Role.ANALYST);

    /** 38 × 36 × 200 = 273,600, and so on; teaching 1,900 to 30 April, 2,052 after. */
    @Test
    void what_each_school_gets_is_explained_line_by_line_and_adds_up_to_the_area() {
        var lacking = check(wanted("TEACHING", "LUNCH")).json();
        assertThat(lacking.get("total").isNull()).isTrue();
        assertThat(lacking.get("missing").toString()).contains("rates TEACHING PRIMARY", "school-days LUNCH 1");
        var refused = post(wanted("TEACHING", "LUNCH"), "/api/reporting/budget");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problem()).isEqualTo("budget-inputs-missing");

        put("rates", List.of(rate("1900", "2024-10-01", "2025-04-30"), rate("2052", "2025-05-01", null)));
        put("school-days", List.of(term("2", "2024-11-01", "2025-03-31"), term("1", "2025-05-16", "2025-10-10")));
        var checked = check(wanted("TEACHING", "LUNCH")).json();
        assertThat(checked.get("missing")).isEmpty();

        var made = post(wanted("TEACHING", "LUNCH"), "/api/reporting/budget");
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        var budget = made.json();
        var id = budget.get("id").asString();
        assertThat(budget.get("schools").asInt()).isEqualTo(3);
        assertThat(budget.get("pupils").asInt()).isEqualTo(77);
        assertThat(budget.get("byItem").get("LUNCH").decimalValue())
                .as("77 × 36 × 200")
                .isEqualByComparingTo("554400");
        assertThat(budget.get("total").decimalValue())
                .isEqualByComparingTo(checked.get("total").decimalValue());

        var rows =
                get(ANALYST, "/api/reporting/budget/" + id + "/schools").json().get("items");
        assertThat(rows).hasSize(3);
        var sum = BigDecimal.ZERO;
        for (var row : rows) {
            sum = sum.add(row.get("total").decimalValue());
        }
        assertThat(sum).isEqualByComparingTo(budget.get("total").decimalValue());

        var explained = explanation(ANALYST, "99010001", id).json();
        var first = explained.get("lines").get(0);
        assertThat(first.get("whyTh").asString())
                .as("38 × 1900 × 212 / 365 = 41935.342…")
                .isEqualTo("38 คน × 1,900 บาท × 212/365 วัน = 41,935.34 บาท");
        assertThat(first.get("line").get("authority").asString()).isEqualTo("มติตัวอย่าง");
        assertThat(first.get("line").get("confirmed").asBoolean()).isFalse();

        assertThat(explanation(Tokens.forSchool("99010001", Role.SCHOOL_DIRECTOR), "99010001", id)
                        .status())
                .as("not published yet")
                .isEqualTo(404);
        publish(id);
        assertThat(explanation(Tokens.forSchool("99010001", Role.SCHOOL_DIRECTOR), "99010001", id)
                        .json()
                        .get("school")
                        .get("pupils")
                        .asInt())
                .isEqualTo(38);
        assertThat(explanation(Tokens.forSchool("99010002", Role.SCHOOL_DIRECTOR), "99010001", id)
                        .status())
                .as("nobody else's")
                .isEqualTo(404);
        assertThat(explanation(OTHER_AREA, "99010001", id).status()).isEqualTo(404);
        assertThat(get(OTHER_AREA, "/api/reporting/budget/" + id).status()).isEqualTo(404);
    }

    @Test
    void a_budget_is_made_by_the_office_from_a_snapshot_within_reach() {
        var path = "/api/reporting/budget/check";
        assertThat(new Calls(port).post(OTHER_AREA, path, wanted("LUNCH")).status())
                .isEqualTo(404);
        assertThat(new Calls(port)
                        .post(Tokens.forSchool("99010001", Role.SCHOOL_DIRECTOR), path, wanted("LUNCH"))
                        .status())
                .isEqualTo(403);
        assertThat(post(Map.of("snapshotId", snapshotId(), "fiscalYear", 25), path)
                        .status())
                .isEqualTo(422);
    }

    /** The way of every report: made, checked and approved by others, published. */
    private void publish(String id) {
        var production = "/api/reporting/productions/" + id;
        var made = get(ANALYST, production).json();
        assertThat(made.get("outputs")).isNotEmpty();
        assertThat(made.get("doubts").toString()).contains("rates-unconfirmed");
        for (int step = 1; step <= 5; step++) {
            var done = new Calls(port)
                    .post(
                            step <= 3 ? ANALYST : SUPERVISOR,
                            production + "/steps/" + step + "/complete",
                            Map.of("note", "ทดสอบ"));
            assertThat(done.ok()).as(done.toString()).isTrue();
        }
        var published = new Calls(port)
                .post(
                        SUPERVISOR,
                        production + "/publish",
                        Map.of("slug", "budget-" + collectionId, "titleTh", "งบประมาณ"));
        assertThat(published.ok()).as(published.toString()).isTrue();
    }

    private Map<String, Object> wanted(String... items) {
        return Map.of("snapshotId", snapshotId(), "fiscalYear", 2568, "items", List.of(items));
    }

    private String snapshotId() {
        return post(Map.of("collectionId", collectionId), "/api/reporting/snapshots")
                .json()
                .get("id")
                .asString();
    }

    private Answer check(Object wanted) {
        return post(wanted, "/api/reporting/budget/check");
    }

    private Answer explanation(String token, String school, String budgetId) {
        return get(token, "/api/reporting/budget/schools/" + school + "?budgetId=" + budgetId);
    }

    private static Map<String, Object> rate(String value, String from, String to) {
        return row(Map.of("item", "TEACHING", "level", "PRIMARY", "term", "YEAR"), value, from, to);
    }

    private static Map<String, Object> term(String term, String from, String to) {
        return row(Map.of("term", term), "100", from, to);
    }

    private static Map<String, Object> row(Map<String, String> keys, String value, String from, String to) {
        var row = new HashMap<String, Object>(Map.of("keys", keys, "value", value, "validFrom", from));
        row.put("validTo", to);
        row.put("authority", "มติตัวอย่าง");
        row.put("source", "ทดสอบ");
        row.put("confirmed", false);
        return row;
    }

    private void put(String table, List<Map<String, Object>> rows) {
        var answer = new Calls(port)
                .call(
                        HttpMethod.PUT,
                        ANALYST,
                        "/api/reporting/inputs/" + table,
                        Map.of("rows", rows, "note", "ทดสอบ"),
                        Map.of("If-Match", "*"));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    }

    private Answer get(String token, String path) {
        return new Calls(port).get(token, path);
    }
}
