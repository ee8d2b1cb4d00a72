package org.khet.request.peers;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Papers under the office's letterhead, numbered from its register, which collection-service keeps. */
@Component
public class OfficePapers {

    private final PeerCalls calls;

    OfficePapers(PeerSettings settings) {
        this.calls =
                new PeerCalls(settings.collection(), new PeerGuard(Peer.COLLECTION, settings), settings.timeLimit());
    }

    /**
     * What is to be printed.
     *
     * @param paper its id: the same one gets the same number, however often it is asked for
     * @param form {@code MEMO} (บันทึกข้อความ) or {@code LETTER} (หนังสือภายนอก)
     * @param draft not numbered, and marked as a draft
     */
    public record Wanted(
            String paper,
            String form,
            boolean draft,
            String subject,
            String to,
            String body,
            List<String> references,
            List<String> enclosures,
            @Nullable String signatoryId) {}

    /** @param number null for a draft */
    public record Paper(@Nullable String number, byte[] pdf) {}

    /** @throws org.khet.problem.ProblemException where the office has no emblem yet, or the service does not answer */
    public Paper print(String areaCode, Wanted wanted) {
        var answer = calls.post(wanted, Map.of(), "/api/collection/letterheads/{areaCode}/papers", areaCode);
        var number = answer.headers().getFirst("Khet-Paper-Number");
        return new Paper(
                number == null ? null : java.net.URLDecoder.decode(number, java.nio.charset.StandardCharsets.UTF_8),
                Objects.requireNonNull(answer.bytes()));
    }
}
