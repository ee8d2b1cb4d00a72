package org.khet.reporting.snapshots;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.khet.messaging.Aggregate;

/**
 * What was accepted for a collection at a moment, frozen.
 *
 * @param dataSetCode null in snapshots older than this member
 * @param file name of the Parquet file in the data folder: its own hash, so equal data is one file
 * @param sha256 of that file
 * @param contents what its columns are; null in snapshots older than this member
 * @param members the submission versions it was made of, in the order of school codes
 */
public record Snapshot(
        @BsonId String id,
        long version,
        String collectionId,
        String titleTh,
        @Nullable String dataSetCode,
        int schoolYear,
        int round,
        LocalDate referenceDate,
        Instant createdAt,
        @Nullable String createdBy,
        int schools,
        long rows,
        String file,
        String sha256,
        @Nullable Contents contents,
        List<Member> members)
        implements Aggregate {

    /** Whether every school of it lies in a reachable area. */
    public boolean within(Predicate<String> reachesArea) {
        return members.stream().map(Member::areaCode).distinct().allMatch(reachesArea);
    }

    public Optional<Member> member(String schoolCode) {
        return members.stream()
                .filter(member -> member.schoolCode().equals(schoolCode))
                .findFirst();
    }

    /** The same file as if it held one school; its records are still in it. */
    public Snapshot only(String schoolCode) {
        var one = member(schoolCode).stream().toList();
        return new Snapshot(
                id,
                version,
                collectionId,
                titleTh,
                dataSetCode,
                schoolYear,
                round,
                referenceDate,
                createdAt,
                createdBy,
                one.size(),
                one.stream().mapToLong(Member::recordCount).sum(),
                file,
                sha256,
                contents,
                one);
    }

    /** Whether a column of this name is in its file. Older ones have those of pupils. */
    public boolean has(String field) {
        return contents == null
                || contents.fields().stream().anyMatch(one -> one.code().equals(field));
    }

    /**
     * What the records are.
     *
     * @param aboutPeople whether a record stands for a person
     */
    public record Contents(boolean aboutPeople, List<SnapshotField> fields) {}

    /**
     * One school's part, with the certificate that stands behind it.
     *
     * @param networkTh null where the school is in none, and in snapshots older than this member
     */
    public record Member(
            String submissionId,
            int version,
            String schoolCode,
            String schoolNameTh,
            @Nullable String districtTh,
            String areaCode,
            @Nullable String areaNameTh,
            List<String> grades,
            String certificateId,
            String certificateSha256,
            Instant certifiedAt,
            String recordsSha256,
            int recordCount,
            @Nullable String networkTh) {

        /** Of a school in no network. */
        public Member(
                String submissionId,
                int version,
                String schoolCode,
                String schoolNameTh,
                @Nullable String districtTh,
                String areaCode,
                @Nullable String areaNameTh,
                List<String> grades,
                String certificateId,
                String certificateSha256,
                Instant certifiedAt,
                String recordsSha256,
                int recordCount) {
            this(
                    submissionId,
                    version,
                    schoolCode,
                    schoolNameTh,
                    districtTh,
                    areaCode,
                    areaNameTh,
                    grades,
                    certificateId,
                    certificateSha256,
                    certifiedAt,
                    recordsSha256,
                    recordCount,
                    null);
        }
    }
}
