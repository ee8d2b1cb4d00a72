package org.khet.request.deliveries;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.khet.problem.CommonProblems;
import org.khet.problem.ProblemException;
import org.khet.security.AuditTrail.Line;
import org.khet.security.Caller;

/**
 * A line of the log as the interface shows it.
 *
 * @param id its number in the log
 * @param by subject id; null where whoever holds the link did it
 * @param recipient masked
 * @param sha256 of the files, in the order of the package
 * @param hash of the line, chained to the one before
 */
record Disclosure(
        String id,
        String requestId,
        String requestNo,
        String action,
        Instant at,
        @Nullable String by,
        @Nullable String dataClass,
        List<String> fields,
        @Nullable String legalBasis,
        String purpose,
        @Nullable String approverName,
        String agency,
        String recipient,
        List<String> sha256,
        String hash) {

    static final String CSV_HEAD =
            "no,at,action,request,class,fields,agency,recipient,purpose,legal basis,approver,by,files sha256,line hash";

    static Disclosure of(Line line, String recipient) {
        var facts = line.facts();
        return new Disclosure(
                Long.toString(line.seq()),
                line.subjectId(),
                facts.getOrDefault("requestNo", ""),
                line.action(),
                line.at(),
                line.actor().equals("system") ? null : line.actor(),
                given(facts, "dataClass"),
                words(facts, "fields"),
                given(facts, "legalBasis"),
                facts.getOrDefault("purpose", ""),
                given(facts, "approverName"),
                facts.getOrDefault("agency", ""),
                recipient,
                words(facts, "files"),
                line.hash());
    }

    static boolean within(Caller caller, Line line) {
        var area = line.facts().getOrDefault("area", "");
        return area.isEmpty() || caller.coversArea(area);
    }

    static long numberOf(String cursor) {
        try {
            return Long.parseLong(cursor);
        } catch (NumberFormatException e) {
            throw ProblemException.of(CommonProblems.VALIDATION_FAILED)
                    .field("cursor", "ใช้ค่าจากคำตอบก่อนหน้า", "Use the one of the answer before")
                    .cause(e)
                    .build();
        }
    }

    String csv() {
        return Stream.of(
                        id,
                        at.toString(),
                        action,
                        requestNo,
                        text(dataClass),
                        String.join(" ", fields),
                        agency,
                        recipient,
                        purpose,
                        text(legalBasis),
                        text(approverName),
                        text(by),
                        String.join(" ", sha256),
                        hash)
                .map(Disclosure::cell)
                .collect(Collectors.joining(","));
    }

    /** Quoted; a cell that a spreadsheet would take for a formula begins with an apostrophe. */
    private static String cell(String text) {
        var safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static @Nullable String given(Map<String, String> facts, String name) {
        var value = facts.getOrDefault(name, "");
        return value.isEmpty() ? null : value;
    }

    private static List<String> words(Map<String, String> facts, String name) {
        return Arrays.stream(facts.getOrDefault(name, "").split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
