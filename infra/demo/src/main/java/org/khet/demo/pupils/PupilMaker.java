package org.khet.demo.pupils;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.khet.demo.counts.Grade;
import org.khet.demo.counts.GradeCount;
import org.khet.demo.counts.SchoolCounts;

/** Makes pupils who add up exactly to a school's row: by grade, sex and rooms. The same seed makes the same pupils. */
public final class PupilMaker {
    /** From here on a person is no longer called boy or girl. */
    private static final int GROWN_UP_AGE = 15;

    private static final int ONE_IN_WITHOUT_REGISTRATION = 60;
    private static final List<String> BLOOD = List.of("A", "B", "AB", "O", "-");
    private static final List<String> FAITHS = List.of("พุทธ", "พุทธ", "พุทธ", "พุทธ", "คริสต์", "อิสลาม");
    private static final List<String> PEOPLES = List.of("อาข่า", "ลาหู่", "ไทใหญ่", "กะเหรี่ยง", "เมียนมา");
    private static final List<String> DISADVANTAGES = List.of("99", "99", "99", "9", "18", "7", "16", "ไม่ด้อยโอกาส");

    private final long seed;
    private final LocalDate referenceDate;
    private final Names names;

    /** @param referenceDate at which ages count */
    public PupilMaker(long seed, LocalDate referenceDate, Names names) {
        this.seed = seed;
        this.referenceDate = referenceDate;
        this.names = names;
    }

    /** @param firstIndex of the school's pupils among all there are: by it their IDs differ from everybody else's */
    public List<Pupil> of(SchoolCounts school, Place place, long firstIndex) {
        var random = new Random(seed * 31 + school.code().hashCode());
        var pupils = new ArrayList<Pupil>();
        school.grades().forEach((grade, count) -> {
            var sexes = sexes(count, random);
            for (int room = 1; room <= count.rooms(); room++) {
                for (int i = room - 1; i < sexes.size(); i += count.rooms()) {
                    pupils.add(one(
                            school,
                            place,
                            new Seat(grade, room, sexes.get(i), firstIndex + pupils.size()),
                            pupils.size(),
                            random));
                }
            }
        });
        return pupils;
    }

    private static List<Boolean> sexes(GradeCount count, Random random) {
        var sexes = new ArrayList<Boolean>(Collections.nCopies(count.male(), true));
        sexes.addAll(Collections.nCopies(count.female(), false));
        Collections.shuffle(sexes, random);
        return sexes;
    }

    /** Who is to be made. */
    private record Seat(Grade grade, int room, boolean boy, long index) {}

    private Pupil one(SchoolCounts school, Place place, Seat seat, int number, Random random) {
        // A few start a year late; all others are of the usual age on the day that counts.
        int wanted = seat.grade().usualAge() + (random.nextInt(25) == 0 ? 1 : 0);
        var bornOn = referenceDate.minusYears(wanted).minusDays(random.nextInt(365));
        int age = ThaiDates.age(bornOn, referenceDate);
        var familyName = names.family(random);
        Map<Column, String> cells = new EnumMap<>(Column.class);
        cells.put(Column.SCHOOL_CODE, school.code());
        cells.put(Column.SCHOOL_NAME, school.nameTh());
        cells.put(Column.GRADE, seat.grade().code());
        cells.put(Column.ROOM, Integer.toString(seat.room()));
        cells.put(Column.STUDENT_NUMBER, String.format("%05d", 1001 + number));
        cells.put(Column.SEX, seat.boy() ? "ช" : "ญ");
        cells.put(Column.TITLE, title(age, seat.boy()));
        cells.put(Column.FIRST_NAME, names.first(seat.boy(), random));
        cells.put(Column.LAST_NAME, familyName);
        cells.put(Column.BIRTH_DATE, ThaiDates.slashes(bornOn));
        cells.put(Column.AGE_YEARS, Integer.toString(age));
        var body = Body.of(age, seat.boy(), random);
        cells.put(Column.WEIGHT, body.weightKg());
        cells.put(Column.HEIGHT, body.heightCm());
        cells.put(Column.BLOOD_GROUP, Names.any(BLOOD, random));
        cells.put(Column.RELIGION, Names.any(FAITHS, random));
        identity(cells, seat.index(), random);
        new Household(names, random).fill(cells, familyName, place);
        cells.put(Column.DISADVANTAGE, Names.any(DISADVANTAGES, random));
        cells.put(Column.CANNOT_STRIKE_OFF, "-");
        return new Pupil(seat.grade(), seat.boy(), bornOn, List.copyOf(cells.values()));
    }

    private static void identity(Map<Column, String> cells, long index, Random random) {
        boolean registered = random.nextInt(ONE_IN_WITHOUT_REGISTRATION) > 0;
        var people = random.nextInt(8) == 0 || !registered ? Names.any(PEOPLES, random) : "ไทย";
        cells.put(Column.CITIZEN_ID, registered ? CitizenIds.thai(index) : CitizenIds.gCode(index));
        cells.put(Column.ETHNICITY, people);
        cells.put(Column.NATIONALITY, registered ? "ไทย" : "เมียนมา");
    }

    public static String title(int age, boolean boy) {
        if (age < GROWN_UP_AGE) {
            return boy ? "เด็กชาย" : "เด็กหญิง";
        }
        return boy ? "นาย" : "นางสาว";
    }
}
