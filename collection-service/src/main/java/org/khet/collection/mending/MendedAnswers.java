package org.khet.collection.mending;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.collection.explanations.FindingView;
import org.khet.collection.explanations.ShownFindings;
import org.khet.collection.submissions.SubmissionStatus;
import org.khet.rules.dataset.DataSet;
import org.springframework.stereotype.Component;

/** Puts into words what an edit made of a submission. */
@Component
class MendedAnswers {
    private final ShownFindings shown;

    MendedAnswers(ShownFindings shown) {
        this.shown = shown;
    }

    /** All findings that a row has now; 0 is the data as a whole. */
    record RowFindings(int row, List<FindingView> findings) {}

    /**
     * What the editor is told.
     *
     * @param now the row; null where it left
     * @param edit by which it can be taken back; 0 where nothing changed
     * @param findings of the row, and of every other whose findings changed
     */
    record Answer(
            int row,
            @Nullable RowView now,
            int edit,
            List<RowFindings> findings,
            int version,
            SubmissionStatus status,
            int rows,
            int errors,
            int queries,
            int notices,
            int unexplained) {}

    Answer of(Mending.Mended mended, DataSet dataSet) {
        var submission = mended.submission();
        var viewing = shown.viewing(submission.collectionId(), submission.schoolCode(), dataSet);
        var decided = shown.decided(submission, dataSet);
        var findings = new ArrayList<RowFindings>();
        mended.findings().forEach((row, found) -> {
            var views = new ArrayList<FindingView>();
            decided.stream().filter(one -> one.row() == row).forEach(views::add);
            found.forEach(finding -> views.add(viewing.of(finding)));
            findings.add(new RowFindings(row, views));
        });
        var content = submission.content();
        var current = submission.current();
        return new Answer(
                mended.row(),
                mended.now(),
                mended.edit(),
                findings,
                current.number(),
                submission.status(),
                current.rows(),
                content.errors(),
                current.queries(),
                current.notices(),
                content.unexplained());
    }
}
