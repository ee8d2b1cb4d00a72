package org.khet.reporting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** What the official pages of a real school must show, straight from the file of its figures. */
final class EmisFigures {

    private static final List<String> PRE = List.of("อ1", "อ2", "อ3");
    private static final List<String> PRIMARY = List.of("ป1", "ป2", "ป3", "ป4", "ป5", "ป6");
    private static final List<String> LOWER = List.of("ม1", "ม2", "ม3");
    private static final List<String> UPPER = List.of("ม4", "ม5", "ม6", "ปวช1", "ปวช2", "ปวช3");
    private static final List<String> COUNTS = List.of("men", "women", "total", "class");
    private static final List<String> PEOPLE = List.of("men", "women", "total");
    private static final Map<String, String> SEXES = new TreeMap<>(Map.of("men", "ช", "women", "ญ"));

    private final JsonNode students;
    private final JsonNode staff;

    EmisFigures(JsonNode school) {
        students = school.get("student");
        staff = school.get("staff");
    }

    /** Row for row as the layout has them: boys, girls, all, rooms. */
    List<List<Integer>> pupils() {
        var rows = new ArrayList<List<Integer>>();
        var all = new int[COUNTS.size()];
        for (var level : List.of(PRE, PRIMARY, LOWER, UPPER)) {
            var sum = new int[COUNTS.size()];
            for (var grade : level) {
                var row = counts(students.get(grade), COUNTS);
                rows.add(row);
                add(sum, row);
            }
            rows.add(boxed(sum));
            add(all, boxed(sum));
        }
        rows.add(boxed(all));
        return rows;
    }

    /** Row for row as the layout has them: men, women, all. The file counts assistants among the teachers. */
    List<List<Integer>> staff() {
        var rows = new ArrayList<List<Integer>>();
        var all = new int[PEOPLE.size()];
        for (var position : List.of("ผู้อำนวยการ", "รองผู้อำนวยการ", "ครู")) {
            var of = staff.get(position);
            for (int rank = 1; of.has("คศ" + rank); rank++) {
                rows.add(counts(of.get("คศ" + rank), PEOPLE));
            }
            var sum = new int[PEOPLE.size()];
            add(sum, counts(of, PEOPLE));
            if (of.has("ครูผู้ช่วย")) {
                var assistants = counts(of.get("ครูผู้ช่วย"), PEOPLE);
                for (int i = 0; i < sum.length; i++) {
                    sum[i] -= assistants.get(i);
                }
            }
            rows.add(boxed(sum));
            add(all, boxed(sum));
        }
        for (var single : List.of(
                staff.get("ครู").get("ครูผู้ช่วย"),
                staff.get("พนักงาน").get("ลูกจ้างประจำ"),
                staff.get("พนักงาน").get("พนักงานราชการ"),
                staff.get("พนักงาน").get("ลูกจ้างชั่วคราว"))) {
            rows.add(counts(single, PEOPLE));
            add(all, rows.getLast());
        }
        rows.add(boxed(all));
        return rows;
    }

    /** Made-up pupils with these sums: grade, room, sex. */
    List<List<String>> pupilRecords() {
        var records = new ArrayList<List<String>>();
        for (var level : List.of(PRE, PRIMARY, LOWER, UPPER)) {
            for (var grade : level) {
                var of = students.get(grade);
                int men = of.get("men").asInt();
                for (int i = 0; i < of.get("total").asInt(); i++) {
                    records.add(List.of(
                            grade.replaceFirst("(\\d)", ".$1"),
                            Integer.toString(i % of.get("class").asInt() + 1),
                            i < men ? "ช" : "ญ"));
                }
            }
        }
        return records;
    }

    /** Made-up people with these sums: position, rank, sex. */
    List<List<String>> staffRecords() {
        var records = new ArrayList<List<String>>();
        Map.of("ผู้อำนวยการ", "ผู้อำนวยการโรงเรียน", "รองผู้อำนวยการ", "รองผู้อำนวยการโรงเรียน", "ครู", "ครู")
                .forEach((key, position) -> {
                    for (int rank = 1; staff.get(key).has("คศ" + rank); rank++) {
                        people(records, position, "คศ." + rank, staff.get(key).get("คศ" + rank));
                    }
                });
        people(records, "ครูผู้ช่วย", null, staff.get("ครู").get("ครูผู้ช่วย"));
        people(records, "ลูกจ้างประจำ", null, staff.get("พนักงาน").get("ลูกจ้างประจำ"));
        people(records, "พนักงานราชการ", null, staff.get("พนักงาน").get("พนักงานราชการ"));
        people(records, "ครูอัตราจ้าง", null, staff.get("พนักงาน").get("ลูกจ้างชั่วคราว"));
        return records;
    }

    private static void people(List<List<String>> records, String position, String rank, JsonNode of) {
        SEXES.forEach((key, sex) -> {
            for (int i = 0; i < of.get(key).asInt(); i++) {
                records.add(Arrays.asList(position, rank, sex));
            }
        });
    }

    private static List<Integer> counts(JsonNode of, List<String> keys) {
        return keys.stream().map(key -> of.get(key).asInt()).toList();
    }

    private static void add(int[] sum, List<Integer> row) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += row.get(i);
        }
    }

    private static List<Integer> boxed(int[] sum) {
        return Arrays.stream(sum).boxed().toList();
    }
}
