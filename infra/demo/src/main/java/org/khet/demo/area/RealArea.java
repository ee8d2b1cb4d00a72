package org.khet.demo.area;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.khet.demo.counts.SchoolCounts;

/** An area out of a table; its people are made up, their addresses are under {@code .test} and lead nowhere. */
public final class RealArea {
    private static final List<String> FIRST = List.of(
            "สมชาย",
            "วราภรณ์",
            "ประเสริฐ",
            "กนกวรรณ",
            "อนุชา",
            "ศิริพร",
            "วิชัย",
            "นันทนา",
            "สุรศักดิ์",
            "มาลี",
            "เอกชัย",
            "รัตนา");
    private static final List<String> LAST = List.of(
            "ใจงาม",
            "แสงทอง",
            "ศรีเวียง",
            "พรหมสุข",
            "บุญเรือง",
            "วงศ์ทอง",
            "สุขสบาย",
            "เจริญผล",
            "อินทร์แก้ว",
            "ชูศรี",
            "มีทรัพย์");
    private static final List<String> STAFF_ROLES = List.of("data-officer", "analyst", "supervisor", "office-director");

    /** 080-000-nnnn is a block that rings nowhere; the sample's people have the beginning of it. */
    private static final int FIRST_PHONE = 1000;

    private static final int PHONES = 9000;

    private RealArea() {}

    /** @param registered by school code */
    public static Area of(List<SchoolCounts> table, Map<String, School.Registered> registered) {
        var code = table.getFirst().areaCode();
        var staff = new ArrayList<Person>();
        for (var role : STAFF_ROLES) {
            var name = role.substring(role.indexOf('-') + 1);
            staff.add(person(name + "-" + code, role, null, code, staff.size(), name + "." + code + "@office.test"));
        }
        var schools = new ArrayList<School>();
        for (var counts : table) {
            int number = STAFF_ROLES.size() + 2 * schools.size();
            schools.add(new School(
                    counts,
                    registered.getOrDefault(counts.code(), School.Registered.UNKNOWN),
                    atSchool(counts, "officer", number),
                    atSchool(counts, "director", number + 1)));
        }
        var accounts = new ArrayList<>(staff);
        schools.forEach(school -> accounts.add(school.director()));
        return new Area(code, table.getFirst().areaNameTh(), schools, staff, accounts, Registry.csv(schools));
    }

    private static Person atSchool(SchoolCounts school, String job, int number) {
        return person(
                school.code() + "-" + job,
                "school-" + job,
                school.code(),
                school.areaCode(),
                number,
                job + "." + school.code() + "@school.test");
    }

    private static Person person(
            String username, String role, @Nullable String schoolCode, String areaCode, int number, String email) {
        return new Person(
                username,
                FIRST.get(number % FIRST.size()) + " " + LAST.get(number % LAST.size()),
                role,
                schoolCode,
                areaCode,
                email,
                String.format("080000%04d", FIRST_PHONE + number % PHONES));
    }
}
