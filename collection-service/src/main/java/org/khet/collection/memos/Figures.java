package org.khet.collection.memos;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.khet.collection.collections.DataCollection;
import org.khet.collection.schools.School;
import org.khet.collection.submissions.StoredVersion;
import org.khet.collection.submissions.Submission;
import org.khet.collection.submissions.SubmissionAction;
import org.khet.collection.submissions.SubmissionStatus;

/** What came of a collection, district by district and in sum, counted anew from the submissions themselves. */
record Figures(List<District> districts, District total) {

    /**
     * One district.
     *
     * @param late schools that submitted after the entry window, or have not by now though it is over
     * @param rows of the accepted schools
     * @param found the most errors that each school's file ever had
     * @param mended those of them that its present file no longer has
     */
    record District(String nameTh, int expected, int accepted, int late, long rows, long found, long mended) {

        District plus(District other) {
            return new District(
                    nameTh,
                    expected + other.expected,
                    accepted + other.accepted,
                    late + other.late,
                    rows + other.rows,
                    found + other.found,
                    mended + other.mended);
        }
    }

    static Figures of(
            DataCollection collection, Map<String, School> schools, Collection<Submission> sent, Instant now) {
        var bySchool = sent.stream().collect(Collectors.toMap(Submission::schoolCode, one -> one));
        var districts = new TreeMap<String, District>();
        for (var code : collection.schoolCodes()) {
            var school = schools.get(code);
            var name = school == null || school.districtTh() == null ? "ไม่ระบุอำเภอ" : school.districtTh();
            districts.merge(name, one(name, collection, bySchool.get(code), now), District::plus);
        }
        var total = districts.values().stream().reduce(new District("รวม", 0, 0, 0, 0, 0, 0), District::plus);
        return new Figures(List.copyOf(districts.values()), total);
    }

    private static District one(
            String district, DataCollection collection, @Nullable Submission submission, Instant now) {
        boolean over = now.isAfter(collection.entry().closesAt());
        if (submission == null) {
            return new District(district, 1, 0, over ? 1 : 0, 0, 0, 0);
        }
        boolean accepted = submission.status() == SubmissionStatus.ACCEPTED;
        long found = Math.max(
                submission.content().errors(),
                submission.content().past().stream()
                        .mapToInt(StoredVersion::errors)
                        .max()
                        .orElse(0));
        return new District(
                district,
                1,
                accepted ? 1 : 0,
                late(collection, submission, over) ? 1 : 0,
                accepted ? submission.current().rows() : 0,
                found,
                found - submission.content().errors());
    }

    private static boolean late(DataCollection collection, Submission submission, boolean over) {
        var first = submission.history().stream()
                .filter(entry -> entry.action() == SubmissionAction.SUBMIT)
                .map(entry -> entry.at())
                .findFirst();
        return first.map(at -> at.isAfter(collection.entry().closesAt())).orElse(over);
    }
}
