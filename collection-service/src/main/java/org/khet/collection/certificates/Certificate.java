package org.khet.collection.certificates;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What a director signs: that this school's data, in exactly these bytes, is right.
 *
 * @param certificateId unique, quoted on the receipt
 * @param version of the submission, counted from 1
 * @param fileSha256 of the file as it came, lower-case hex
 * @param recordsSha256 over the analytic rows in file order, as every later reader of them can check
 * @param certifiedBy the director's name: in the certificate, never in an event
 */
public record Certificate(
        String certificateId,
        CollectionStated collection,
        SchoolStated school,
        String submissionId,
        int version,
        int rows,
        List<GradeCount> counts,
        String fileSha256,
        String recordsSha256,
        String certifiedBy,
        Instant at) {

    public Certificate {
        counts = List.copyOf(counts);
    }

    /** The collection as it was when the certificate was signed. */
    public record CollectionStated(
            String id, String titleTh, String dataSetCode, int schoolYear, int round, LocalDate referenceDate) {}

    /** The school as it was when the certificate was signed. */
    public record SchoolStated(String code, String nameTh) {}

    /** Pupils of one grade; {@code other} are those whose sex the file does not tell. */
    public record GradeCount(String grade, int male, int female, int other) {}
}
