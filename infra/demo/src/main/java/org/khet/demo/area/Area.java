package org.khet.demo.area;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Whom the story is played with.
 *
 * @param staff of the office, as far as they are told things
 * @param accounts staff and directors whose accounts the story makes; those of the sample exist already
 * @param registryCsv the schools as the registry takes them
 */
public record Area(
        String code,
        String nameTh,
        List<School> schools,
        List<Person> staff,
        List<Person> accounts,
        String registryCsv) {

    public int pupils() {
        return schools.stream().mapToInt(school -> school.counts().pupils()).sum();
    }

    public List<String> schoolCodes() {
        return schools.stream().map(School::code).toList();
    }

    /** Staff first, then each school's people. */
    public List<Person> people() {
        return Stream.concat(
                        staff.stream(),
                        schools.stream().flatMap(school -> Stream.of(school.officer(), school.director())))
                .toList();
    }

    /** As notification-service takes them. */
    public List<Map<String, Object>> recipients() {
        var recipients = new ArrayList<Map<String, Object>>();
        for (var person : people()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("id", person.username());
            one.put("kind", person.schoolCode() == null ? "STAFF" : "SCHOOL");
            if (person.schoolCode() != null) {
                one.put("schoolCode", person.schoolCode());
            }
            one.put("areaCode", person.areaCode());
            one.put("role", person.role());
            one.put("displayName", person.displayName());
            one.put("email", person.email());
            one.put("phone", person.phone());
            one.put("language", "th");
            one.put("channels", person.channels());
            recipients.add(one);
        }
        return recipients;
    }
}
