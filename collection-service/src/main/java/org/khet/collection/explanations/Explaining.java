package org.khet.collection.explanations;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.khet.collection.collections.DataCollections;
import org.khet.collection.findings.FindingFilter;
import org.khet.collection.findings.FindingIds;
import org.khet.collection.findings.FindingStore;
import org.khet.collection.findings.StoredFinding;
import org.khet.collection.records.FieldKeys;
import org.khet.collection.submissions.Actor;
import org.khet.collection.submissions.Scope;
import org.khet.collection.submissions.Submission;
import org.khet.collection.submissions.SubmissionAction;
import org.khet.collection.submissions.Submissions;
import org.khet.messaging.Change;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.khet.rules.dataset.Severity;
import org.khet.security.AuditTrail;
import org.khet.security.Caller;
import org.springframework.stereotype.Component;

/** Takes an explanation in: first the text, then the submission's count of what is explained, which is counted anew. */
@Component
class Explaining {
    private final Submissions submissions;
    private final Explanations explanations;
    private final FindingStore findings;
    private final DataCollections collections;
    private final FieldKeys keys;
    private final AuditTrail audit;
    private final Clock clock;

    Explaining(
            Submissions submissions,
            Explanations explanations,
            FindingStore findings,
            DataCollections collections,
            FieldKeys keys,
            AuditTrail audit,
            Clock clock) {
        this.submissions = submissions;
        this.explanations = explanations;
        this.findings = findings;
        this.collections = collections;
        this.keys = keys;
        this.audit = audit;
        this.clock = clock;
    }

    /** The submission after it, and the query that was explained. */
    record Explained(Submission submission, StoredFinding query) {}

    Explained explain(Caller caller, Scope scope, String findingId, String text, LongConsumer precondition) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        collections.requireEntryOpen(scope.collection(), scope.school().code(), now);
        var before = submissions.get(scope.collection().id(), scope.school().code());
        precondition.accept(before.version());
        before.requirePossible(SubmissionAction.EXPLAIN);
        var current = before.current();
        var query = findings.find(current.batch(), current.findingChunks(), Explanations.QUERIES, findingId)
                .orElseThrow(Explaining::noSuchQuery);
        var actor = Actor.of(caller);
        explanations.write(before.id(), query, text, actor, now);
        var saved = submissions.mutate(
                before.id(),
                submission -> Change.of(submission.explained(
                        explanations.explainedIn(submission.id(), submission.current()), actor, now)));
        audit.record(caller, "query-explained", saved.id(), Map.of("finding", findingId, "rule", query.code()));
        return new Explained(saved, query);
    }

    /**
     * One text for all queries of a rule that have none, or for chosen ones.
     *
     * @param chosen null for all of the rule that wait
     * @param count how many the caller means to explain
     * @return the submission after it
     */
    Submission explainAll(
            Caller caller,
            Scope scope,
            String code,
            @Nullable Set<String> chosen,
            int count,
            String text,
            LongConsumer precondition) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        collections.requireEntryOpen(scope.collection(), scope.school().code(), now);
        var before = submissions.get(scope.collection().id(), scope.school().code());
        precondition.accept(before.version());
        before.requirePossible(SubmissionAction.EXPLAIN);
        var explained = explanations.explainedValues(before.id());
        var ids = new FindingIds(keys);
        var queries = new ArrayList<StoredFinding>();
        var current = before.current();
        findings.each(current.batch(), current.findingChunks(), new FindingFilter(Severity.QUERY, code), query -> {
            var waits = !ids.valueHash(query.value()).equals(explained.get(query.id()));
            if (chosen == null ? waits : chosen.contains(query.id())) {
                queries.add(query);
            }
        });
        if (queries.size() != count) {
            throw otherCount(queries.size());
        }
        var actor = Actor.of(caller);
        explanations.write(before.id(), queries, text, actor, now);
        var saved = submissions.mutate(
                before.id(),
                submission -> Change.of(submission.explained(
                        explanations.explainedIn(submission.id(), submission.current()), actor, now)));
        audit.record(
                caller,
                "queries-explained",
                saved.id(),
                Map.of("rule", code, "count", Integer.toString(queries.size())));
        return saved;
    }

    private static ProblemException otherCount(int count) {
        return ProblemException.of(ExplanationProblems.OTHER_COUNT)
                .detail(
                        "ขณะนี้มีข้อสงสัยของกฎนี้ที่จะชี้แจง " + count + " รายการ",
                        "There are " + count + " queries of this rule to be explained now")
                .cure("ตรวจจำนวน แล้วยืนยันอีกครั้ง", "Look at them again and confirm the number")
                .build();
    }

    private static ProblemException noSuchQuery() {
        return ProblemException.of(CommonProblems.NOT_FOUND)
                .detail("ไม่มีข้อสงสัยนี้ในข้อมูลรุ่นปัจจุบัน", "The current version has no such query")
                .cure(
                        "เปิดรายการข้อสงสัยล่าสุด ชี้แจงได้เฉพาะข้อสงสัย ส่วนข้อผิดพลาดต้องแก้ไขในไฟล์",
                        "Read the findings again; only queries are explained, errors are mended in the file")
                .build();
    }
}
