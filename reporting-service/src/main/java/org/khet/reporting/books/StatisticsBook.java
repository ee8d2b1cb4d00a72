package org.khet.reporting.books;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.khet.messaging.Aggregate;
import org.khet.reporting.outputs.Binding.Source;

/**
 * A book as data, and the editions made of it.
 *
 * @param author subject id of who wrote it
 * @param editions the oldest first; one never changes, whatever becomes of the book
 */
public record StatisticsBook(
        @BsonId String id,
        long version,
        String areaCode,
        Contents contents,
        String author,
        String authorName,
        Instant createdAt,
        List<Edition> editions)
        implements Aggregate {

    /**
     * What is in it.
     *
     * @param schoolYear in the Buddhist era
     * @param coverTh lines below the title on the cover
     * @param prefaceTh paragraphs
     * @param notesTh paragraphs behind the last chapter
     */
    public record Contents(
            String titleTh,
            int schoolYear,
            List<String> coverTh,
            List<String> prefaceTh,
            List<String> notesTh,
            List<Entry> entries) {}

    /**
     * A chapter: a production, or for a draft a report over a snapshot that nobody has produced yet.
     *
     * @param titleTh null takes the table's own
     */
    public record Entry(
            @Nullable String productionId,
            @Nullable String reportCode,
            @Nullable String snapshotId,
            @Nullable String titleTh) {}

    /**
     * A file made of the book.
     *
     * @param number counted from 1
     * @param maker subject id of who made it; null in editions older than this member
     * @param contents as they were then
     * @param pages on which the chapters begin; none in editions older than this member
     */
    public record Edition(
            int number,
            boolean draft,
            Instant madeAt,
            @Nullable String maker,
            String madeBy,
            Contents contents,
            List<Source> sources,
            List<Integer> pages,
            long bytes,
            String sha256) {
        public Edition {
            pages = pages == null ? List.of() : List.copyOf(pages);
        }
    }

    StatisticsBook with(Contents changed) {
        return new StatisticsBook(id, version, areaCode, changed, author, authorName, createdAt, editions);
    }

    StatisticsBook and(Edition edition) {
        var more = new ArrayList<>(editions);
        more.add(edition);
        return new StatisticsBook(id, version, areaCode, contents, author, authorName, createdAt, List.copyOf(more));
    }

    /** Of the production by which an edition goes its way to the public: of each edition the same. */
    static String productionId(String bookId, int number) {
        return bookId + "-" + number;
    }

    /** Where its edition's file is kept. */
    static String fileId(String bookId, int number) {
        return bookId + ".book." + number;
    }
}
