package org.khet.reporting.productions;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.khet.messaging.Aggregate;
import org.khet.procedure.ProcedureCase;
import org.khet.reporting.figures.Doubt;
import org.khet.reporting.outputs.Format;
import org.khet.reporting.reports.ReportDefinition;

/**
 * The making of one report from one snapshot.
 *
 * @param author subject id of who made it; they cannot check it themselves
 * @param orderedBy id of the request's order that it was made for
 * @param doubts what the figures question about themselves
 * @param inputs code of each input table that its figures took something from → the version that was in force then; null in
 *     productions older than this member
 */
public record Production(
        @BsonId String id,
        long version,
        String reportCode,
        int reportVersion,
        String snapshotId,
        String areaCode,
        String titleTh,
        String author,
        String authorName,
        Instant createdAt,
        @Nullable String orderedBy,
        Progress progress,
        List<Output> outputs,
        List<Doubt> doubts,
        @Nullable Map<String, Integer> inputs,
        ProcedureCase steps)
        implements Aggregate {

    /** The report code of what is a statistics book: its table is the book's contents, its file the book. */
    public static final String BOOK = "statistics-book";

    /** A produced file. */
    public record Output(Format format, String fileName, long bytes, String sha256) {

        /** Where {@link org.khet.reporting.outputs.OutputFiles} keeps it. */
        public static String idOf(String productionId, Format format) {
            return productionId + "." + format;
        }
    }

    /**
     * How far it has come.
     *
     * @param checkedBy subject id of the verifier, who is not the author
     * @param slug address of the publication, once published
     */
    public record Progress(
            ProductionStatus status,
            @Nullable String checkedBy,
            @Nullable String approvedBy,
            @Nullable String slug) {

        static final Progress PRODUCED = new Progress(ProductionStatus.PRODUCED, null, null, null);
    }

    /** @throws org.khet.problem.ProblemException 404 where it was made before there was this format */
    public Output output(Format format) {
        return outputs.stream()
                .filter(file -> file.format() == format)
                .findFirst()
                .orElseThrow(ProductionProblems::noSuchOutput);
    }

    public boolean isBook() {
        return reportCode.equals(BOOK);
    }

    /** Whether each school of its snapshot has such a page of its own. */
    public boolean isOfSchools() {
        return reportCode.startsWith(ReportDefinition.OF_SCHOOLS);
    }

    public ProductionStatus status() {
        return progress.status();
    }

    Production withSteps(ProcedureCase changed) {
        return with(progress, changed);
    }

    Production checked(String by) {
        return at(new Progress(ProductionStatus.CHECKED, by, progress.approvedBy(), progress.slug()));
    }

    Production approved(String by) {
        return at(new Progress(ProductionStatus.APPROVED, progress.checkedBy(), by, progress.slug()));
    }

    Production reopened() {
        return at(new Progress(ProductionStatus.PRODUCED, null, null, progress.slug()));
    }

    Production published(String address) {
        return at(new Progress(ProductionStatus.PUBLISHED, progress.checkedBy(), progress.approvedBy(), address));
    }

    Production filed() {
        return at(new Progress(ProductionStatus.FILED, progress.checkedBy(), progress.approvedBy(), progress.slug()));
    }

    private Production at(Progress changed) {
        return with(changed, steps);
    }

    private Production with(Progress progress, ProcedureCase steps) {
        return new Production(
                id,
                version,
                reportCode,
                reportVersion,
                snapshotId,
                areaCode,
                titleTh,
                author,
                authorName,
                createdAt,
                orderedBy,
                progress,
                outputs,
                doubts,
                inputs,
                steps);
    }
}
