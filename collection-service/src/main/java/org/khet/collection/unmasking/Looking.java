package org.khet.collection.unmasking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.khet.collection.datasets.DataSets;
import org.khet.collection.records.ChunkCursor;
import org.khet.collection.records.RecordStore;
import org.khet.collection.records.StoredRow;
import org.khet.collection.submissions.Actor;
import org.khet.collection.submissions.Scope;
import org.khet.collection.submissions.StoredVersion;
import org.khet.collection.submissions.Submissions;
import org.khet.messaging.Ids;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.khet.security.AuditTrail;
import org.khet.security.Caller;
import org.springframework.stereotype.Component;

/** Shows values as they are; first it is written down who asked and why, then they are given out. */
@Component
public class Looking {
    /** A person who needs more wants the file, not the screen. */
    private static final int MOST_AN_HOUR = 30;

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int PAGE = 500;

    private final Submissions submissions;
    private final RecordStore records;
    private final DataSets dataSets;
    private final Unmaskings looks;
    private final AuditTrail audit;
    private final Clock clock;

    Looking(
            Submissions submissions,
            RecordStore records,
            DataSets dataSets,
            Unmaskings looks,
            AuditTrail audit,
            Clock clock) {
        this.submissions = submissions;
        this.records = records;
        this.dataSets = dataSets;
        this.looks = looks;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What is looked at, and why.
     *
     * @param row counted from 1
     * @param fields of the data set
     * @param caseId of the duplicate case that it is about; null where there is none
     */
    public record Look(
            int row,
            List<String> fields,
            String reason,
            @Nullable String caseId) {}

    /**
     * @return by field, as the school sent it
     * @throws ProblemException 404 for a row, 422 for a field that is not there; 429 for somebody who looks all day
     */
    public Map<String, @Nullable String> look(Caller caller, Scope scope, Look wish) {
        var version =
                submissions.get(scope.collection().id(), scope.school().code()).current();
        var dataSet = dataSets.get(
                scope.collection().dataSetCode(), scope.collection().dataSetVersion());
        var wanted = List.copyOf(new LinkedHashSet<>(wish.fields()));
        for (var field : wanted) {
            if (dataSet.findField(field).isEmpty()) {
                throw refused("fields", "ไม่มีช่องข้อมูลนี้ในชุดข้อมูล", "The data set has no such field");
            }
        }
        var row = find(version, wish.row());
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        requireWithinRate(caller, now);
        looks.insert(new Unmasking(
                Ids.newId(),
                scope.collection().id(),
                scope.school().code(),
                Actor.of(caller),
                caller.isStaff(),
                now,
                version.number(),
                wish.row(),
                wanted,
                wish.reason(),
                wish.caseId()));
        audit.record(
                caller,
                "values-unmasked",
                scope.submissionId(),
                Map.of(
                        "version", Integer.toString(version.number()),
                        "row", Integer.toString(wish.row()),
                        "fields", String.join(",", wanted),
                        "reason", wish.reason()));
        var values = new LinkedHashMap<String, @Nullable String>();
        wanted.forEach(field -> values.put(field, row.cell(field)));
        return values;
    }

    private void requireWithinRate(Caller caller, Instant now) {
        var recent = looks.since(caller.subject(), now.minus(HOUR));
        if (recent.size() >= MOST_AN_HOUR) {
            var free = Duration.between(
                    now, recent.get(recent.size() - MOST_AN_HOUR).plus(HOUR));
            throw ProblemException.of(CommonProblems.TOO_MANY)
                    .detail(
                            "เปิดดูข้อมูลส่วนบุคคลได้ไม่เกิน " + MOST_AN_HOUR + " ครั้งต่อชั่วโมง",
                            "Personal values can be shown " + MOST_AN_HOUR + " times an hour")
                    .cure("รอแล้วลองใหม่ หรือทำงานจากไฟล์ของโรงเรียน", "Wait, or work from the school's own file")
                    .retryAfter(free.plusSeconds(1))
                    .build();
        }
    }

    private StoredRow find(StoredVersion version, int number) {
        @Nullable ChunkCursor from = ChunkCursor.START;
        while (from != null) {
            var page = records.page(version.batch(), version.recordChunks(), from, PAGE);
            for (var row : page.rows()) {
                if (row.number() == number) {
                    return row;
                }
            }
            from = page.next();
        }
        throw ProblemException.of(CommonProblems.NOT_FOUND)
                .detail("ไม่มีแถวที่ " + number + " ในข้อมูลรุ่นปัจจุบัน", "The current version has no row " + number)
                .cure("เปิดดูข้อมูลล่าสุด", "Read the records again")
                .build();
    }

    private static ProblemException refused(String field, String th, String en) {
        return ProblemException.of(CommonProblems.VALIDATION_FAILED)
                .detail(th, en)
                .field(field, th, en)
                .build();
    }
}
