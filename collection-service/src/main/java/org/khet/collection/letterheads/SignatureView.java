package org.khet.collection.letterheads;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.khet.security.Caller;

/**
 * A signatory and what is known of the signature, never the signature itself.
 *
 * @param from the first day on which they sign; null for always
 * @param until the last; null for always
 * @param given whether there is a picture
 * @param mine whether the caller gave it, and so may see it and put it under a paper
 * @param mayGive whether the caller may give one, or another in its place
 * @param mayRemove whether the caller may take it away
 */
record SignatureView(
        String signatoryId,
        String nameTh,
        String positionTh,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        boolean given,
        @Nullable String givenBy,
        @Nullable Instant givenAt,
        boolean mine,
        boolean mayGive,
        boolean mayRemove) {

    static SignatureView of(Caller caller, OfficeLetterhead.Signatory signatory, @Nullable OfficeSignature found) {
        return new SignatureView(
                signatory.id(),
                signatory.nameTh(),
                signatory.positionTh(),
                signatory.from(),
                signatory.until(),
                found != null,
                found == null ? null : found.givenBy(),
                found == null ? null : found.at(),
                Entitled.toUse(caller, found),
                Entitled.toGive(caller, signatory, found),
                Entitled.toRemove(caller, found));
    }
}
