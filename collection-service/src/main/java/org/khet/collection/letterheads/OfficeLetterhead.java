package org.khet.collection.letterheads;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.khet.messaging.Aggregate;

/**
 * An area office's letterhead. Every change is a version of its own, and none is lost.
 *
 * @param id the area's code
 * @param emblem null while the office has given none
 * @param typeface null takes the one shipped
 */
public record OfficeLetterhead(
        @BsonId String id,
        long version,
        Wording wording,
        Numbering numbering,
        MemoRule memoRule,
        int retentionYears,
        boolean thaiDigits,
        List<Signatory> signatories,
        @Nullable EmblemRef emblem,
        @Nullable TypefaceRef typeface,
        Instant changedAt,
        String changedBy)
        implements Aggregate {

    public OfficeLetterhead {
        signatories = signatories == null ? List.of() : List.copyOf(signatories);
    }

    /**
     * The office in words.
     *
     * @param agencyTh ส่วนราชการ of a memo, without the telephone
     * @param headTitleTh to whom memos go, such as ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษา…
     * @param groupTh the group that owns the matter
     * @param address one line each
     */
    public record Wording(
            String officeTh, String agencyTh, String headTitleTh, String groupTh, List<String> address, String phone) {

        public Wording {
            address = address == null ? List.of() : List.copyOf(address);
        }
    }

    /**
     * How papers are numbered.
     *
     * @param agencyCode before the stroke, such as {@code ศธ 04146}
     * @param startsAt the first number in the year {@code startsInYear}, for an office whose paper register has come that far
     * @param startsInYear of the Buddhist era; 0 for none
     */
    public record Numbering(String agencyCode, int startsAt, int startsInYear) {}

    /**
     * Who may stand under a paper.
     *
     * @param id stays while the name and position are mended; empty for one stored before there were ids
     * @param from the first day on which they sign; null for always
     * @param until the last; null for always
     */
    public record Signatory(
            String id,
            String nameTh,
            String positionTh,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {

        public Signatory {
            id = id == null ? "" : id;
        }

        public boolean signsOn(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
        }
    }

    /** @param sample made by the system for trying things out; it says so on its face */
    public record EmblemRef(String fileId, boolean sample) {}

    /**
     * @param factor its points against those of TH Sarabun PSK
     * @param boldFileId null takes the regular cut for bold text too
     */
    public record TypefaceRef(
            String nameTh, String regularFileId, @Nullable String boldFileId, double factor) {}

    /** @throws org.khet.problem.ProblemException 404 where there is none */
    Signatory signatory(String wanted) {
        return signatories.stream()
                .filter(one -> !wanted.isEmpty() && one.id().equals(wanted))
                .findFirst()
                .orElseThrow(SignatureProblems::noSignatory);
    }

    /** Whether the procedure's memo steps wait for their final memos. */
    public boolean memosRequired() {
        return switch (memoRule) {
            case ALWAYS -> true;
            case NEVER -> false;
            case WITH_EMBLEM -> emblem != null;
        };
    }
}
