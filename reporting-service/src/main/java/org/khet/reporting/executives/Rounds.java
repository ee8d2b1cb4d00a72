package org.khet.reporting.executives;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.khet.events.CollectionEvents.CollectionOpened;
import org.khet.events.RoundEvents.SchoolsJoined;
import org.khet.events.SubmissionLifeEvents.ExceptionNotice;
import org.springframework.stereotype.Component;

/**
 * The rounds under way, kept from events so that the director's page asks no other service. Events of a submission and of its
 * collection come in any order, so each is written where the other need not be.
 */
@Component
class Rounds {

    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final MongoCollection<OpenRound> rounds;
    private final MongoCollection<SchoolReturn> returns;
    private final MongoCollection<MoreTime> moreTime;

    Rounds(MongoDatabase database) {
        this.rounds = database.getCollection("executive_rounds", OpenRound.class);
        this.returns = database.getCollection("executive_returns", SchoolReturn.class);
        this.moreTime = database.getCollection("executive_more_time", MoreTime.class);
        returns.createIndex(Indexes.ascending("collectionId"));
        moreTime.createIndex(Indexes.ascending("collectionId"));
    }

    void opened(CollectionOpened told) {
        // Heard anew, it must not take away who joined since nor open what is closed.
        if (rounds.find(eq("_id", told.collectionId())).first() == null) {
            save(new OpenRound(
                    told.collectionId(),
                    told.titleTh(),
                    told.areaCode(),
                    told.entryClosesAt(),
                    told.certificationClosesAt(),
                    told.schoolCodes(),
                    false));
        }
    }

    void joined(SchoolsJoined told) {
        change(told.collectionId(), round -> round.joinedBy(told.schoolCodes()));
    }

    void closed(String collectionId) {
        change(collectionId, OpenRound::ended);
    }

    void submission(String id, String collectionId, String schoolCode, UnaryOperator<SchoolReturn> change) {
        var known = returns.find(eq("_id", id)).first();
        var now = change.apply(known == null ? new SchoolReturn(id, collectionId, schoolCode, null, 0) : known);
        returns.replaceOne(eq("_id", id), now, UPSERT);
    }

    void exception(ExceptionNotice told) {
        var given = new MoreTime(
                told.exceptionId(),
                told.collectionId(),
                told.schoolCode(),
                told.covers().equals("CERTIFICATION"),
                told.endsAt());
        moreTime.replaceOne(eq("_id", told.exceptionId()), given, UPSERT);
    }

    /** Those that are not closed, however long ago they were opened. */
    List<RoundStanding> open(Instant now, Reach reach) {
        var open = rounds.find(eq("closed", false)).into(new ArrayList<>()).stream()
                .filter(round -> reach.covers(round.areaCode()))
                .toList();
        var ids = open.stream().map(OpenRound::collectionId).toList();
        var sent = returns.find(in("collectionId", ids)).into(new ArrayList<>());
        var given = moreTime.find(in("collectionId", ids)).into(new ArrayList<>());
        return open.stream()
                .map(round -> RoundStanding.of(round, ofRound(sent, round), ofRound(round, given), now))
                .toList();
    }

    /** Whose figures somebody may see. */
    @FunctionalInterface
    interface Reach {
        boolean covers(@Nullable String areaCode);
    }

    private static List<SchoolReturn> ofRound(List<SchoolReturn> sent, OpenRound round) {
        return sent.stream()
                .filter(one -> one.collectionId().equals(round.collectionId()))
                .toList();
    }

    private static List<MoreTime> ofRound(OpenRound round, List<MoreTime> given) {
        return given.stream()
                .filter(one -> one.collectionId().equals(round.collectionId()))
                .toList();
    }

    private void change(String id, UnaryOperator<OpenRound> change) {
        var known = rounds.find(eq("_id", id)).first();
        if (known != null) {
            save(change.apply(known));
        }
    }

    private void save(OpenRound round) {
        rounds.replaceOne(eq("_id", round.collectionId()), round, UPSERT);
    }
}
