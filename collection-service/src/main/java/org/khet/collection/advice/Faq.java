package org.khet.collection.advice;

import java.time.Instant;
import java.util.Locale;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.khet.collection.submissions.Actor;
import org.khet.messaging.Aggregate;

/**
 * A good answer, worded for everybody.
 *
 * @param ruleCode beside whose findings it is shown
 * @param threadId the conversation it came from; its words are not in it
 */
public record Faq(
        @BsonId String id,
        long version,
        String dataSetCode,
        String ruleCode,
        String questionTh,
        String answerTh,
        @Nullable String questionEn,
        @Nullable String answerEn,
        @Nullable String threadId,
        Actor by,
        Instant updatedAt)
        implements Aggregate {

    boolean says(String wanted) {
        var all = String.join("\n", ruleCode, questionTh, answerTh, or(questionEn), or(answerEn))
                .toLowerCase(Locale.ROOT);
        return all.contains(wanted);
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }
}
