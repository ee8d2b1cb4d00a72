package org.khet.collection.memos;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a person may write in a memo.
 *
 * @param body one paragraph a line; a line beginning with {@code #} is a heading, and {@link #TABLE} stands for the table
 *     of figures or dates
 * @param date null for the day it is made final
 * @param signatoryId whose signature the final paper bears; null leaves room for a pen
 */
public record MemoText(
        String subject,
        String to,
        String body,
        String signerTh,
        String positionTh,
        @Nullable LocalDate date,
        @Nullable String signatoryId) {

    static final String TABLE = "[ตาราง]";
}
