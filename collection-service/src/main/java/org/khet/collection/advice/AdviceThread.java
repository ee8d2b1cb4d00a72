package org.khet.collection.advice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.khet.collection.submissions.Actor;
import org.khet.messaging.Aggregate;

/**
 * A conversation between a school and the office.
 *
 * @param about the place in the data that it hangs on
 * @param messages oldest first
 * @param readBySchool how many of the messages the school has seen
 * @param readByOffice how many of the messages the office has seen
 */
public record AdviceThread(
        @BsonId String id,
        long version,
        String collectionId,
        String collectionTitleTh,
        String dataSetCode,
        String schoolCode,
        String areaCode,
        About about,
        State state,
        List<Message> messages,
        int readBySchool,
        int readByOffice,
        Instant updatedAt)
        implements Aggregate {

    public AdviceThread {
        messages = List.copyOf(messages);
    }

    /** Whose turn it is. */
    public enum State {
        /** The school waits for the office. */
        OPEN,
        /** The office has written last. */
        ANSWERED,
        /** Both are done with it; another message opens it again. */
        RESOLVED
    }

    /** Who speaks. */
    public enum Side {
        SCHOOL,
        OFFICE
    }

    /**
     * A submission as a whole, one row of it, or a finding.
     *
     * @param dataVersion of the submission when the thread began; 0 where nothing had been sent
     */
    public record About(
            int dataVersion,
            @Nullable Integer row,
            @Nullable String field,
            @Nullable String findingId,
            @Nullable String ruleCode) {}

    /** @param sealed the words: free text may say anything about a child */
    public record Message(int n, Side side, Actor by, Instant at, Binary sealed) {}

    int unread(Side of) {
        var seen = of == Side.SCHOOL ? readBySchool : readByOffice;
        return Math.toIntExact(messages.stream()
                .filter(message -> message.n() > seen && message.side() != of)
                .count());
    }

    AdviceThread said(Message next) {
        var all = new ArrayList<>(messages);
        all.add(next);
        var school = next.side() == Side.SCHOOL;
        return new AdviceThread(
                id,
                version,
                collectionId,
                collectionTitleTh,
                dataSetCode,
                schoolCode,
                areaCode,
                about,
                school ? State.OPEN : State.ANSWERED,
                all,
                school ? next.n() : readBySchool,
                school ? readByOffice : next.n(),
                next.at());
    }

    AdviceThread read(Side by) {
        var last = messages.size();
        return with(state, by == Side.SCHOOL ? last : readBySchool, by == Side.OFFICE ? last : readByOffice, updatedAt);
    }

    AdviceThread become(State next, Instant at) {
        return with(next, readBySchool, readByOffice, at);
    }

    private AdviceThread with(State next, int seenBySchool, int seenByOffice, Instant at) {
        return new AdviceThread(
                id,
                version,
                collectionId,
                collectionTitleTh,
                dataSetCode,
                schoolCode,
                areaCode,
                about,
                next,
                messages,
                seenBySchool,
                seenByOffice,
                at);
    }
}
