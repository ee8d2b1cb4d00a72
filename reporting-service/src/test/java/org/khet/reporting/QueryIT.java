package org.khet.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.khet.security.Role;
import org.khet.testing.Calls;
import org.khet.testing.Contracts;
import org.khet.testing.Tokens;
import tools.jackson.databind.JsonNode;

/** Fields and previews over HTTP: figures and lists that give nobody away, and refusals at their place. */
class QueryIT extends QueriedCollection {

    @Test
    void the_fields_are_those_of_the_school_and_of_the_records_with_their_classes() {
        var fields = new Calls(port)
                .get(ANALYST, "/api/reporting/query/fields?collectionId=" + collectionId)
                .json()
                .get("items");
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

    @Test
    void request_service_finds_what_it_reads_by_the_names_it_knows() {
        var fields = new Calls(port).get(ANALYST, "/api/reporting/query/fields?collectionId=" + collectionId);
        assertThat(Contracts.broken(Contracts.QUERY_FIELDS, fields.json())).isEmpty();
        var table = preview(spec("groupBy", List.of("grade")));
        assertThat(Contracts.broken(Contracts.QUERY_PREVIEW, table)).isEmpty();
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
}
