package org.khet.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What collection-service tells of the turns in a submission's life: corrections, exceptions, questions and answers. */
public final class SubmissionLifeEvents {

    public static final EventType CORRECTION_OPENED =
            EventType.of("collection.correction-opened.v1", Topics.COLLECTION, CorrectionNotice.class);
    public static final EventType CORRECTION_GIVEN_UP =
            EventType.of("collection.correction-given-up.v1", Topics.COLLECTION, CorrectionNotice.class);
    public static final EventType EXCEPTION_GRANTED =
            EventType.of("collection.exception-granted.v1", Topics.COLLECTION, ExceptionNotice.class);
    public static final EventType EXCEPTION_ENDED =
            EventType.of("collection.exception-ended.v1", Topics.COLLECTION, ExceptionNotice.class);
    public static final EventType ADVICE_ASKED =
            EventType.of("collection.advice-asked.v1", Topics.COLLECTION, AdviceNotice.class);
    public static final EventType ADVICE_ANSWERED =
            EventType.of("collection.advice-answered.v1", Topics.COLLECTION, AdviceNotice.class);

    /**
     * A school corrects what is certified, or gives that up: the certified version counts meanwhile, and again after.
     *
     * @param version of the correction
     */
    public record CorrectionNotice(
            String submissionId,
            String collectionId,
            String collectionTitleTh,
            String schoolCode,
            String areaCode,
            int certifiedVersion,
            int version) {}

    /**
     * A school may go on beyond a window's end, or may no longer. The reason stays with the office.
     *
     * @param covers ENTRY (sending and certifying) or CERTIFICATION
     * @param endsAt when it lapses, or did
     * @param how null when granted, LAPSED or WITHDRAWN when it ended
     */
    public record ExceptionNotice(
            String exceptionId,
            String collectionId,
            String collectionTitleTh,
            String schoolCode,
            String areaCode,
            String covers,
            Instant endsAt,
            @Nullable String how) {}

    /**
     * Somebody wrote in a thread. Its words stay in the thread.
     *
     * @param ruleCode of the finding that it is about, null where it is about something else
     */
    public record AdviceNotice(
            String threadId,
            String collectionId,
            String collectionTitleTh,
            String schoolCode,
            String areaCode,
            @Nullable String ruleCode) {}

    private SubmissionLifeEvents() {}
}
