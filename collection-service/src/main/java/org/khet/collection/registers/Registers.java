package org.khet.collection.registers;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.time.Clock;
import java.time.LocalDate;
import java.time.chrono.ThaiBuddhistDate;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.khet.collection.letterheads.OfficeLetterhead;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.springframework.stereotype.Component;

/**
 * All registers. The next number is taken by writing its line: whoever comes second is refused by the store and takes the
 * one after, so there are never two the same and never a gap.
 */
@Component
public class Registers {

    private final MongoCollection<RegisterEntry> entries;
    private final Clock clock;

    Registers(MongoDatabase database, Clock clock) {
        this.entries = database.getCollection("register", RegisterEntry.class);
        this.clock = clock;
        entries.createIndex(Indexes.ascending("series", "number"));
        entries.createIndex(Indexes.ascending("holder"), new IndexOptions().unique(true));
    }

    /**
     * What is entered.
     *
     * @param paper its id; asked again for the same paper, the same number is given
     */
    public record Paper(String paper, Book book, LocalDate date, String subject, String to, String by) {}

    public RegisterEntry number(OfficeLetterhead office, Paper wanted) {
        var code = office.numbering().agencyCode();
        if (code.isBlank()) {
            throw ProblemException.of(RegisterProblems.NO_AGENCY_CODE)
                    .detail("ยังไม่ได้ตั้งรหัสหน่วยงานสำหรับออกเลขที่หนังสือ", "The office's agency code is not set")
                    .cure(
                            "ตั้งรหัส เช่น ศธ 04146 ที่หน้า สำนักงาน › หัวหนังสือ",
                            "Set it, such as ศธ 04146, at Office › Letterhead")
                    .build();
        }
        int year = ThaiBuddhistDate.from(wanted.date()).get(ChronoField.YEAR);
        var series = office.id() + "/" + wanted.book() + "/" + year;
        while (true) {
            var held = heldBy(wanted.paper());
            if (held.isPresent()) {
                return held.get();
            }
            int next = next(series, office.numbering(), year);
            var entry = new RegisterEntry(
                    "%s/%06d".formatted(series, next),
                    series,
                    office.id(),
                    wanted.book(),
                    year,
                    next,
                    wanted.book().shown(code, next),
                    wanted.date(),
                    wanted.subject(),
                    wanted.to(),
                    wanted.paper(),
                    wanted.paper(),
                    clock.instant(),
                    wanted.by(),
                    null);
            if (inserted(entry)) {
                return entry;
            }
        }
    }

    /** The number that a paper has now. */
    public Optional<RegisterEntry> heldBy(String paper) {
        return Optional.ofNullable(entries.find(eq("holder", paper)).first());
    }

    public RegisterEntry annul(String id, String reason, String by) {
        var entry = get(id);
        if (entry.voided() != null) {
            return entry;
        }
        var voided = entry.voided(new RegisterEntry.Voided(reason, clock.instant(), by));
        entries.replaceOne(eq("_id", id), voided);
        return voided;
    }

    RegisterEntry get(String id) {
        return Optional.ofNullable(entries.find(eq("_id", id)).first())
                .orElseThrow(() -> ProblemException.of(CommonProblems.NOT_FOUND)
                        .detail("ไม่พบเลขที่นี้ในทะเบียน", "There is no such number in the register")
                        .cure("ตรวจเลขที่ในทะเบียน", "Look in the register")
                        .build());
    }

    /** Newest first. */
    List<RegisterEntry> list(String areaCode, Book book, int year, @Nullable Integer below, int limit) {
        var series = areaCode + "/" + book + "/" + year;
        Bson wanted = below == null ? eq("series", series) : and(eq("series", series), lt("number", below));
        return entries.find(wanted)
                .sort(Sorts.descending("number"))
                .limit(limit)
                .into(new ArrayList<>());
    }

    private int next(String series, OfficeLetterhead.Numbering settings, int year) {
        var last = entries.find(eq("series", series))
                .sort(Sorts.descending("number"))
                .limit(1)
                .first();
        if (last != null) {
            return last.number() + 1;
        }
        return settings.startsInYear() == year ? settings.startsAt() : 1;
    }

    private boolean inserted(RegisterEntry entry) {
        try {
            entries.insertOne(entry);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }
}
