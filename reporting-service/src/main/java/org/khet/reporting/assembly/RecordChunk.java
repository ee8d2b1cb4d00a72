package org.khet.reporting.assembly;

import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.khet.events.CollectionEvents.SubmissionRecordsChunk;

/** Some rows of an accepted submission, kept as they came. */
public record RecordChunk(
        @BsonId String id, String of, int chunk, List<String> columns, List<List<@Nullable String>> rows) {

    static RecordChunk of(SubmissionRecordsChunk event) {
        var of = AcceptedSubmission.idOf(event.submissionId(), event.version());
        return new RecordChunk(of + "." + event.chunk(), of, event.chunk(), event.columns(), event.rows());
    }
}
