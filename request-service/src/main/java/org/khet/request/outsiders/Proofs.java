package org.khet.request.outsiders;

import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.Date;
import org.bson.Document;
import org.khet.request.RequestSettings;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Gives out puzzles and takes each solution once, whichever copy of the service gave the puzzle out. */
@Component
class Proofs {

    private static final String SWEEP_EVERY = "PT10M";

    private final Puzzles puzzles;
    private final OutsiderSettings settings;
    private final MongoCollection<Document> used;
    private final Clock clock;

    Proofs(RequestSettings keys, OutsiderSettings settings, MongoDatabase database, Clock clock) {
        this.puzzles = new Puzzles(keys.contactKey(), settings.proofBits());
        this.settings = settings;
        this.used = database.getCollection("used_proofs");
        this.clock = clock;
    }

    Puzzle give() {
        return puzzles.make(clock.instant().plus(settings.proofValid()));
    }

    /** @throws org.khet.problem.ProblemException where it is no solution of a puzzle of ours, too late, or used before */
    void require(String challenge, String nonce) {
        if (!puzzles.isSolved(challenge, nonce, clock.instant())) {
            throw OutsiderProblems.proofWrong();
        }
        try {
            used.insertOne(new Document("_id", challenge).append("at", Date.from(clock.instant())));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                throw OutsiderProblems.proofUsed();
            }
            throw e;
        }
    }

    /** After its time a puzzle is refused anyway. */
    @Scheduled(fixedDelayString = SWEEP_EVERY, initialDelayString = SWEEP_EVERY)
    void sweep() {
        used.deleteMany(lt("at", Date.from(clock.instant().minus(settings.proofValid()))));
    }
}
