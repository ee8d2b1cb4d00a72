package org.khet.collection.datasets;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.khet.idempotency.ETags;
import org.khet.messaging.AlreadyExistsException;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.khet.security.AuditTrail;
import org.khet.security.Caller;
import org.khet.security.Role;
import org.springframework.stereotype.Component;

/** What data officers do with data sets: make, edit, publish, delete. A published version is never touched. */
@Component
class Drafts {

    private final DataSetStore store;
    private final AuditTrail audit;
    private final Clock clock;

    Drafts(DataSetStore store, AuditTrail audit, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The version, as far as the caller may know of it: what is published is everybody's, a draft its office's.
     *
     * @throws ProblemException 404 where there is none for the caller; 403 for a school asking for a draft
     */
    StoredDataSet toRead(Caller caller, String code, int number) {
        var found = store.find(code, number).orElseThrow(DataSetProblems::unknown);
        if (found.isDraft()) {
            caller.requireStaff();
            if (!caller.coversArea(found.areaCode())) {
                throw DataSetProblems.unknown();
            }
        }
        return found;
    }

    StoredDataSet create(Caller caller, Definition definition, @Nullable String areaCode, @Nullable String basedOn) {
        caller.requireRole(Role.DATA_OFFICER);
        if (!HouseRules.isDataSetCode(definition.code())) {
            throw ProblemException.of(CommonProblems.VALIDATION_FAILED)
                    .detail("รหัสชุดข้อมูลไม่ถูกต้อง", "This cannot be a data set's code")
                    .field(
                            Definition.CODE,
                            "ใช้ A-Z 0-9 และ - ไม่เกิน " + HouseRules.LONGEST_CODE + " ตัว ขึ้นต้นด้วยตัวอักษร",
                            "Of A-Z, 0-9 and -, at most " + HouseRules.LONGEST_CODE + " characters, a letter first")
                    .build();
        }
        if (!store.versionsOf(definition.code()).isEmpty()) {
            throw DataSetProblems.exists(definition.code());
        }
        return insert(caller, definition, 1, areaOf(caller, areaCode), basedOn);
    }

    /** A draft of the next version, with what a version says now. */
    StoredDataSet newVersion(Caller caller, String code, @Nullable Integer from, @Nullable String areaCode) {
        caller.requireRole(Role.DATA_OFFICER);
        var versions = store.versionsOf(code);
        var area = areaOf(caller, areaCode);
        var mine = versions.stream()
                .filter(version -> version.isPublished() || caller.coversArea(version.areaCode()))
                .toList();
        if (mine.isEmpty()) {
            throw DataSetProblems.unknown();
        }
        mine.stream()
                .filter(version -> !version.isPublished() && version.areaCode().equals(area))
                .findFirst()
                .ifPresent(draft -> {
                    throw DataSetProblems.draftExists(code, draft.number());
                });
        var source = toRead(caller, code, from == null ? newestPublished(mine) : from);
        return insert(
                caller, Definition.read(source.definition()), versions.getLast().number() + 1, area, source.id());
    }

    private static int newestPublished(List<DataSetStore.Listed> versions) {
        return versions.stream()
                .filter(DataSetStore.Listed::isPublished)
                .reduce((before, later) -> later)
                .orElseThrow(DataSetProblems::unknown)
                .number();
    }

    private StoredDataSet insert(
            Caller caller, Definition definition, int number, String areaCode, @Nullable String basedOn) {
        try {
            var draft = store.insert(StoredDataSet.draft(
                    definition.named(definition.code(), number), number, areaCode, basedOn, stamp(caller)));
            audit.record(caller, "data-set-drafted", draft.id(), Map.of("basedOn", basedOn == null ? "" : basedOn));
            return draft;
        } catch (AlreadyExistsException e) {
            throw number == 1
                    ? DataSetProblems.exists(definition.code())
                    : DataSetProblems.draftExists(definition.code(), number);
        }
    }

    StoredDataSet save(Caller caller, String code, int number, Definition said, String ifMatch) {
        requireOwnDraft(caller, code, number);
        var definition = said.of(code, number);
        var by = stamp(caller);
        var saved = store.change(code, number, read -> {
            ETags.requireMatch(ifMatch, read.version());
            requireDraft(read);
            return read.saying(definition, by);
        });
        audit.record(caller, "data-set-changed", saved.id(), Map.of());
        return saved;
    }

    /** Only what is without fault; from then on it never changes. */
    StoredDataSet publish(Caller caller, String code, int number, @Nullable String ifMatch) {
        requireOwnDraft(caller, code, number);
        var by = stamp(caller);
        var published = store.change(code, number, read -> {
            ETags.requireMatch(ifMatch, read.version());
            requireDraft(read);
            var definition = Definition.read(read.definition());
            var looked = Soundness.of(definition);
            if (!looked.isSound()) {
                throw DataSetProblems.faulty(looked.faults());
            }
            return read.publishedAs(definition.canonical(), by);
        });
        audit.record(
                caller,
                "data-set-published",
                published.id(),
                Map.of("fields", Integer.toString(published.fields()), "rules", Integer.toString(published.rules())));
        return published;
    }

    void delete(Caller caller, String code, int number, @Nullable String ifMatch) {
        var draft = requireOwnDraft(caller, code, number);
        ETags.requireMatch(ifMatch, draft.version());
        if (!store.deleteDraft(draft)) {
            throw ProblemException.of(CommonProblems.STALE)
                    .detail("ร่างถูกแก้ไขหรือเผยแพร่ไปแล้ว", "The draft was changed or published meanwhile")
                    .build();
        }
        audit.record(caller, "data-set-draft-deleted", draft.id(), Map.of());
    }

    private StoredDataSet requireOwnDraft(Caller caller, String code, int number) {
        caller.requireRole(Role.DATA_OFFICER);
        var read = toRead(caller, code, number);
        requireDraft(read);
        return read;
    }

    private static void requireDraft(StoredDataSet read) {
        if (!read.isDraft()) {
            throw DataSetProblems.published(read.code(), read.number());
        }
    }

    /** The area whose office will answer for it: the caller's own, where that is only one. */
    private static String areaOf(Caller caller, @Nullable String said) {
        if (said != null) {
            if (!caller.coversArea(said)) {
                throw ProblemException.of(CommonProblems.FORBIDDEN)
                        .detail("เขตพื้นที่นี้อยู่นอกความรับผิดชอบของท่าน", "This area is not among yours")
                        .field("areaCode", "อยู่นอกขอบเขตของท่าน", "Not within your reach")
                        .build();
            }
            return said;
        }
        if (caller.areaCodes().size() != 1) {
            throw ProblemException.of(CommonProblems.VALIDATION_FAILED)
                    .detail("ต้องระบุว่าชุดข้อมูลเป็นของเขตใด", "Say which area's office answers for the data set")
                    .field("areaCode", "เลือกหนึ่งในเขตของท่าน", "One of your areas")
                    .build();
        }
        return caller.areaCodes().iterator().next();
    }

    private StoredDataSet.Stamp stamp(Caller caller) {
        return StoredDataSet.Stamp.of(caller, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }
}
