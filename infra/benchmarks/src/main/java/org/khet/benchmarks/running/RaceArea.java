package org.khet.benchmarks.running;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.khet.demo.area.Area;
import org.khet.demo.area.RealArea;
import org.khet.demo.area.School;
import org.khet.demo.counts.Grade;
import org.khet.demo.counts.GradeCount;
import org.khet.demo.counts.SchoolCounts;
import org.khet.demo.http.Client;
import org.khet.demo.pupils.FileStyle;
import org.khet.demo.pupils.Names;
import org.khet.demo.pupils.Place;
import org.khet.demo.pupils.PupilFile;
import org.khet.demo.pupils.PupilMaker;

/** A made-up area of schools as large as real ones, with pupils in whose files there is nothing to find. */
final class RaceArea {
    /** Not on the real list, nor that of the sample. */
    private static final String CODE = "9908";

    private static final LocalDate REFERENCE = LocalDate.of(2025, 6, 10);
    private static final int SMALL = 14;
    private static final int LARGE = 29;
    private static final List<Grade> GRADES = List.of(
            Grade.K2, Grade.K3, Grade.P1, Grade.P2, Grade.P3, Grade.P4, Grade.P5, Grade.P6, Grade.S1, Grade.S2,
            Grade.S3);

    private final Area area;

    private RaceArea(Area area) {
        this.area = area;
    }

    /** Small ones mostly, as they are: about 130 pupils each. */
    static RaceArea ofSchools(int number) {
        Random random = new Random(2568);
        List<SchoolCounts> schools = new ArrayList<>();
        for (int i = 1; i <= number; i++) {
            boolean large = i % 5 == 0;
            int most = large ? LARGE : SMALL;
            Map<Grade, GradeCount> grades = new EnumMap<>(Grade.class);
            GRADES.subList(0, large ? GRADES.size() : 8)
                    .forEach(grade ->
                            grades.put(grade, new GradeCount(1 + random.nextInt(most), 1 + random.nextInt(most), 1)));
            schools.add(counts(i, grades));
        }
        return new RaceArea(RealArea.of(schools, Map.of()));
    }

    /** One school that offers whatever {@code org.khet.samples.PupilFile} writes. */
    static RaceArea ofCensus() {
        Map<Grade, GradeCount> grades = new EnumMap<>(Grade.class);
        for (Grade grade : Grade.values()) {
            if (grade.compareTo(Grade.P1) >= 0 && grade.compareTo(Grade.S6) <= 0) {
                grades.put(grade, new GradeCount(1, 1, 1));
            }
        }
        return new RaceArea(RealArea.of(List.of(counts(9001, grades)), Map.of()));
    }

    /** One school with about so many pupils. */
    static RaceArea ofOneSchool(int pupils) {
        Map<Grade, GradeCount> grades = new EnumMap<>(Grade.class);
        for (Grade grade : GRADES.subList(2, 8)) {
            int each = pupils / 6;
            grades.put(grade, new GradeCount(each / 2, each - each / 2, 1 + each / 30));
        }
        return new RaceArea(RealArea.of(List.of(counts(9000, grades)), Map.of()));
    }

    private static SchoolCounts counts(int number, Map<Grade, GradeCount> grades) {
        return new SchoolCounts(
                CODE, "สพป.สนามแข่ง เขต 1", CODE + String.format("%04d", number), "บ้านสนามแข่ง " + number, grades);
    }

    Area area() {
        return area;
    }

    List<String> codes() {
        return area.schoolCodes();
    }

    /** Each school's file, in its order; the same at every call but for {@code variant}. */
    List<byte[]> files(long variant) {
        PupilMaker maker = new PupilMaker(variant, REFERENCE, Names.shipped());
        List<byte[]> files = new ArrayList<>();
        long index = 0;
        for (School school : area.schools()) {
            var pupils = maker.of(school.counts(), Place.UNKNOWN, index);
            files.add(PupilFile.write(pupils, new Plain(files.size()).style(), LocalDateTime.of(2025, 6, 10, 2, 0)));
            index += pupils.size();
        }
        return files;
    }

    /** CSV only: how workbooks are read has its own measures. */
    private record Plain(int school) {
        private FileStyle style() {
            FileStyle usual = FileStyle.of(school);
            return new FileStyle(
                    false,
                    usual.charset(),
                    usual.byteOrderMark() && usual.charset().equals(StandardCharsets.UTF_8),
                    usual.stamped(),
                    usual.twoIds(),
                    usual.newer(),
                    usual.loose(),
                    usual.quoted(),
                    usual.dates());
        }
    }

    /** Registers the schools and opens a collection for them; answers the collection's path. */
    String open(RunningSystem system, String title) {
        system.office("administrator").postCsv("/api/collection/schools/import", area.registryCsv());
        Client officer = system.office("data-officer");
        Instant now = Instant.now();
        Map<String, Object> plan = new LinkedHashMap<>();
        plan.put("dataSetCode", "DMC-STUDENT");
        plan.put("titleTh", title + " " + now);
        plan.put("titleEn", title);
        plan.put("schoolYear", 2568);
        plan.put("round", 1);
        plan.put("referenceDate", REFERENCE.toString());
        plan.put("entryOpensAt", now.minus(Duration.ofHours(1)).toString());
        plan.put("entryClosesAt", now.plus(Duration.ofDays(7)).toString());
        plan.put("certificationOpensAt", now.minus(Duration.ofHours(1)).toString());
        plan.put("certificationClosesAt", now.plus(Duration.ofDays(9)).toString());
        plan.put("areaCode", CODE);
        plan.put("schoolCodes", codes());
        String path = "/api/collection/collections/"
                + officer.post("/api/collection/collections", plan).path("id").asString();
        officer.post(path + "/open", null);
        return path;
    }
}
