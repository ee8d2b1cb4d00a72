package org.khet.collection.letterheads;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A letterhead as the interface shows it.
 *
 * @param emblem whether there is one, to be had at {@code …/emblem}
 * @param sampleEmblem whether that is the one made for trying things out
 * @param typefaceName null for the shipped one
 * @param typefaceBold whether the office gave its bold cut too; else the regular one stands for it
 */
record LetterheadView(
        String areaCode,
        String officeTh,
        String agencyTh,
        String headTitleTh,
        String groupTh,
        List<String> address,
        String phone,
        String agencyCode,
        int startsAt,
        int startsInYear,
        MemoRule memoRule,
        boolean memosRequired,
        int retentionYears,
        boolean thaiDigits,
        List<OfficeLetterhead.Signatory> signatories,
        boolean emblem,
        boolean sampleEmblem,
        @Nullable String typefaceName,
        boolean typefaceBold,
        @Nullable Double typefaceFactor,
        Instant changedAt,
        String changedBy,
        long version) {

    static LetterheadView of(OfficeLetterhead shown) {
        var words = shown.wording();
        var emblem = shown.emblem();
        var typeface = shown.typeface();
        return new LetterheadView(
                shown.id(),
                words.officeTh(),
                words.agencyTh(),
                words.headTitleTh(),
                words.groupTh(),
                words.address(),
                words.phone(),
                shown.numbering().agencyCode(),
                shown.numbering().startsAt(),
                shown.numbering().startsInYear(),
                shown.memoRule(),
                shown.memosRequired(),
                shown.retentionYears(),
                shown.thaiDigits(),
                shown.signatories(),
                emblem != null,
                emblem != null && emblem.sample(),
                typeface == null ? null : typeface.nameTh(),
                typeface != null && typeface.boldFileId() != null,
                typeface == null ? null : typeface.factor(),
                shown.changedAt(),
                shown.changedBy(),
                shown.version());
    }
}
