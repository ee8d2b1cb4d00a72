package org.khet.collection.explanations;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.khet.collection.findings.FindingFilter;
import org.khet.collection.findings.FindingIds;
import org.khet.collection.findings.FindingStore;
import org.khet.collection.findings.StoredFinding;
import org.khet.collection.records.ChunkCursor;
import org.khet.collection.records.FieldKeys;
import org.khet.collection.records.ShownCells;
import org.khet.collection.submissions.AreaFinding;
import org.khet.collection.submissions.Submission;
import org.khet.rules.dataset.DataSet;
import org.khet.rules.dataset.Severity;
import org.springframework.stereotype.Component;

/** The findings of a submission's current version as people see them: what the office decided first, then the file's. */
@Component
public class ShownFindings {
    private final FindingStore findings;
    private final Explanations explanations;
    private final Memory memory;
    private final FieldKeys keys;

    ShownFindings(FindingStore findings, Explanations explanations, Memory memory, FieldKeys keys) {
        this.memory = memory;
        this.findings = findings;
        this.explanations = explanations;
        this.keys = keys;
    }

    /** Some findings, and the cursor of those after them. */
    public record ShownPage(
            List<FindingView> findings, @Nullable String next) {}

    public ShownPage page(Submission submission, DataSet dataSet, FindingFilter filter, ChunkCursor from, int limit) {
        var shown = new ArrayList<FindingView>();
        if (from.equals(ChunkCursor.START)) {
            areaFindings(submission, dataSet, filter, shown::add);
        }
        var current = submission.current();
        var page = findings.page(
                current.batch(), current.findingChunks(), filter, from, Math.max(1, limit - shown.size()));
        var viewing = viewing(submission.collectionId(), submission.schoolCode(), dataSet);
        page.findings().forEach(finding -> shown.add(viewing.of(finding)));
        var next = page.next();
        return new ShownPage(shown, next == null ? null : next.text());
    }

    /** All of them, a few in memory at a time. */
    public void each(Submission submission, DataSet dataSet, FindingFilter filter, Consumer<FindingView> reader) {
        areaFindings(submission, dataSet, filter, reader);
        var viewing = viewing(submission.collectionId(), submission.schoolCode(), dataSet);
        var current = submission.current();
        findings.each(current.batch(), current.findingChunks(), filter, finding -> reader.accept(viewing.of(finding)));
    }

    /** What the office decided about pupils of the current version. */
    public List<FindingView> decided(Submission submission, DataSet dataSet) {
        return submission.content().areaFindings().stream()
                .map(decided -> view(decided, dataSet))
                .toList();
    }

    /** For findings that are not stored, as of a dry run. */
    public Viewing viewing(String collectionId, String schoolCode, DataSet dataSet) {
        return new Viewing(collectionId, schoolCode, new ShownCells(dataSet));
    }

    /** Shows findings of one submission; not for two threads at once. */
    public final class Viewing {
        private final String collectionId;
        private final String schoolCode;
        private final ShownCells showing;
        private final FindingIds ids = new FindingIds(keys);

        /** Looked up where a query is met. */
        private @Nullable Map<String, Explanation> explained;

        /** Looked up where a query without an explanation is met, which is seldom. */
        private @Nullable Map<String, Memory.Remembered> remembered;

        private Viewing(String collectionId, String schoolCode, ShownCells showing) {
            this.collectionId = collectionId;
            this.schoolCode = schoolCode;
            this.showing = showing;
        }

        public FindingView of(StoredFinding finding) {
            var explanation = explanation(finding);
            return new FindingView(
                    finding.id(),
                    finding.row(),
                    finding.field(),
                    finding.titleTh(),
                    finding.code(),
                    finding.severity(),
                    showing.of(finding.field(), finding.value()),
                    finding.messageTh(),
                    finding.messageEn(),
                    finding.cureTh(),
                    finding.cureEn(),
                    explanation,
                    explanation == null && finding.severity() == Severity.QUERY ? earlier(finding) : null);
        }

        private FindingView.@Nullable EarlierView earlier(StoredFinding finding) {
            if (remembered == null) {
                remembered = memory.of(collectionId, schoolCode);
            }
            var then = remembered.get(finding.id());
            return then == null
                    ? null
                    : new FindingView.EarlierView(
                            explanations.text(then.explanation()),
                            then.collection().titleTh(),
                            then.explanation().at(),
                            then.explanation().valueHash().equals(ids.valueHash(finding.value())));
        }

        private FindingView.@Nullable ExplanationView explanation(StoredFinding finding) {
            if (finding.severity() != Severity.QUERY) {
                return null;
            }
            if (explained == null) {
                explained = explanations.of(Submission.idOf(collectionId, schoolCode));
            }
            var explanation = explained.get(finding.id());
            if (explanation == null || !explanation.valueHash().equals(ids.valueHash(finding.value()))) {
                return null;
            }
            return new FindingView.ExplanationView(
                    explanations.text(explanation), explanation.by().name(), explanation.at());
        }
    }

    private static void areaFindings(
            Submission submission, DataSet dataSet, FindingFilter filter, Consumer<FindingView> reader) {
        if (filter.wants(Severity.ERROR, AreaFinding.CODE)) {
            submission.content().areaFindings().forEach(decided -> reader.accept(view(decided, dataSet)));
        }
    }

    private static FindingView view(AreaFinding decided, DataSet dataSet) {
        return new FindingView(
                decided.findingId(),
                decided.row(),
                decided.field(),
                dataSet.field(decided.field()).title(),
                AreaFinding.CODE,
                Severity.ERROR,
                null,
                "เขตพื้นที่วินิจฉัยแล้วว่านักเรียนคนนี้เรียนอยู่ที่โรงเรียนรหัส " + decided.keepsAt(),
                "The area office has decided that this pupil belongs to school " + decided.keepsAt(),
                "ย้ายออกหรือลบนักเรียนคนนี้ออกจากไฟล์ แล้วส่งไฟล์ใหม่ หากเห็นว่าไม่ถูกต้อง ให้ติดต่อเจ้าหน้าที่ข้อมูลของเขต",
                "Take the pupil out of the file and send it again; if that is wrong, ask the area office's data officer",
                null,
                null);
    }
}
