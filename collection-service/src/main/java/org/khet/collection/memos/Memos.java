package org.khet.collection.memos;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.khet.collection.certificates.Sha256;
import org.khet.collection.collections.CollectionStatus;
import org.khet.collection.collections.DataCollection;
import org.khet.collection.letterheads.Signatures;
import org.khet.collection.registers.Registers;
import org.khet.idempotency.ETags;
import org.khet.messaging.Aggregates;
import org.khet.messaging.AlreadyExistsException;
import org.khet.messaging.OutboxRelay;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.khet.procedure.StepStatus;
import org.khet.security.AuditTrail;
import org.khet.security.Caller;
import org.springframework.stereotype.Component;

/** All memos of collections, and what can be done with them. */
@Component
public class Memos {

    private final Aggregates<CollectionMemo> stored;
    private final MongoCollection<MemoFile> files;
    private final MemoPrinting printing;
    private final Registers registers;
    private final Signatures signatures;
    private final AuditTrail audit;
    private final Clock clock;

    Memos(
            MongoDatabase database,
            OutboxRelay relay,
            MemoPrinting printing,
            Registers registers,
            Signatures signatures,
            AuditTrail audit,
            Clock clock) {
        this.stored = new Aggregates<>(database, "memos", CollectionMemo.class, relay);
        this.files = database.getCollection("memo_files", MemoFile.class);
        this.printing = printing;
        this.registers = registers;
        this.signatures = signatures;
        this.audit = audit;
        this.clock = clock;
    }

    /** The memo as stored; one begun from the collection's facts, as version 0, before anybody saved it. */
    CollectionMemo of(DataCollection collection, MemoKind kind, String writer) {
        return find(collection.id(), kind)
                .orElseGet(() -> new CollectionMemo(
                        CollectionMemo.idOf(collection.id(), kind),
                        0,
                        collection.id(),
                        collection.areaCode(),
                        kind,
                        printing.begin(collection, kind, writer),
                        null,
                        clock.instant(),
                        writer));
    }

    Optional<CollectionMemo> find(String collectionId, MemoKind kind) {
        return stored.find(CollectionMemo.idOf(collectionId, kind));
    }

    CollectionMemo write(
            Caller caller, DataCollection collection, MemoKind kind, MemoText text, @Nullable String ifMatch) {
        requireOpen(collection);
        var read = of(collection, kind, caller.name());
        ETags.requireMatch(ifMatch, read.version());
        if (read.issued() != null) {
            throw MemoProblems.isFinal();
        }
        var signatory = text.signatoryId();
        if (signatory != null) {
            signatures.require(printing.office(collection), signatory, text.signerTh(), text.date());
        }
        printing.pdf(collection, kind, text);
        var saved = save(read.with(text, null, clock.instant(), caller.name()));
        audit.record(caller, "memo-written", saved.id(), Map.of("version", Long.toString(saved.version())));
        return saved;
    }

    /** Numbers it and prints it for good. What would be refused is refused before a number is drawn. */
    CollectionMemo issue(Caller caller, DataCollection collection, MemoKind kind, @Nullable String ifMatch) {
        requireOpen(collection);
        var read = of(collection, kind, caller.name());
        ETags.requireMatch(ifMatch, read.version());
        if (read.issued() != null) {
            throw MemoProblems.isFinal();
        }
        var office = printing.office(collection);
        var text = read.text();
        var date = text.date() == null ? printing.today() : text.date();
        var signatory = text.signatoryId();
        var signature = signatory == null ? null : signatures.under(caller, office, signatory, text.signerTh(), date);
        printing.issue(collection, kind, text, office, new MemoPaper.Stamp("0", date), signature);
        var entry = registers.number(
                office, new Registers.Paper(read.id(), kind.book(), date, text.subject(), text.to(), caller.name()));
        var printed =
                printing.issue(collection, kind, text, office, new MemoPaper.Stamp(entry.shown(), date), signature);
        var file = MemoFile.idOf(read.id(), entry.id());
        files.replaceOne(
                eq("_id", file),
                new MemoFile(file, read.id(), new Binary(printed.pdf()), new Binary(printed.docx())),
                new ReplaceOptions().upsert(true));
        var saved = save(read.with(
                text,
                new CollectionMemo.Issued(
                        entry.id(),
                        entry.shown(),
                        date,
                        Sha256.hex(printed.pdf()),
                        Sha256.hex(printed.docx()),
                        office.version(),
                        clock.instant(),
                        caller.name()),
                clock.instant(),
                caller.name()));
        audit.record(
                caller,
                "memo-issued",
                saved.id(),
                Map.of("register", entry.id(), "signatory", signatory == null ? "" : signatory));
        return saved;
    }

    /** Voids the number with a reason; the memo is a draft again and its old print stays on file. */
    CollectionMemo annul(
            Caller caller, DataCollection collection, MemoKind kind, String reason, @Nullable String ifMatch) {
        requireOpen(collection);
        var read = of(collection, kind, caller.name());
        ETags.requireMatch(ifMatch, read.version());
        var issued = read.issued();
        if (issued == null) {
            throw MemoProblems.isDraft();
        }
        if (kind.awaited() && collection.procedure().step(kind.step()).status() == StepStatus.DONE) {
            throw ProblemException.of(MemoProblems.MEMO_IN_USE)
                    .detail(
                            "ขั้นตอนที่ " + kind.step() + " เสร็จสิ้นด้วยบันทึกฉบับนี้แล้ว",
                            "Step " + kind.step() + " was completed with this memo")
                    .cure("ทำบันทึกแก้ไขเป็นเรื่องใหม่", "Write a correcting memo of its own")
                    .build();
        }
        var saved = save(read.with(read.text(), null, clock.instant(), caller.name()));
        registers.annul(issued.registerId(), reason, caller.name());
        audit.record(caller, "memo-voided", saved.id(), Map.of("register", issued.registerId()));
        return saved;
    }

    byte[] pdf(DataCollection collection, CollectionMemo memo) {
        return memo.issued() == null
                ? printing.pdf(collection, memo.kind(), memo.text())
                : file(memo).pdf().getData();
    }

    byte[] docx(DataCollection collection, CollectionMemo memo) {
        return memo.issued() == null
                ? printing.docx(collection, memo.kind(), memo.text())
                : file(memo).docx().getData();
    }

    /** The final papers of a collection, by the names they have in its archive. */
    public Stream<FinalMemo> finalOf(String collectionId) {
        return Stream.of(MemoKind.values())
                .flatMap(kind -> find(collectionId, kind).stream())
                .flatMap(memo -> {
                    var issued = memo.issued();
                    return issued == null
                            ? Stream.of()
                            : Stream.of(new FinalMemo(
                                    memo.kind().step() + "-" + memo.kind().path(),
                                    memo.kind().titleTh(),
                                    issued.number(),
                                    memo.text(),
                                    file(memo)));
                });
    }

    /** A final memo with its bytes. */
    public record FinalMemo(String name, String titleTh, String number, MemoText text, MemoFile file) {}

    private MemoFile file(CollectionMemo memo) {
        var issued = memo.issued();
        var found = issued == null
                ? null
                : files.find(eq("_id", MemoFile.idOf(memo.id(), issued.registerId())))
                        .first();
        if (found == null) {
            throw new IllegalStateException("The print of memo " + memo.id() + " is gone");
        }
        return found;
    }

    private CollectionMemo save(CollectionMemo changed) {
        if (changed.version() > 0) {
            return stored.save(changed);
        }
        try {
            return stored.insert(changed);
        } catch (AlreadyExistsException e) {
            throw ProblemException.of(CommonProblems.STALE)
                    .detail("มีผู้บันทึกร่างนี้ไปก่อนแล้ว", "Somebody has saved this draft meanwhile")
                    .cure("เปิดใหม่แล้วแก้ไขอีกครั้ง", "Reload and edit again")
                    .cause(e)
                    .build();
        }
    }

    private static void requireOpen(DataCollection collection) {
        if (collection.status() == CollectionStatus.ARCHIVED) {
            throw ProblemException.of(MemoProblems.MEMO_IN_USE)
                    .detail("แฟ้มนี้ปิดผนึกแล้ว", "This file has been sealed")
                    .cure("ดูเอกสารในคลังเอกสาร", "See the papers in the archive")
                    .build();
        }
    }
}
