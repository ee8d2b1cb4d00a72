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
    private final FieldKeys keys;

    ShownFindings(FindingStore findings, Explanations explanations, FieldKeys keys) {
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
        var viewing = viewing(submission.id(), dataSet);
        page.findings().forEach(finding -> shown.add(viewing.of(finding)));
        var next = page.next();
        return new ShownPage(shown, next == null ? null : next.text());
    }

    /** All of them, a few in memory at a time. */
    public void each(Submission submission, DataSet dataSet, FindingFilter filter, Consumer<FindingView> reader) {
        areaFindings(submission, dataSet, filter, reader);
        var viewing = viewing(submission.id(), dataSet);
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
    public Viewing viewing(String submissionId, DataSet dataSet) {
        return new Viewing(explanations.of(submissionId), new ShownCells(dataSet), new FindingIds(keys));
    }

    /** Shows findings of one submission; not for two threads at once. */
    public final class Viewing {
        private final Map<String, Explanation> explained;
        private final ShownCells showing;
        private final FindingIds ids;

        private Viewing(Map<String, Explanation> explained, ShownCells showing, FindingIds ids) {
            this.explained = explained;
            this.showing = showing;
            this.ids = ids;
        }

        public FindingView of(StoredFinding finding) {
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
                    explanation(finding));
        }

        private FindingView.@Nullable ExplanationView explanation(StoredFinding finding) {
            var explanation = finding.severity() == Severity.QUERY ? explained.get(finding.id()) : null;
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
                null);
    }
}
