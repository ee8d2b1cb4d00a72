package org.khet.collection.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.khet.messaging.Aggregate;

/**
 * The sealed archive of a collection.
 *
 * @param id the collection's
 * @param keepUntil the last day it must be kept; destroying it is the office's decision
 * @param batch names the chunks of its bytes
 * @param sha256 of the whole zip
 * @param words by which it is found
 * @param fixity the last look whether it is still whole; null before the first
 */
public record CollectionArchive(
        @BsonId String id,
        long version,
        String areaCode,
        String titleTh,
        String dataSetCode,
        int schoolYear,
        int round,
        LocalDate referenceDate,
        Instant sealedAt,
        String sealedBy,
        LocalDate keepUntil,
        String batch,
        int chunks,
        long bytes,
        String sha256,
        List<Paper> papers,
        String words,
        @Nullable Fixity fixity)
        implements Aggregate {

    public CollectionArchive {
        papers = papers == null ? List.of() : List.copyOf(papers);
    }

    /**
     * A file inside.
     *
     * @param words by which it is found, beside its title
     */
    public record Paper(String path, String titleTh, String words, long bytes, String sha256) {}

    /** @param faults files that are no longer as they were sealed, with what is wrong; at most a hundred */
    public record Fixity(Instant checkedAt, boolean whole, int files, List<String> faults) {

        public Fixity {
            faults = faults == null ? List.of() : List.copyOf(faults);
        }
    }

    CollectionArchive checked(Fixity found) {
        return new CollectionArchive(
                id,
                version,
                areaCode,
                titleTh,
                dataSetCode,
                schoolYear,
                round,
                referenceDate,
                sealedAt,
                sealedBy,
                keepUntil,
                batch,
                chunks,
                bytes,
                sha256,
                papers,
                words,
                found);
    }
}
