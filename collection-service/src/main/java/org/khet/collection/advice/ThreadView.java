package org.khet.collection.advice;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khet.collection.advice.AdviceThread.Side;
import org.khet.collection.advice.AdviceThread.State;

/**
 * A thread as its two sides see it.
 *
 * @param unread messages of the other side that the asker's side has not seen
 * @param messages oldest first; in lists only the last one
 */
record ThreadView(
        String id,
        String collectionId,
        String collectionTitleTh,
        String dataSetCode,
        String schoolCode,
        State state,
        int dataVersion,
        @Nullable Integer row,
        @Nullable String field,
        @Nullable String findingId,
        @Nullable String ruleCode,
        int count,
        int unread,
        Instant updatedAt,
        List<MessageView> messages,
        long version) {

    record MessageView(int n, Side side, String by, Instant at, String text) {}

    static ThreadView whole(AdviceThread thread, Side to, AdviceThreads words) {
        return of(thread, to, thread.messages(), words);
    }

    static ThreadView listed(AdviceThread thread, Side to, AdviceThreads words) {
        return of(thread, to, List.of(thread.messages().getLast()), words);
    }

    private static ThreadView of(AdviceThread thread, Side to, List<AdviceThread.Message> shown, AdviceThreads words) {
        var about = thread.about();
        return new ThreadView(
                thread.id(),
                thread.collectionId(),
                thread.collectionTitleTh(),
                thread.dataSetCode(),
                thread.schoolCode(),
                thread.state(),
                about.dataVersion(),
                about.row(),
                about.field(),
                about.findingId(),
                about.ruleCode(),
                thread.messages().size(),
                thread.unread(to),
                thread.updatedAt(),
                shown.stream()
                        .map(message -> new MessageView(
                                message.n(),
                                message.side(),
                                message.by().name(),
                                message.at(),
                                words.text(thread, message)))
                        .toList(),
                thread.version());
    }
}
