package org.khet.idempotency;

import com.mongodb.MongoException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run of a request under its key, from the claim to the record of its answer. */
final class Exchange {
    static final Set<String> KEPT_HEADERS = Set.of("Content-Type", "Content-Disposition", "Location", "ETag");

    private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);

    /** Answers that say "not now": a retry shall run again. */
    private static final Set<Integer> PASSING = Set.of(401, 408, 425, 429);

    private final Claims claims;
    private final Claim claim;
    private final AnswerSeal seal;
    private final HashedRequest request;
    private final HeldResponse response;
    private boolean closed;

    Exchange(
            Claims claims,
            Claim claim,
            AnswerSeal seal,
            HashedRequest request,
            HttpServletResponse response,
            int answerSize) {
        this.claims = claims;
        this.claim = claim;
        this.seal = seal;
        this.request = request;
        this.response = new HeldResponse(response, answerSize, this::recordEarly);
    }

    HashedRequest request() {
        return request;
    }

    HeldResponse response() {
        return response;
    }

    /** Puts the answer on record, then lets it go. */
    void finish() throws IOException {
        byte[] body = response.body();
        if (!closed) {
            boolean unread = request.hash() == null;
            if (isPassing() || (unread && response.getStatus() >= 400)) {
                abandon();
            } else {
                record(wholeHash(), body);
            }
        }
        response.send();
    }

    private String wholeHash() throws IOException {
        try {
            return request.drainedHash();
        } catch (IOException gone) {
            abandon();
            throw gone;
        }
    }

    /** Gives the key back, unless the answer is already on record. */
    void abandon() {
        if (!closed) {
            closed = true;
            try {
                claims.release(claim);
            } catch (MongoException down) {
                LOG.warn(
                        "A key could not be given back; its lease will end by itself: {}",
                        down.getClass().getName());
            }
        }
    }

    /** An answer too large to hold is about to go out: its status goes on record first, where the request was read. */
    private void recordEarly() {
        String hash = request.hash();
        if (!closed && !isPassing() && hash != null) {
            record(hash, null);
        }
    }

    private boolean isPassing() {
        int status = response.getStatus();
        return UnkeptAnswer.isMarked(request) || response.errorSent() || status >= 500 || PASSING.contains(status);
    }

    private void record(String hash, byte @Nullable [] body) {
        closed = true;
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : KEPT_HEADERS) {
            String value = name.equals("Content-Type") ? response.getContentType() : response.getHeader(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        try {
            byte[] sealed = body == null ? null : seal.seal(body);
            if (!claims.complete(claim, new StoredAnswer(hash, response.getStatus(), headers, sealed))) {
                LOG.warn("A request outlived its lease and was run by another");
            }
        } catch (MongoException down) {
            // The effect is there; the caller is told so rather than sent into a retry.
            LOG.warn("An answer could not be put on record: {}", down.getClass().getName());
        }
    }
}
