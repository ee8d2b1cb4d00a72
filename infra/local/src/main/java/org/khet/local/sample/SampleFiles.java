package org.khet.local.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The sample area in the forms that the services' imports take. */
public final class SampleFiles {
    private SampleFiles() {}

    /** CSV with the columns of the public school lists and the optional ones {@code network} and {@code grades}. */
    public static String schoolsCsv(List<SampleSchool> schools) {
        String header = "province,area_code,area_name,smis8,school_id10,obec6,name,tambon,amphoe,network,grades\n";
        return schools.stream()
                .map(school -> String.join(
                        ",",
                        SampleArea.PROVINCE,
                        SampleArea.AREA_CODE,
                        SampleArea.AREA_NAME,
                        school.code(),
                        school.code10(),
                        school.obecCode(),
                        school.nameTh(),
                        school.subdistrictTh(),
                        school.districtTh(),
                        school.network(),
                        String.join("|", school.grades())))
                .collect(Collectors.joining("\n", header, "\n"));
    }

    /** Everybody as notification-service takes recipients: mail for all, SMS for the schools too. */
    public static List<Map<String, Object>> recipients(List<Person> people) {
        List<Map<String, Object>> recipients = new ArrayList<>();
        for (Person person : people) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("id", person.username());
            one.put("kind", person.schoolCode() == null ? "STAFF" : "SCHOOL");
            if (person.schoolCode() != null) {
                one.put("schoolCode", person.schoolCode());
            }
            one.put("areaCode", SampleArea.AREA_CODE);
            one.put("role", person.role());
            one.put("displayName", person.displayName());
            one.put("email", person.email());
            one.put("phone", person.phone());
            one.put("language", "th");
            one.put("channels", person.schoolCode() == null ? List.of("EMAIL") : List.of("EMAIL", "SMS"));
            recipients.add(one);
        }
        return recipients;
    }
}
