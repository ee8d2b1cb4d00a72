package org.khet.local.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Area 9901: twenty schools in four districts, always the same ones, with codes that the real list does not use. */
public final class SampleArea {
    public static final String AREA_CODE = "9901";
    public static final String AREA_NAME = "สพป.เวียงทอง เขต 1";
    public static final String PROVINCE = "เวียงทอง";

    private static final List<String> SCHOOLS = List.of(
            "อนุบาลเวียงทอง",
            "บ้านหนองแสงทอง",
            "วัดป่าประดู่งาม",
            "บ้านโคกสะอาดศรี",
            "ชุมชนบ้านท่าช้างใหญ่",
            "บ้านห้วยน้ำใสพัฒนา",
            "วัดโพธิ์ทองวราราม",
            "บ้านดอนตาลเหนือ",
            "บ้านนาคำหลวง",
            "ราษฎร์บำรุงวิทยาทาน",
            "บ้านคลองหินลาด",
            "วัดศรีสว่างธรรม",
            "บ้านแม่ปิงน้อย",
            "บ้านสันติสุขสามัคคี",
            "เวียงทองวิทยาสรรค์",
            "บ้านปางไม้แดง",
            "วัดเขาแก้วมณี",
            "บ้านทุ่งรวงทอง",
            "บ้านหนองบัวแดงน้อย",
            "มิตรภาพบ้านดอยหลวง");
    private static final List<String> DISTRICTS = List.of("เมืองเวียงทอง", "ท่าช้างใหญ่", "แม่ปิงน้อย", "ดอยหลวงงาม");
    private static final List<String> SUBDISTRICTS = List.of("ในเมือง", "หนองแสง", "ท่าช้าง", "นาคำ", "ทุ่งทอง");
    private static final List<String> FIRST_NAMES = List.of(
            "สมชาย",
            "กนกวรรณ",
            "ประเสริฐ",
            "วราภรณ์",
            "อนุชา",
            "ศิริพร",
            "ธนกฤต",
            "พิมพ์ชนก",
            "วิชัย",
            "นันทนา",
            "ณัฐพล",
            "อรพรรณ",
            "สุรศักดิ์",
            "จันทร์เพ็ญ",
            "ชัยวัฒน์",
            "มาลี",
            "ปกรณ์",
            "รัตนา",
            "เอกชัย",
            "สุดารัตน์");
    private static final List<String> LAST_NAMES = List.of(
            "ใจงาม",
            "แสงทอง",
            "ศรีเวียง",
            "พรหมสุข",
            "รักษ์ถิ่น",
            "บุญเรือง",
            "คำแสน",
            "วงศ์ทอง",
            "สุขสบาย",
            "ทองดี",
            "มีทรัพย์",
            "ชูศรี",
            "เจริญผล",
            "อินทร์แก้ว",
            "พงษ์พันธ์",
            "สายชล",
            "นาคำ",
            "ดอกไม้",
            "ป่าสัก",
            "ฟ้าใส");

    private static final List<String> ALL_GRADES =
            List.of("อ.1", "อ.2", "อ.3", "ป.1", "ป.2", "ป.3", "ป.4", "ป.5", "ป.6", "ม.1", "ม.2", "ม.3");

    private SampleArea() {}

    public static List<SampleSchool> schools() {
        List<SampleSchool> schools = new ArrayList<>();
        for (int i = 0; i < SCHOOLS.size(); i++) {
            schools.add(school(i));
        }
        return schools;
    }

    /** One person for each job at the office. */
    public static List<Person> staff() {
        return List.of(
                staff("officer", "data-officer", "ปิยะนุช", "ตั้งใจดี", 1),
                staff("analyst", "analyst", "ก้องภพ", "ช่างคิด", 2),
                staff("supervisor", "supervisor", "ดวงใจ", "เอื้ออารี", 3),
                staff("director", "office-director", "ทรงธรรม", "นำชัย", 4),
                staff("admin", "administrator", "เมธา", "รอบคอบ", 5));
    }

    /** Staff first, then each school's officer and director. */
    public static List<Person> people() {
        return Stream.concat(
                        staff().stream(),
                        schools().stream().flatMap(school -> Stream.of(school.officer(), school.director())))
                .toList();
    }

    private static SampleSchool school(int i) {
        int number = i + 1;
        String code = AREA_CODE + String.format("%04d", number);
        return new SampleSchool(
                code,
                "99019" + String.format("%05d", number),
                "99" + String.format("%04d", number),
                SCHOOLS.get(i),
                DISTRICTS.get(i / 5),
                SUBDISTRICTS.get(i % 5),
                "เครือข่าย" + DISTRICTS.get(i / 5),
                grades(i),
                atSchool(code, "officer", "school-officer", i, 0),
                atSchool(code, "director", "school-director", i, 7));
    }

    /** The first is a large one from อ.1; every fourth goes on to ม.3; the rest end with ป.6, some without kindergarten. */
    private static List<String> grades(int i) {
        int from = i == 0 ? 0 : i % 7 == 6 ? 3 : 1;
        int to = i % 4 == 3 ? ALL_GRADES.size() : 9;
        return ALL_GRADES.subList(from, to);
    }

    private static Person atSchool(String code, String job, String role, int i, int shift) {
        int number = 100 + 2 * i + (shift == 0 ? 0 : 1);
        return new Person(
                code + "-" + job,
                FIRST_NAMES.get((i + shift) % FIRST_NAMES.size()),
                LAST_NAMES.get((i * 3 + shift) % LAST_NAMES.size()),
                role,
                code,
                List.of(),
                job + "." + code + "@school.example",
                phone(number));
    }

    private static Person staff(String username, String role, String firstName, String lastName, int number) {
        return new Person(
                username,
                firstName,
                lastName,
                role,
                null,
                List.of(AREA_CODE),
                username + "@office.example",
                phone(number));
    }

    /** 080-000-0nnn: the form of a mobile number, in a block that rings nowhere. */
    private static String phone(int number) {
        return String.format("080000%04d", number);
    }
}
