package org.khet.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.khet.events.DataDescription;
import org.khet.events.DataDescription.DescribedField;
import org.khet.events.DataDescription.DescribedValue;
import org.khet.events.RequestEvents;
import org.khet.events.RequestEvents.ProductionOrdered;
import org.khet.messaging.EventPublisher;
import org.khet.messaging.Ids;
import org.khet.reporting.outputs.Format;
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

/** From accepted records to a figure that gives nobody away, over HTTP and by order. */
@KhetTest
@Import(Heard.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueryIT {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ANALYST = Tokens.forStaffNamed("analyst-1", Role.ANALYST);
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

    private final String collectionId = Ids.newId();

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

    @Test
    void the_fields_are_those_of_the_school_and_of_the_records_with_their_classes() {
        var fields = new Calls(port)
                .get(ANALYST, "/api/reporting/query/fields?collectionId=" + collectionId)
                .json()
                .get("fields");
        var byCode = new LinkedHashMap<String, JsonNode>();
        fields.forEach(one -> byCode.put(one.get("code").asString(), one));
        assertThat(byCode)
                .containsOnlyKeys(
                        "schoolCode",
                        "schoolName",
                        "schoolDistrict",
                        "areaCode",
                        "areaName",
                        "grade",
                        "sex",
                        "birthDate",
                        "weightKg",
                        "religion",
                        "undescribed");
        assertThat(byCode.get("grade").get("values").get(1).get("code").asString())
                .isEqualTo("ป.2");
        assertThat(byCode.get("birthDate").get("privacyClass").asString()).isEqualTo("PERSONAL");
        assertThat(byCode.get("undescribed").get("privacyClass").asString())
                .as("what nobody described is guarded most")
                .isEqualTo("SENSITIVE");
    }

    /** C37: 3 girls of the last school are hidden, and so is what they could be subtracted from. */
    @Test
    void a_table_of_figures_is_in_order_with_totals_and_keeps_small_counts_back() {
        var table = preview(spec("groupBy", List.of("schoolDistrict", "schoolCode", "sex"), "layout", across("sex")));
        assertThat(labels(table)).containsExactly("อำเภอของโรงเรียน", "รหัสโรงเรียน", "ชื่อโรงเรียน", "ช", "ญ", "รวม");
        assertThat(rows(table))
                .containsExactly(
                        "น้ำปู่|99010003|บ้าน99010003|*|*|15",
                        "รวม น้ำปู่|null|null|*|*|15",
                        "เมือง|99010001|บ้าน99010001|20|18|38",
                        "เมือง|99010002|บ้าน99010002|*|*|24",
                        "รวม เมือง|null|null|*|*|62",
                        "รวมทั้งสิ้น|null|null|47|30|77");
        assertThat(table.get("suppressedCells").asInt()).isEqualTo(8);
        assertThat(table.get("totalRows").asInt()).isEqualTo(6);
        assertThat(table.get("widestClass").asString()).isEqualTo("INTERNAL");
        assertThat(table.get("notesTh").toString()).contains("น้อยกว่า 5 คน");
    }

    @Test
    void sums_and_means_are_exact_and_filters_hold() {
        var table = preview(spec(
                "groupBy",
                List.of("schoolCode"),
                "measures",
                List.of(
                        Map.of("kind", "COUNT"),
                        Map.of("kind", "SUM", "field", "weightKg"),
                        Map.of("kind", "AVERAGE", "field", "weightKg")),
                "filters",
                List.of(Map.of("field", "schoolCode", "operator", "IN", "values", List.of("99010001", "99010002")))));
        assertThat(rows(table))
                .containsExactly(
                        "99010001|บ้าน99010001|38|771.4|20.3",
                        "99010002|บ้าน99010002|24|487.2|20.3",
                        "รวมทั้งสิ้น|null|62|1258.6|20.3");
    }

    @Test
    void a_list_masks_what_is_personal_and_says_so() {
        var list = preview(spec(
                "fields",
                List.of("schoolCode", "grade", "birthDate", "religion"),
                "privacy",
                Map.of("unmasked", List.of("birthDate"))));
        assertThat(list.get("totalRows").asInt()).isEqualTo(77);
        assertThat(list.get("rows")).hasSize(77);
        assertThat(rows(list).getFirst()).isEqualTo("99010001|ป.1|•••|•••");
        assertThat(list.get("widestClass").asString()).isEqualTo("SENSITIVE");
        assertThat(list.get("warnings").toString()).contains("\"masked\"", "\"records-of-people\"");
        assertThat(list.toString()).doesNotContain("2018").doesNotContain("พุทธ");

        var telling = preview(spec(
                "fields",
                List.of("schoolCode", "grade"),
                "filters",
                List.of(Map.of("field", "religion", "operator", "EQ", "values", List.of("=1+1")))));
        assertThat(telling.get("rows")).as("the filter says it of every row").isEmpty();
        assertThat(telling.get("warnings").toString()).contains("\"rows-withheld\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}|fields",
                "{'fields':['citizenId']}|fields[0]",
                "{'fields':['grade','grade']}|fields[1]",
                "{'fields':['grade'],'groupBy':['sex']}|fields",
                "{'fields':[null]}|fields[0]",
                "{'groupBy':['sex; DROP TABLE r --']}|groupBy[0]",
                "{'groupBy':['grade','sex','religion','schoolCode','areaCode']}|groupBy",
                "{'groupBy':['sex'],'layout':{'across':'grade'}}|layout.across",
                "{'measures':[{'kind':'SUM','field':'religion'}]}|measures[0].field",
                "{'measures':[{'kind':'AVERAGE'}]}|measures[0].field",
                "{'measures':[{'kind':'MAX','field':'weightKg'}]}|measures[0].field",
                "{'measures':[{'kind':'MEDIAN','field':'weightKg'}]}|measures[0].kind",
                "{'fields':['grade'],'filters':[{'field':'grade','operator':'LT','values':['ป.2']}]}|filters[0].operator",
                "{'fields':['grade'],'filters':[{'field':'weightKg','operator':'CONTAINS','values':['2']}]}|filters[0].operator",
                "{'fields':['grade'],'filters':[{'field':'weightKg','operator':'GT','values':['1 OR 1=1']}]}|filters[0].values[0]",
                "{'fields':['grade'],'filters':[{'field':'birthDate','operator':'EQ','values':['10/6/2568']}]}|filters[0].values[0]",
                "{'fields':['grade'],'filters':[{'field':'grade','operator':'BETWEEN','values':['a']}]}|filters[0].operator",
                "{'fields':['grade'],'filters':[{'field':'grade','operator':'EQ','values':[]}]}|filters[0].values",
                "{'fields':['grade'],'filters':[{'field':'grade','operator':'; DROP','values':['a']}]}|filters[0].operator",
                "{'groupBy':['sex'],'privacy':{'smallCell':1}}|privacy.smallCell",
                "{'groupBy':['sex'],'status':'APPROVED'}|status",
            })
    void a_query_that_cannot_be_is_refused_at_its_place(String query, String place) {
        var spec = (tools.jackson.databind.node.ObjectNode) JSON.readTree(query.replace('\'', '"'));
        spec.put("collectionId", collectionId);
        var answer = post(spec, "/api/reporting/query/preview");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(422);
        assertThat(answer.json().get("errors").get(0).get("field").asString()).isEqualTo(place);
        assertThat(answer.json().get("errors").get(0).get("messageTh").asString())
                .isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"' OR '1'='1", "\"; COPY r TO '/tmp/x'; --", "/etc/passwd", "');--", "\\u0e01", "%"})
    void what_is_asked_for_in_a_value_is_only_ever_a_value(String value) {
        var list = preview(spec(
                "fields",
                List.of("schoolCode"),
                "filters",
                List.of(Map.of("field", "grade", "operator", "CONTAINS", "values", List.of(value)))));
        assertThat(list.get("totalRows").asInt()).isZero();
        assertThat(list.get("warnings").toString()).contains("\"empty\"");
    }

    /** C36, C41: each format opens, and a second order of the same gives the same bytes. */
    @ParameterizedTest
    @EnumSource(Format.class)
    void an_ordered_query_is_delivered_and_the_same_order_gives_the_same_bytes(Format format) throws Exception {
        var wanted = spec("groupBy", List.of("schoolCode", "sex"), "layout", across("sex"), "filters", List.of());
        var first = heard.manifest(order(Ids.newId(), wanted, format));
        var file = heard.file(first);
        assertThat(file.length).isEqualTo((int) first.bytes());
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file)))
                .isEqualTo(first.sha256());
        assertThat(first.fileName()).endsWith("." + format.extension());
        var second = heard.manifest(order(Ids.newId(), wanted, format));
        assertThat(second.sha256()).isEqualTo(first.sha256());
    }

    /** C37. */
    @Test
    void an_approved_field_is_in_the_file_and_a_formula_is_only_text() {
        var manifest = heard.manifest(order(
                Ids.newId(),
                spec(
                        "fields",
                        List.of("schoolCode", "religion", "birthDate"),
                        "privacy",
                        Map.of("unmasked", List.of("religion"))),
                Format.CSV));
        var csv = new String(heard.file(manifest), StandardCharsets.UTF_8);
        assertThat(csv)
                .startsWith("\uFEFFรหัสโรงเรียน,ศาสนา,วันเกิด")
                .contains("99010001,พุทธ,•••")
                .contains("99010003,'=1+1,•••")
                .doesNotContain("2018-");
    }

    /** C37: the boys of the last school alone would tell how many girls were hidden. */
    @Test
    void a_second_table_that_would_give_the_first_away_is_refused() {
        var all = spec("groupBy", List.of("schoolCode"));
        var boys = spec(
                "groupBy",
                List.of("schoolCode"),
                "filters",
                List.of(Map.of("field", "sex", "operator", "NE", "values", List.of("ญ"))));
        var requestId = Ids.newId();
        heard.manifest(order(requestId, all, Format.CSV));
        var second = heard.manifest(order(requestId, boys, Format.CSV));
        assertThat(new String(heard.file(second), StandardCharsets.UTF_8)).contains("99010003,บ้าน99010003,*");
        var other = heard.manifest(order(Ids.newId(), boys, Format.CSV));
        assertThat(new String(heard.file(other), StandardCharsets.UTF_8)).contains("99010003,บ้าน99010003,12");
    }

    @Test
    void an_order_that_cannot_be_made_says_why() {
        assertThat(heard.refusal(order(Ids.newId(), spec("fields", List.of("citizenId")), Format.CSV)))
                .isEqualTo("validation-failed");
        assertThat(heard.refusal(order(Ids.newId(), "{broken", Format.CSV))).isEqualTo("validation-failed");
        assertThat(heard.refusal(order(
                        Ids.newId(),
                        spec(
                                "fields",
                                List.of("schoolCode"),
                                "filters",
                                List.of(Map.of("field", "religion", "operator", "NOT_EMPTY"))),
                        Format.CSV)))
                .as("a filter that tells what was not approved")
                .isEqualTo("validation-failed");
    }

    @Test
    void nobody_asks_beyond_their_reach() {
        var query = spec("groupBy", List.of("sex"));
        var fields = "/api/reporting/query/fields?collectionId=" + collectionId;
        for (var token : Arrays.asList(null, Tokens.forSchool("99010001", Role.SCHOOL_DIRECTOR))) {
            int status = token == null ? 401 : 403;
            assertThat(new Calls(port).get(token, fields).status()).isEqualTo(status);
            assertThat(new Calls(port)
                            .post(token, "/api/reporting/query/preview", query)
                            .status())
                    .isEqualTo(status);
        }
        var other = Tokens.forStaffOf("99990000", Role.ANALYST);
        assertThat(new Calls(port).get(other, fields).status()).isEqualTo(404);
        assertThat(new Calls(port)
                        .post(other, "/api/reporting/query/preview", query)
                        .status())
                .isEqualTo(404);
    }

    private String order(String request, Object query, Format format) {
        var orderId = Ids.newId();
        var text = query instanceof String words ? words : JSON.writeValueAsString(query);
        publisher.publish(
                RequestEvents.PRODUCTION_ORDERED,
                orderId,
                request,
                request,
                new ProductionOrdered(request, orderId, ProductionOrdered.QUERY, collectionId, format.name(), text));
        return orderId;
    }

    private Map<String, Object> spec(Object... members) {
        var spec = new LinkedHashMap<String, Object>();
        spec.put("collectionId", collectionId);
        for (int i = 0; i < members.length; i += 2) {
            spec.put((String) members[i], members[i + 1]);
        }
        return spec;
    }

    private static Map<String, Object> across(String field) {
        return Map.of("across", field);
    }

    private JsonNode preview(Object spec) {
        var answer = post(spec, "/api/reporting/query/preview");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.json();
    }

    private Answer post(Object body, String path) {
        return new Calls(port).post(ANALYST, path, body);
    }

    private static List<String> labels(JsonNode table) {
        var labels = new ArrayList<String>();
        table.get("columns").forEach(column -> labels.add(column.get("labelTh").asString()));
        return labels;
    }

    private static List<String> rows(JsonNode table) {
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

    private static DescribedField field(String code, String labelTh, String type, String privacy, String... values) {
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
