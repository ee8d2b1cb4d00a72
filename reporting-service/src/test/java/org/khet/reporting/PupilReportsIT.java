package org.khet.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.khet.events.DataDescription;
import org.khet.events.DataDescription.DescribedField;
import org.khet.messaging.EventPublisher;
import org.khet.messaging.Ids;
import org.khet.security.Role;
import org.khet.testing.Calls;
import org.khet.testing.KhetTest;
import org.khet.testing.Tokens;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** The shipped reports of pupils, each against figures counted here from the same rows. C40. */
@KhetTest
@Import(Heard.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PupilReportsIT {

    private static final String ANALYST = Tokens.forStaffNamed("analyst-1", Role.ANALYST);
    private static final Map<String, Integer> SIZES =
            new TreeMap<>(Map.of("99010001", 15, "99010002", 45, "99010003", 130, "99010004", 601));

    @LocalServerPort
    int port;

    @Autowired
    EventPublisher publisher;

    private final List<CountedPupil> pupils = new ArrayList<>();
    private String snapshotId = "";

    @BeforeAll
    void collection() throws Exception {
        var collectionId = Ids.newId();
        var data = new AcceptedData(
                        publisher,
                        collectionId,
                        List.of(
                                "grade",
                                "room",
                                "sex",
                                "ageYears",
                                "religion",
                                "nationality",
                                "disadvantage",
                                "disability",
                                "distanceUnpaved",
                                "distancePaved",
                                "distanceWater"))
                .of("DMC-STUDENT-EXT", 2568)
                .inNetworks(Map.of("99010002", "ริมน้ำ", "99010004", "ริมน้ำ", "99010003", "เชิงเขา"))
                .expecting(List.of("99010001", "99010002", "99010003", "99010004", "99010005"));
        data.open(new DataDescription(
                true,
                List.of(
                        field("grade", "CODE", "INTERNAL", "ป.1", "ป.2", "ป.3", "ป.4", "ป.5", "ป.6", "ม.1"),
                        field("room", "INTEGER", "INTERNAL"),
                        field("sex", "CODE", "INTERNAL", "ช", "ญ"),
                        field("ageYears", "INTEGER", "INTERNAL"),
                        field("religion", "CODE", "SENSITIVE", "พุทธ", "อิสลาม", "คริสต์", "ซิกข์"),
                        field("nationality", "TEXT", "PERSONAL"),
                        field("disadvantage", "CODE", "SENSITIVE", "9", "99"),
                        field("disability", "CODE", "SENSITIVE", "5", "99"),
                        field("distanceUnpaved", "DECIMAL", "PERSONAL"),
                        field("distancePaved", "DECIMAL", "PERSONAL"),
                        field("distanceWater", "DECIMAL", "PERSONAL"))));
        SIZES.forEach((school, size) -> {
            var ofSchool = IntStream.range(0, size)
                    .mapToObj(i -> CountedPupil.of(school, i))
                    .toList();
            pupils.addAll(ofSchool);
            data.accept(school, ofSchool.stream().map(CountedPupil::cells).toList(), false);
        });
        snapshotId = await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> new Calls(port)
                                .post(ANALYST, "/api/reporting/snapshots", Map.of("collectionId", collectionId))
                                .json(),
                        answer -> answer.path("schools").asInt(0) == SIZES.size())
                .get("id")
                .asString();
    }

    @Test
    void pupils_by_grade_sex_and_rooms_with_subtotals_of_districts() {
        var table = table("pupils-by-grade-sex-rooms");
        assertThat(table.keys())
                .containsExactly(
                        "99010003", "99010004", "district-น้ำปู่", "99010001", "99010002", "district-เมือง", "total");
        for (var grade : List.of("1", "4")) {
            var of = having(CountedPupil::grade, "ป." + grade);
            assertThat(table.value("99010002", "P" + grade + "-TOTAL")).isEqualTo(count(of.and(in("99010002"))));
            assertThat(table.value("total", "P" + grade + "-FEMALE"))
                    .isEqualTo(count(of.and(having(CountedPupil::sex, "ญ"))));
            assertThat(table.value("district-เมือง", "P" + grade + "-TOTAL"))
                    .isEqualTo(count(of.and(in("99010001").or(in("99010002")))));
        }
        assertThat(table.value("total", "ALL-ROOMS")).isEqualTo(rooms(one -> true));
        assertThat(table.value("total", "PRIMARY-TOTAL")).isEqualTo(Integer.toString(pupils.size()));
    }

    @Test
    void pupils_and_rooms_by_level_with_subtotals_of_networks() {
        var table = table("pupils-by-network");
        assertThat(table.keys())
                .containsExactly(
                        "99010003",
                        "network-เชิงเขา",
                        "99010002",
                        "99010004",
                        "network-ริมน้ำ",
                        "99010001",
                        "network-none",
                        "total");
        var riverside = in("99010002").or(in("99010004"));
        assertThat(table.value("network-ริมน้ำ", "PRIMARY-TOTAL")).isEqualTo(count(riverside));
        assertThat(table.value("network-ริมน้ำ", "PRIMARY-FEMALE"))
                .isEqualTo(count(riverside.and(having(CountedPupil::sex, "ญ"))));
        assertThat(table.value("network-ริมน้ำ", "ALL-ROOMS")).isEqualTo(rooms(riverside));
        assertThat(table.value("network-none", "ALL-TOTAL")).isEqualTo(count(in("99010001")));
        assertThat(table.value("total", "UPPER-TOTAL")).isEqualTo("0");
    }

    @Test
    void schools_and_pupils_by_size_in_each_scheme() {
        var four = table("schools-by-size-primary-4");
        assertThat(four.column("SCHOOLS")).containsExactly("2", "1", "1", "0", "4");
        assertThat(four.column("SHARE")).containsExactly("50", "25", "25", "0", "100");
        assertThat(four.column("TOTAL")).containsExactly("60", "130", "601", "0", "791");
        assertThat(four.gap("1501-", "PER_ROOM")).isEqualTo("ZERO_DENOMINATOR");
        var seven = table("schools-by-size-primary-7");
        assertThat(seven.column("SCHOOLS")).containsExactly("2", "1", "0", "0", "1", "0", "0", "4");
        var secondary = table("schools-by-size-secondary-4");
        assertThat(secondary.column("SCHOOLS")).containsExactly("3", "1", "0", "0", "4");
        var small = table("small-schools-by-20");
        assertThat(small.column("SCHOOLS")).containsExactly("0", "1", "0", "1", "0", "0", "0", "2", "4");
    }

    @Test
    void pupils_by_age() {
        var table = table("pupils-by-age");
        for (int age = 6; age <= 12; age++) {
            int of = age;
            assertThat(table.value(Integer.toString(age), "MALE"))
                    .isEqualTo(count(having(CountedPupil::sex, "ช").and(one -> one.age() == of)));
        }
        assertThat(table.value("7", "SHARE")).isEqualTo(percent(one -> one.age() == 7, one -> true));
        assertThat(table.keys()).containsExactly("6", "7", "8", "9", "10", "11", "12", "total");
    }

    @Test
    void what_is_sensitive_is_counted_and_few_people_are_kept_back() {
        assertThat(table("pupils-by-disability").value("5", "TOTAL"))
                .isEqualTo(count(having(CountedPupil::disability, "5")));
        assertThat(table("pupils-by-disadvantage").value("9", "FEMALE"))
                .isEqualTo(count(having(CountedPupil::disadvantage, "9").and(having(CountedPupil::sex, "ญ"))));
        assertThat(table("pupils-by-nationality").value("พม่า", "TOTAL"))
                .isEqualTo(count(having(CountedPupil::nationality, "พม่า")));
        var religion = table("pupils-by-religion");
        assertThat(count(having(CountedPupil::religion, "คริสต์"))).isEqualTo("3");
        assertThat(religion.gap("คริสต์", "TOTAL")).isEqualTo("HIDDEN");
        assertThat(religion.gap("คริสต์", "SHARE")).isEqualTo("HIDDEN");
        var shown = List.of("พุทธ", "อิสลาม").stream()
                .filter(row -> religion.value(row, "TOTAL") != null)
                .toList();
        assertThat(shown).as("one more is hidden, or it could be subtracted").hasSizeLessThan(2);
        assertThat(religion.value("total", "TOTAL")).isEqualTo(Integer.toString(pupils.size()));
    }

    @Test
    void pupils_per_room_by_grade_with_levels_and_by_school() {
        var table = table("pupils-per-room");
        var first = having(CountedPupil::grade, "ป.1");
        assertThat(table.value("ป.1", "ROOMS")).isEqualTo(rooms(first));
        assertThat(table.value("ป.1", "PER_ROOM")).isEqualTo(ratio(count(first), rooms(first)));
        assertThat(table.value("PRIMARY", "PER_ROOM"))
                .isEqualTo(ratio(Integer.toString(pupils.size()), rooms(one -> true)));
        assertThat(table.gap("LOWER", "PER_ROOM")).isEqualTo("ZERO_DENOMINATOR");
        var bySchool = table("pupils-per-room-by-school");
        assertThat(bySchool.value("99010002", "PER_ROOM")).isEqualTo(ratio("45", rooms(in("99010002"))));
    }

    @Test
    void pupils_who_travel_more_than_three_kilometres() {
        var table = table("travel-over-3-km");
        Predicate<CountedPupil> far = one -> one.travel().compareTo(new BigDecimal(3)) > 0;
        var second = having(CountedPupil::grade, "ป.2");
        assertThat(table.value("ป.2", "FAR")).isEqualTo(count(second.and(far)));
        assertThat(table.value("PRIMARY", "FAR_SHARE")).isEqualTo(percent(far, one -> true));
        var mean = pupils.stream()
                .filter(far)
                .map(CountedPupil::travel)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(new BigDecimal(count(far)), 1, RoundingMode.HALF_UP);
        assertThat(table.value("total", "FAR_MEAN")).isEqualTo(ShownTable.plain(mean));
    }

    @Test
    void a_collection_tells_which_schools_are_missing() {
        var answer = ShownTable.answer(port, ANALYST, "collection-completeness", Map.of("snapshotId", snapshotId));
        var table = new ShownTable(answer.get("table"));
        assertThat(table.value("99010004", "RECORDS")).isEqualTo("601");
        assertThat(table.gap("99010005", "RECORDS")).isEqualTo("NOT_ACCEPTED");
        assertThat(table.value("total", "ACCEPTED")).isEqualTo("4");
        assertThat(answer.get("doubts").get(0).get("code").asString()).isEqualTo("schools-missing");
        assertThat(answer.get("doubts")).hasSize(1);
        assertThat(table.json().get("notesTh").toString()).contains("ยังไม่รวมข้อมูลของ 1 โรงเรียน");
    }

    private ShownTable table(String code) {
        return ShownTable.preview(port, ANALYST, code, snapshotId);
    }

    private String count(Predicate<CountedPupil> wanted) {
        return Long.toString(pupils.stream().filter(wanted).count());
    }

    private String rooms(Predicate<CountedPupil> wanted) {
        return Integer.toString(pupils.stream()
                .filter(wanted)
                .map(one -> one.school() + one.grade() + "/" + one.room())
                .collect(Collectors.toSet())
                .size());
    }

    private String percent(Predicate<CountedPupil> part, Predicate<CountedPupil> whole) {
        return ShownTable.plain(new BigDecimal(count(part))
                .multiply(BigDecimal.valueOf(100))
                .divide(new BigDecimal(count(whole)), 2, RoundingMode.HALF_UP));
    }

    private static String ratio(String part, String whole) {
        return ShownTable.plain(new BigDecimal(part).divide(new BigDecimal(whole), 2, RoundingMode.HALF_UP));
    }

    private static Predicate<CountedPupil> having(Function<CountedPupil, String> what, String value) {
        return one -> what.apply(one).equals(value);
    }

    private static Predicate<CountedPupil> in(String school) {
        return having(CountedPupil::school, school);
    }

    private static DescribedField field(String code, String type, String privacy, String... values) {
        return QueriedCollection.field(code, code, type, privacy, values);
    }
}
