package org.khet.demo.pupils;

import java.util.Arrays;
import java.util.List;

/** The columns of the everyday export in their order, with the names that findings use. */
public enum Column {
    SCHOOL_CODE("schoolCode", "รหัสโรงเรียน"),
    SCHOOL_NAME("schoolName", "ชื่อโรงเรียน"),
    CITIZEN_ID("citizenId", "เลขประจำตัวประชาชน"),
    GRADE("grade", "ชั้น"),
    ROOM("room", "ห้อง"),
    STUDENT_NUMBER("studentNumber", "เลขประจำตัวนักเรียน"),
    SEX("sex", "เพศ"),
    TITLE("title", "คำนำหน้าชื่อ"),
    FIRST_NAME("firstName", "ชื่อ"),
    LAST_NAME("lastName", "นามสกุล"),
    BIRTH_DATE("birthDate", "วันเกิด"),
    AGE_YEARS("ageYears", "อายุ(ปี)"),
    WEIGHT("weightKg", "น้ำหนัก"),
    HEIGHT("heightCm", "ส่วนสูง"),
    BLOOD_GROUP("bloodGroup", "กลุ่มเลือด"),
    RELIGION("religion", "ศาสนา"),
    ETHNICITY("ethnicity", "เชื้อชาติ"),
    NATIONALITY("nationality", "สัญชาติ"),
    HOUSE_NUMBER("houseNumber", "บ้านเลขที่"),
    VILLAGE("village", "หมู่"),
    ROAD("road", "ถนน/ซอย"),
    SUBDISTRICT("subdistrict", "ตำบล"),
    DISTRICT("district", "อำเภอ"),
    PROVINCE("province", "จังหวัด"),
    GUARDIAN_FIRST_NAME("guardianFirstName", "ชื่อผู้ปกครอง"),
    GUARDIAN_LAST_NAME("guardianLastName", "นามสกุลผู้ปกครอง"),
    GUARDIAN_OCCUPATION("guardianOccupation", "อาชีพของผู้ปกครอง"),
    GUARDIAN_RELATION("guardianRelation", "ความเกี่ยวข้องของผู้ปกครองกับนักเรียน"),
    FATHER_FIRST_NAME("fatherFirstName", "ชื่อบิดา"),
    FATHER_LAST_NAME("fatherLastName", "นามสกุลบิดา"),
    FATHER_OCCUPATION("fatherOccupation", "อาชีพของบิดา"),
    MOTHER_FIRST_NAME("motherFirstName", "ชื่อมารดา"),
    MOTHER_LAST_NAME("motherLastName", "นามสกุลมารดา"),
    MOTHER_OCCUPATION("motherOccupation", "อาชีพของมารดา"),
    DISADVANTAGE("disadvantage", "ความด้อยโอกาส"),
    CANNOT_STRIKE_OFF("cannotStrikeOff", "ยังไม่สามารถจำหน่ายได้ (3.1.8)");

    /** What the newer export adds at its end. */
    static final List<String> NEWER = List.of("เป็นลูกเสือ/เนตรนาร", "เป็นยุวกาชาด", "ทักษะการว่ายน้ำ");

    private final String field;
    private final String titleTh;

    Column(String field, String titleTh) {
        this.field = field;
        this.titleTh = titleTh;
    }

    /** The name in findings. */
    public String field() {
        return field;
    }

    /** The column's title in files. */
    public String titleTh() {
        return titleTh;
    }

    static List<String> titles() {
        return Arrays.stream(values()).map(Column::titleTh).toList();
    }
}
