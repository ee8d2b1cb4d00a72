package org.khet.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.khet.events.RequestEvents;
import org.khet.events.RequestEvents.ProductionOrdered;
import org.khet.messaging.Ids;
import org.khet.reporting.outputs.Format;

/** Queries that a request orders: files as events, the same bytes again, and what is refused. */
class QueryOrderIT extends QueriedCollection {

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
}
