package org.khet.demo.pupils;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** The people and the house around a pupil. */
final class Household {
    private static final List<String> WORK =
            List.of("เกษตรกร", "รับจ้าง", "ค้าขาย", "รับราชการ", "พนักงานบริษัท", "ทำสวน", "ขับรถ", "แม่บ้าน", "-");
    private static final List<String> OTHERS = List.of("ปู่", "ย่า", "ตา", "ยาย", "ลุง", "ป้า");

    private final Names names;
    private final RandomGenerator random;

    Household(Names names, RandomGenerator random) {
        this.names = names;
        this.random = random;
    }

    void fill(Map<Column, String> cells, String familyName, Place place) {
        var father = names.first(true, random);
        var mother = names.first(false, random);
        put(cells, Column.FATHER_FIRST_NAME, father, familyName, work());
        put(cells, Column.MOTHER_FIRST_NAME, mother, familyName, work());
        guardian(cells, father, mother, familyName);
        cells.put(
                Column.HOUSE_NUMBER,
                1 + random.nextInt(300) + (random.nextInt(3) == 0 ? "/" + (1 + random.nextInt(9)) : ""));
        cells.put(Column.VILLAGE, Integer.toString(1 + random.nextInt(15)));
        cells.put(Column.ROAD, "-");
        cells.put(Column.SUBDISTRICT, place.subdistrict());
        cells.put(Column.DISTRICT, place.district());
        cells.put(Column.PROVINCE, place.province());
    }

    private void guardian(Map<Column, String> cells, String father, String mother, String familyName) {
        var who = random.nextInt(10);
        if (who < 4) {
            put(cells, Column.GUARDIAN_FIRST_NAME, mother, familyName, work());
            cells.put(Column.GUARDIAN_RELATION, "มารดา");
        } else if (who < 8) {
            put(cells, Column.GUARDIAN_FIRST_NAME, father, familyName, work());
            cells.put(Column.GUARDIAN_RELATION, "บิดา");
        } else {
            int other = random.nextInt(OTHERS.size());
            put(cells, Column.GUARDIAN_FIRST_NAME, names.first(other % 2 == 0, random), names.family(random), work());
            cells.put(Column.GUARDIAN_RELATION, OTHERS.get(other));
        }
    }

    private String work() {
        return Names.any(WORK, random);
    }

    /** First name, family name and work stand side by side for each of them. */
    private static void put(Map<Column, String> cells, Column first, String name, String familyName, String work) {
        var columns = Column.values();
        cells.put(first, name);
        cells.put(columns[first.ordinal() + 1], familyName);
        cells.put(columns[first.ordinal() + 2], work);
    }
}
