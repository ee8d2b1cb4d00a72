package org.khet.collection.memos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.khet.collection.letterheads.OfficeLetterhead;

/** Memos begun by the system: the wording stands in a text file per kind, its gaps are filled with the collection's facts. */
final class MemoDrafts {

    /** A wording's first line is the subject, the second to whom; the rest is the body. */
    static MemoText begin(
            MemoKind kind, Map<String, String> facts, OfficeLetterhead office, String writer, LocalDate today) {
        var lines = filled(wording(kind), facts).lines().toList();
        var signer = office.signatories().stream()
                .filter(one -> one.signsOn(today))
                .findFirst()
                .orElse(null);
        return new MemoText(
                lines.get(0),
                lines.get(1),
                String.join("\n", lines.subList(2, lines.size())).strip(),
                signer == null ? writer : signer.nameTh(),
                signer == null ? "" : signer.positionTh(),
                null,
                null);
    }

    static String filled(String wording, Map<String, String> facts) {
        var text = wording;
        for (var fact : facts.entrySet()) {
            text = text.replace("{" + fact.getKey() + "}", fact.getValue());
        }
        return text;
    }

    static String wording(MemoKind kind) {
        var file = kind.path() + ".txt";
        try (var in = Objects.requireNonNull(MemoDrafts.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private MemoDrafts() {}
}
