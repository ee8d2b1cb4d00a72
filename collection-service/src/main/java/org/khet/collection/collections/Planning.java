package org.khet.collection.collections;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.khet.calendar.WorkingCalendar;
import org.khet.collection.calendar.Holidays;
import org.khet.collection.datasets.DataSets;
import org.khet.collection.schools.School;
import org.khet.collection.schools.Schools;
import org.khet.messaging.Ids;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.khet.procedure.ProcedureCase;
import org.khet.procedure.Procedures;
import org.khet.rules.dataset.DataSet;
import org.khet.security.Caller;
import org.springframework.stereotype.Component;

/** Makes a collection out of an officer's plan: the data set's version, the schools, and the work to be done. */
@Component
class Planning {

    /** The step whose end the collection's own windows decide. */
    private static final int CHECKING_STEP = 4;

    private static final int MOST_NAMED = 50;

    private final DataSets dataSets;
    private final Schools schools;
    private final Holidays holidays;
    private final Clock clock;

    Planning(DataSets dataSets, Schools schools, Holidays holidays, Clock clock) {
        this.dataSets = dataSets;
        this.schools = schools;
        this.holidays = holidays;
        this.clock = clock;
    }

    DataCollection plan(Caller caller, NewCollection wish) {
        var now = clock.instant();
        var dataSet = dataSet(wish);
        if (wish.certification().isOver(now)) {
            throw refused(
                    "certificationClosesAt", "เวลาปิดรับรองผ่านไปแล้ว", "The certification window is over already");
        }
        var calendar = holidays.calendar();
        var procedure = ProcedureCase.start(
                Procedures.COLLECTION,
                Map.of(CHECKING_STEP, lastDay(wish.certificationClosesAt())),
                caller.subject(),
                now,
                calendar.days());
        return new DataCollection(
                Ids.newId(),
                1,
                CollectionStatus.PLANNED,
                dataSet.code(),
                dataSet.version(),
                wish.titleTh().strip(),
                wish.titleEn(),
                wish.schoolYear(),
                wish.round(),
                wish.referenceDate(),
                wish.entry(),
                wish.certification(),
                wish.areaCode(),
                expected(wish),
                wish.schoolCodes() == null,
                procedure,
                calendar.version());
    }

    private DataSet dataSet(NewCollection wish) {
        var version = wish.dataSetVersion();
        return (version == null
                        ? dataSets.findNewest(wish.dataSetCode(), wish.areaCode())
                        : dataSets.findFor(wish.areaCode(), wish.dataSetCode(), version))
                .orElseThrow(() -> refused(
                        "dataSetCode",
                        "ไม่รู้จักชุดข้อมูลนี้ ดูรายการที่ /api/collection/data-sets",
                        "Not a known data set: see /api/collection/data-sets"));
    }

    private List<String> expected(NewCollection wish) {
        var named = wish.schoolCodes();
        if (named == null) {
            var all =
                    schools.activeOf(wish.areaCode()).stream().map(School::code).toList();
            if (all.isEmpty()) {
                throw refused(
                        "areaCode",
                        "ทะเบียนไม่มีโรงเรียนของเขตนี้ ให้นำเข้าทะเบียนโรงเรียนก่อน",
                        "The registry has no school of this area: import the schools first");
            }
            return all;
        }
        requireOfArea(named, wish.areaCode());
        return named.stream().distinct().sorted().toList();
    }

    private void requireOfArea(List<String> named, String areaCode) {
        var known = schools.byCode(named);
        var refusal = ProblemException.of(CommonProblems.VALIDATION_FAILED)
                .detail("รายชื่อโรงเรียนไม่ถูกต้อง", "The list of schools is not right")
                .cure(
                        "ใช้รหัสโรงเรียน 8 หลักที่อยู่ในทะเบียนของเขตนี้",
                        "Use 8-digit codes of schools registered in this area");
        int wrong = 0;
        for (int i = 0; i < named.size() && wrong < MOST_NAMED; i++) {
            var school = known.get(named.get(i));
            if (school == null || !school.active() || !school.areaCode().equals(areaCode)) {
                wrong++;
                refusal.field(
                        "schoolCodes[" + i + "]",
                        "ไม่ใช่โรงเรียนที่เปิดสอนในเขต " + areaCode,
                        "Not an active school of area " + areaCode);
            }
        }
        if (wrong > 0) {
            throw refusal.build();
        }
    }

    /** The window closes at an instant that is itself too late; midnight belongs to the day before. */
    static LocalDate lastDay(Instant closesAt) {
        return closesAt.minusNanos(1).atZone(WorkingCalendar.BANGKOK).toLocalDate();
    }

    private static ProblemException refused(String field, String th, String en) {
        return ProblemException.of(CommonProblems.VALIDATION_FAILED)
                .detail("มีช่องข้อมูลที่ต้องแก้ไข", "Some fields need correction")
                .field(field, th, en)
                .build();
    }
}
