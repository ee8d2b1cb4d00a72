package org.khet.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.khet.events.DataDescription;
import org.khet.events.DataDescription.DescribedField;
import org.khet.events.DataDescription.DescribedValue;
import org.khet.messaging.EventPublisher;
import org.khet.messaging.Ids;
import org.khet.security.Role;
import org.khet.testing.Calls;
import org.khet.testing.Calls.Answer;
import org.khet.testing.KhetTest;
import org.khet.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A collection that can be queried: three schools, few girls in the last, one in another district. */
@KhetTest
@Import(Heard.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class QueriedCollection {

    static final JsonMapper JSON = JsonMapper.builder().build();
    static final String ANALYST = Tokens.forStaffNamed("analyst-1", Role.ANALYST);
    private static final DataDescription DESCRIBED = new DataDescription(
            true,
            List.of(
                    field("grade", "ชั้น", "CODE", "INTERNAL", "ป.1", "ป.2"),
                    field("sex", "เพศ", "CODE", "INTERNAL", "ช", "ญ"),
                    field("birthDate", "วันเกิด", "DATE", "PERSONAL"),
                    field("weightKg", "น้ำหนัก", "DECIMAL", "SENSITIVE"),
                    field("religion", "ศาสนา", "TEXT", "SENSITIVE")));

    @LocalServerPort
    int port;

    @Autowired
    EventPublisher publisher;

    @Autowired
    Heard heard;

    final String collectionId = Ids.newId();

    /** Two schools in one district, one in another; few girls in the last. */
    @BeforeAll
    void collection() throws Exception {
        var data = new AcceptedData(
                publisher, collectionId, List.of("grade", "sex", "birthDate", "weightKg", "religion", "undescribed"));
        data.open(DESCRIBED);
        data.accept("99010001", pupils(20, 18, "พุทธ"), false);
        data.accept("99010002", pupils(15, 9, "พุทธ"), false);
        data.accept("99010003", pupils(12, 3, "=1+1"), false);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> post(Map.of("collectionId", collectionId), "/api/reporting/snapshots")
                                .json()
                                .path("schools")
                                .asInt(0)
                        == 3);
    }

    Map<String, Object> spec(Object... members) {
        var spec = new LinkedHashMap<String, Object>();
        spec.put("collectionId", collectionId);
        for (int i = 0; i < members.length; i += 2) {
            spec.put((String) members[i], members[i + 1]);
        }
        return spec;
    }

    static Map<String, Object> across(String field) {
        return Map.of("across", field);
    }

    JsonNode preview(Object spec) {
        var answer = post(spec, "/api/reporting/query/preview");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }

    Answer post(Object body, String path) {
        return new Calls(port).post(ANALYST, path, body);
    }

    static List<String> labels(JsonNode table) {
        var labels = new ArrayList<String>();
        table.get("columns").forEach(column -> labels.add(column.get("labelTh").asString()));
        return labels;
    }

    static List<String> rows(JsonNode table) {
        var rows = new ArrayList<String>();
        for (var row : table.get("rows")) {
            var cells = new ArrayList<String>();
            row.forEach(cell -> cells.add(cell.isNull() ? "null" : cell.asString()));
            rows.add(String.join("|", cells));
        }
        return rows;
    }

    private static List<List<String>> pupils(int boys, int girls, String religion) {
        var rows = new ArrayList<List<String>>();
        for (int i = 0; i < boys + girls; i++) {
            rows.add(Arrays.asList(
                    i % 2 == 0 ? "ป.1" : "ป.2", i < boys ? "ช" : "ญ", "2018-05-01", "20.3", religion, null));
        }
        return rows;
    }

    static DescribedField field(String code, String labelTh, String type, String privacy, String... values) {
        return new DescribedField(
                code,
                labelTh,
                code,
                type,
                privacy,
                Arrays.stream(values)
                        .map(value -> new DescribedValue(value, value, value))
                        .toList());
    }
}
