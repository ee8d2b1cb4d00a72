package org.khet.collection.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.khet.collection.SampleArea.done;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.khet.collection.CollectionApi;
import org.khet.rules.checking.CheckContext;
import org.khet.rules.checking.Checker;
import org.khet.rules.checking.Finding;
import org.khet.rules.checking.Row;
import org.khet.rules.checking.Sink;
import org.khet.rules.dataset.Check;
import org.khet.rules.dataset.DataSet;
import org.khet.rules.dataset.DataSetJson;
import org.khet.rules.reading.Table;
import org.khet.security.Role;
import org.khet.testing.KhetTest;
import org.khet.testing.Tokens;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** C15: the catalogue taken away, and run by another implementation of the language. */
@KhetTest
class CatalogueIT {

    private static final String DMC = "/data-sets/DMC-STUDENT/versions/1";

    @LocalServerPort
    private int port;

    /** Every rule's examples go through Google's CEL with nothing but the downloaded file, and through our engine. */
    @Test
    void another_implementation_finds_the_same_with_the_downloaded_catalogue() throws IOException {
        var catalogue = done(api().get(DMC + "/catalogue"), 200).body();
        var dataSet = DataSetJson.read(api().get(DMC).whole().body());
        var elsewhere = new CelElsewhere(catalogue);
        var compared = 0;
        var found = 0;
        for (var change : changes(dataSet)) {
            var ours = new TreeSet<String>();
            var row = check(dataSet, change, ours);
            var theirs = new TreeSet<String>();
            for (JsonNode rule : catalogue.path("rules")) {
                if (rule.path("check").asString().equals("EXPRESSION")) {
                    compared++;
                    if (elsewhere.finds(rule, row)) {
                        theirs.add(rule.path("code").asString());
                    }
                }
            }
            assertThat(theirs).as(change.toString()).isEqualTo(ours);
            found += theirs.size();
        }
        assertThat(compared).isGreaterThan(1000);
        assertThat(found).isGreaterThan(20);
    }

    @Test
    void the_catalogue_names_its_version_and_every_rule_also_as_a_table() {
        var catalogue = api().get(DMC + "/catalogue").body();
        var csv = api().get(DMC + "/catalogue", "text/csv");

        assertThat(catalogue.path("dataSet").asString()).isEqualTo("DMC-STUDENT");
        assertThat(catalogue.path("version").asInt()).isEqualTo(1);
        assertThat(csv.whole().headers().firstValue("Content-Type").orElse("")).contains("charset=UTF-8");
        assertThat(csv.whole().body()).startsWith("\uFEFFdataSet,version,rule");
        for (JsonNode rule : catalogue.path("rules")) {
            assertThat(csv.whole().body())
                    .contains("DMC-STUDENT,1,%s,%s"
                            .formatted(
                                    rule.path("code").asString(),
                                    rule.path("severity").asString()));
        }
    }

    @Test
    void a_school_takes_away_what_is_published_only() {
        var officer = api().as(Tokens.forStaff(Role.DATA_OFFICER));
        var code = Milk.code();
        done(officer.post("/data-sets", Milk.definition(code)), 201);

        assertThat(api().get("/data-sets/" + code + "/versions/1/catalogue").status())
                .isEqualTo(403);
        assertThat(api().get("/data-sets/" + code + "/versions/1/compare?otherVersion=1")
                        .status())
                .isEqualTo(403);
    }

    private static List<Map<String, String>> changes(DataSet dataSet) {
        List<Map<String, String>> changes = new ArrayList<>(List.of(Map.of()));
        dataSet.rules().stream()
                .filter(rule -> rule.check() instanceof Check.Expression)
                .forEach(rule -> {
                    changes.addAll(rule.passes());
                    changes.addAll(rule.fails());
                });
        return changes;
    }

    /** One row through our engine: the codes found, and the row's values for the other. */
    private static CelElsewhere.Values check(DataSet dataSet, Map<String, String> change, TreeSet<String> codes)
            throws IOException {
        var example = java.util.Objects.requireNonNull(dataSet.example());
        var columns = dataSet.fields().stream()
                .filter(field -> !field.column().optional() || change.containsKey(field.name()))
                .toList();
        var usual = new HashMap<>(example.row());
        var rows = List.of(
                columns.stream().map(field -> field.title()).toList(),
                columns.stream()
                        .map(field -> change.getOrDefault(field.name(), usual.getOrDefault(field.name(), "")))
                        .toList(),
                columns.stream()
                        .map(field -> usual.getOrDefault(field.name(), ""))
                        .toList());
        var values = new ArrayList<CelElsewhere.Values>();
        var expressions = dataSet.rules().stream()
                .filter(rule -> rule.check() instanceof Check.Expression)
                .map(rule -> rule.code())
                .toList();
        Checker.compile(dataSet)
                .check(
                        Table.of("TEST", rows),
                        CheckContext.NONE
                                .withSchoolCode(example.schoolCode())
                                .withGradesOffered(example.gradesOffered())
                                .withReferenceDate(java.time.LocalDate.parse(example.referenceDate())),
                        new Sink() {
                            @Override
                            public void row(Row row) {
                                values.add(CelElsewhere.Values.of(dataSet, row, example));
                            }

                            @Override
                            public void finding(Finding finding) {
                                if (finding.row() == 2 && expressions.contains(finding.code())) {
                                    codes.add(finding.code());
                                }
                            }
                        });
        return values.getFirst();
    }

    private CollectionApi api() {
        return new CollectionApi(port, Tokens.forSchool("99010001", Role.SCHOOL_OFFICER));
    }
}
