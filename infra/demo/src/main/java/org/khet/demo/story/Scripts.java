package org.khet.demo.story;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.khet.demo.area.Area;
import org.khet.demo.area.School;
import org.khet.demo.errors.PlantedSchool;
import org.khet.demo.errors.Planter;
import org.khet.demo.errors.RenamedPupil;
import org.khet.demo.given.GivenSchool;
import org.khet.demo.pupils.Column;
import org.khet.demo.pupils.FileStyle;
import org.khet.demo.pupils.Names;
import org.khet.demo.pupils.Place;
import org.khet.demo.pupils.Pupil;
import org.khet.demo.pupils.PupilFile;
import org.khet.demo.pupils.PupilMaker;
import org.khet.demo.pupils.ThaiDates;

/** Writes the script: makes the pupils, plants the mistakes, and settles what every school sends. */
final class Scripts {
    /** Of so many schools, with nothing else to find in their files, the round before is played too. */
    private static final int EARLIER = 4;

    private Scripts() {}

    static Script planted(Area area, Round round, Names names, long seed) {
        var maker = new PupilMaker(seed, round.referenceDate(), names);
        var goods = new ArrayList<Planter.Good>();
        long index = 0;
        for (var school : area.schools()) {
            var pupils = maker.of(school.counts(), place(school), index);
            goods.add(new Planter.Good(
                    school.counts(), pupils, FileStyle.of(goods.size()).firstRow()));
            index += pupils.size();
        }
        var planting = Planter.plant(goods, round.referenceDate(), seed);
        var parts = new ArrayList<Part>();
        var earlier = new ArrayList<Part>();
        for (int i = 0; i < goods.size(); i++) {
            var school = area.schools().get(i);
            var planted = planting.schools().get(i);
            if (earlier.size() < EARLIER && RenamedPupil.isPossible(planted)) {
                var renamed = RenamedPupil.of(planted, FileStyle.of(i));
                earlier.add(earlierPart(school, renamed, round.before(), FileStyle.of(i)));
                planted = renamed.now();
            }
            parts.add(part(school, planted, FileStyle.of(i)));
        }
        return new Script(
                area,
                round,
                List.copyOf(parts),
                planting.twins(),
                planting.size() + earlier.size(),
                earlier.isEmpty() ? null : new Script(area, round.before(), earlier, List.of(), 0, null, false),
                true);
    }

    private static Part earlierPart(School school, RenamedPupil renamed, Round round, FileStyle style) {
        var pupils = renamed.before().stream()
                .map(pupil -> pupil.with(
                        Column.AGE_YEARS, Integer.toString(ThaiDates.age(pupil.bornOn(), round.referenceDate()))))
                .toList();
        return new Part(
                school,
                style.encoding(),
                () -> file(pupils, style),
                null,
                null,
                Set.of(),
                () -> file(corrected(pupils), style));
    }

    /** Files as they were given; nothing is known of what is wrong with them. */
    static Script given(Area area, Round round, List<GivenSchool> files) {
        var parts = files.stream()
                .map(given -> new Part(given.school(), null, given::file, null, null, Set.of(), given::file))
                .toList();
        return new Script(area, round, parts, List.of(), 0, null, false);
    }

    private static Part part(School school, PlantedSchool planted, FileStyle style) {
        @Nullable Supplier<byte[]> second = planted.isMended() ? () -> file(planted.mended(), style) : null;
        return new Part(
                school,
                style.encoding(),
                () -> file(planted.sent(), style),
                planted.expected(),
                second,
                planted.explained(),
                () -> file(corrected(planted.mended()), style));
    }

    private static byte[] file(List<Pupil> pupils, FileStyle style) {
        return PupilFile.write(pupils, style, LocalDateTime.now());
    }

    /** A guardian has found work. */
    private static List<Pupil> corrected(List<Pupil> pupils) {
        var corrected = new ArrayList<>(pupils);
        corrected.set(0, pupils.getFirst().with(Column.GUARDIAN_OCCUPATION, "ช่างไม้"));
        return corrected;
    }

    private static Place place(School school) {
        var known = school.registered();
        return new Place(known(known.subdistrict()), known(known.district()), known(known.province()));
    }

    private static String known(String text) {
        return text.isEmpty() ? "-" : text;
    }
}
