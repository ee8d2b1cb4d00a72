package org.khet.collection.letterheads;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.khet.collection.records.FieldKeys;
import org.khet.collection.records.Sealer;
import org.khet.documents.Picture;
import org.khet.security.Caller;
import org.springframework.stereotype.Component;

/** The signatures of all offices' signatories: sealed in the store, opened for whoever gave them alone. */
@Component
public class Signatures {
    private static final String PURPOSE = "signatures";

    private final MongoCollection<OfficeSignature> stored;
    private final Sealer sealer;
    private final Clock clock;

    Signatures(MongoDatabase database, FieldKeys keys, Clock clock) {
        this.stored = database.getCollection("signatures", OfficeSignature.class);
        this.sealer = Sealer.of(keys, PURPOSE);
        this.clock = clock;
        stored.createIndex(Indexes.ascending("areaCode"));
    }

    Optional<OfficeSignature> of(OfficeLetterhead office, OfficeLetterhead.Signatory signatory) {
        return Optional.ofNullable(stored.find(eq("_id", OfficeSignature.idOf(office.id(), signatory.id())))
                        .first())
                .filter(found -> found.nameTh().equals(signatory.nameTh()));
    }

    void give(Caller caller, OfficeLetterhead office, OfficeLetterhead.Signatory signatory, Picture picture) {
        if (!Entitled.toGive(caller, signatory, of(office, signatory).orElse(null))) {
            throw SignatureProblems.notYours();
        }
        var id = OfficeSignature.idOf(office.id(), signatory.id());
        var given = new OfficeSignature(
                id,
                office.id(),
                signatory.id(),
                signatory.nameTh(),
                caller.subject(),
                caller.name(),
                clock.instant(),
                new Binary(sealer.seal(picture.png(), id)));
        var own = and(eq("_id", id), eq("owner", caller.subject()));
        if (stored.replaceOne(own, given).getMatchedCount() == 0) {
            insert(given);
        }
    }

    void remove(Caller caller, OfficeLetterhead office, OfficeLetterhead.Signatory signatory) {
        var found = of(office, signatory).orElseThrow(SignatureProblems::none);
        if (!Entitled.toRemove(caller, found)) {
            throw SignatureProblems.notYours();
        }
        stored.deleteOne(and(eq("_id", found.id()), eq("owner", found.owner())));
    }

    /** @throws org.khet.problem.ProblemException for everybody but whoever gave it */
    Picture open(Caller caller, OfficeLetterhead office, OfficeLetterhead.Signatory signatory) {
        var found = of(office, signatory).orElseThrow(SignatureProblems::none);
        if (!Entitled.toUse(caller, found)) {
            throw SignatureProblems.notYours();
        }
        return Picture.ofStored(sealer.open(found.sealed().getData(), found.id()));
    }

    /** A signature goes with its signatory; what stands under papers already stays there. */
    void keepOnly(OfficeLetterhead office) {
        var all = stored.find(eq("areaCode", office.id())).into(new ArrayList<>());
        for (var one : all) {
            if (office.signatories().stream().noneMatch(signatory -> isOf(one, signatory))) {
                stored.deleteOne(eq("_id", one.id()));
            }
        }
    }

    /**
     * Whether a paper may ask for a signature: there is one, of the name under the paper, on its day.
     *
     * @param date null while it is open
     */
    public void require(OfficeLetterhead office, String signatoryId, String nameTh, @Nullable LocalDate date) {
        if (of(office, signing(office, signatoryId, nameTh, date)).isEmpty()) {
            throw SignatureProblems.none();
        }
    }

    /** The signature for a final paper that the caller makes. */
    public Picture under(Caller caller, OfficeLetterhead office, String signatoryId, String nameTh, LocalDate date) {
        return open(caller, office, signing(office, signatoryId, nameTh, date));
    }

    private static OfficeLetterhead.Signatory signing(
            OfficeLetterhead office, String signatoryId, String nameTh, @Nullable LocalDate date) {
        var signatory = office.signatory(signatoryId);
        if (!signatory.nameTh().equals(nameTh)) {
            throw SignatureProblems.otherName(signatory.nameTh());
        }
        if (date != null && !signatory.signsOn(date)) {
            throw SignatureProblems.notOnThatDay(date);
        }
        return signatory;
    }

    private void insert(OfficeSignature given) {
        try {
            stored.insertOne(given);
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                throw SignatureProblems.notYours();
            }
            throw e;
        }
    }

    private static boolean isOf(OfficeSignature one, OfficeLetterhead.Signatory signatory) {
        return one.signatoryId().equals(signatory.id()) && one.nameTh().equals(signatory.nameTh());
    }

    List<SignatureView> views(Caller caller, OfficeLetterhead office) {
        return office.signatories().stream()
                .map(one -> SignatureView.of(caller, one, of(office, one).orElse(null)))
                .toList();
    }
}
