package org.khet.collection.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An archive as the interface shows it.
 *
 * @param files inside
 * @param papers those that the search found, or all where one archive is asked for; never more than were asked for
 */
record ArchiveView(
        String collectionId,
        String areaCode,
        String titleTh,
        String dataSetCode,
        int schoolYear,
        int round,
        LocalDate referenceDate,
        Instant sealedAt,
        String sealedBy,
        LocalDate keepUntil,
        long bytes,
        String sha256,
        int files,
        List<PaperView> papers,
        CollectionArchive.@Nullable Fixity fixity) {

    /** A file inside. */
    record PaperView(String path, String titleTh, long bytes, String sha256) {}

    static ArchiveView of(CollectionArchive archive, List<String> terms, int mostPapers) {
        var papers = archive.papers().stream()
                .filter(paper -> terms.isEmpty() || terms.stream().anyMatch(term -> says(paper, term)))
                .limit(mostPapers)
                .map(paper -> new PaperView(paper.path(), paper.titleTh(), paper.bytes(), paper.sha256()))
                .toList();
        return new ArchiveView(
                archive.id(),
                archive.areaCode(),
                archive.titleTh(),
                archive.dataSetCode(),
                archive.schoolYear(),
                archive.round(),
                archive.referenceDate(),
                archive.sealedAt(),
                archive.sealedBy(),
                archive.keepUntil(),
                archive.bytes(),
                archive.sha256(),
                archive.papers().size(),
                papers,
                archive.fixity());
    }

    private static boolean says(CollectionArchive.Paper paper, String term) {
        return ArchiveText.plain(paper.titleTh()).contains(term)
                || paper.words().contains(term);
    }
}
