package org.khet.reporting.inputs;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.khet.security.Role;
import org.khet.testing.Calls;
import org.khet.testing.Calls.Answer;
import org.khet.testing.KhetTest;
import org.khet.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;

/** Input tables over HTTP. */
@KhetTest
class InputsIT {

    private static final String ANALYST = Tokens.forStaffNamed("analyst-1", Role.ANALYST);
    private static final String OFFICER = Tokens.forStaffNamed("officer-1", Role.DATA_OFFICER);

    @LocalServerPort
    int port;

    @Autowired
    InputTables tables;

    @Test
    void a_figure_holds_for_its_days_and_its_band() {
        var day = LocalDate.of(2025, 6, 10);
        assertThat(lunch(40, day)).isEqualTo("36");
        assertThat(lunch(41, day)).isEqualTo("27");
        assertThat(lunch(100, day)).isEqualTo("27");
        assertThat(lunch(101, day)).isEqualTo("24");
        assertThat(lunch(121, day)).isEqualTo("22");
        assertThat(lunch(121, LocalDate.of(2022, 9, 30))).isEqualTo("none");
        assertThat(tables.value("lunch-rates", Map.of(), day))
                .as("which of the four is not said")
                .isEmpty();
        assertThat(tables.rows("size-classes", day)).hasSize(23);
        assertThat(tables.value("population", Map.of("group", "PRIMARY", "sex", "ช"), day))
                .as("not entered is no zero")
                .isEmpty();
    }

    @Test
    void each_change_is_a_version_with_its_author_and_nobody_overwrites_another() {
        var read = get(ANALYST, "/api/reporting/inputs/teacher-entitlement");
        var tag = read.json().get("version").asInt();
        var changed = put("\"" + tag + "\"", rows(entitlement("12", "2025-10-01", null)));
        assertThat(changed.status()).as(changed.toString()).isEqualTo(200);
        assertThat(changed.json().get("version").asInt()).isEqualTo(tag + 1);

        assertThat(put("\"" + tag + "\"", rows(entitlement("13", "2025-10-01", null)))
                        .status())
                .isEqualTo(412);

        var refused =
                put(null, rows(entitlement("12", "2025-10-01", "2026-01-31"), entitlement("13", "2026-01-31", null)));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.toString()).contains("rows[0]", "rows[1]", "แถว 1 กับแถว 2");

        var versions = get(OFFICER, "/api/reporting/inputs/teacher-entitlement/versions")
                .json()
                .get("items");
        assertThat(versions.get(0).get("version").asInt()).isEqualTo(tag + 1);
        assertThat(versions.get(0).get("added").asInt()).isEqualTo(1);
        assertThat(get(OFFICER, "/api/reporting/inputs/teacher-entitlement/versions/" + tag)
                        .json()
                        .get("rows"))
                .isEmpty();
        assertThat(tables.value("teacher-entitlement", Map.of("school", "99010001"), LocalDate.of(2025, 10, 1)))
                .contains(new BigDecimal("12"));
    }

    @Test
    void a_pasted_sheet_is_read_and_nothing_is_stored() {
        var before = get(ANALYST, "/api/reporting/rates").json().get("version").asInt();
        var read = RestClient.create("http://127.0.0.1:" + port)
                .post()
                .uri("/api/reporting/inputs/rates/rows")
                .header("Authorization", "Bearer " + ANALYST)
                .contentType(MediaType.parseMediaType("text/tab-separated-values"))
                .body("item\tlevel\tterm\tvalue\tvalidFrom\nTEACHING\tPRIMARY\tYEAR\tx\t1/10/2567\n"
                        .getBytes(StandardCharsets.UTF_8))
                .retrieve()
                .body(JsonNode.class);
        assertThat(read.get("faults").get(0).get("row").asInt()).isEqualTo(1);
        assertThat(get(ANALYST, "/api/reporting/rates").json().get("version").asInt())
                .isEqualTo(before);
    }

    @Test
    void the_office_reads_its_analyst_writes_and_schools_see_nothing() {
        assertThat(get(OFFICER, "/api/reporting/inputs").json().get("items")).hasSize(12);
        assertThat(get(null, "/api/reporting/inputs").status()).isEqualTo(401);
        for (var path : List.of("/api/reporting/inputs", "/api/reporting/inputs/rates", "/api/reporting/rates")) {
            assertThat(get(Tokens.forSchool("99010001", Role.SCHOOL_DIRECTOR), path)
                            .status())
                    .isEqualTo(403);
        }
        assertThat(new Calls(port)
                        .call(HttpMethod.PUT, OFFICER, "/api/reporting/rates", rows(), Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(get(ANALYST, "/api/reporting/inputs/nothing").status()).isEqualTo(404);
    }

    private String lunch(int pupils, LocalDate on) {
        return tables.value("lunch-rates", Map.of(InputRow.NUMBER, Integer.toString(pupils)), on)
                .map(BigDecimal::toPlainString)
                .orElse("none");
    }

    private static Map<String, Object> entitlement(String value, String from, String to) {
        var row = new HashMap<String, Object>(Map.of(
                "keys",
                Map.of("school", "99010001"),
                "value",
                value,
                "validFrom",
                from,
                "authority",
                "ก.ค.ศ.",
                "source",
                "ทดสอบ",
                "confirmed",
                false));
        row.put("validTo", to);
        return row;
    }

    @SafeVarargs
    private static Map<String, Object> rows(Map<String, Object>... rows) {
        return Map.of("settings", Map.of(), "rows", List.of(rows), "note", "ทดสอบ");
    }

    private Answer put(String ifMatch, Object body) {
        return new Calls(port)
                .call(
                        HttpMethod.PUT,
                        ANALYST,
                        "/api/reporting/inputs/teacher-entitlement",
                        body,
                        ifMatch == null ? Map.of() : Map.of("If-Match", ifMatch));
    }

    private Answer get(String token, String path) {
        return new Calls(port).get(token, path);
    }
}
