package org.khet.collection.registers;

import java.time.Instant;
import java.time.LocalDate;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;

/**
 * One line of a register. A number once given stays given: it may be voided, with the reason, and is never used again.
 *
 * @param id made of series and number: the store itself refuses a second one
 * @param series area, book and year of the Buddhist era
 * @param holder the paper that has it; a voided number is held by itself, so that its paper can have another
 * @param shown as it stands on the paper
 */
public record RegisterEntry(
        @BsonId String id,
        String series,
        String areaCode,
        Book book,
        int year,
        int number,
        String shown,
        LocalDate date,
        String subject,
        String to,
        String paper,
        String holder,
        Instant at,
        String by,
        @Nullable Voided voided) {

    /** Why a number stands for no paper. */
    public record Voided(String reason, Instant at, String by) {}

    RegisterEntry voided(Voided how) {
        return new RegisterEntry(
                id, series, areaCode, book, year, number, shown, date, subject, to, paper, id, at, by, how);
    }
}
