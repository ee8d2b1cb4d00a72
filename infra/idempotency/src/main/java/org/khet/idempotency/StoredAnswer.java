package org.khet.idempotency;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a request was answered.
 *
 * @param requestHash of method, path, query and body
 * @param sealedBody see {@link AnswerSeal}; null where the answer was too large to keep
 */
@SuppressWarnings("ArrayRecordComponent")
record StoredAnswer(String requestHash, int status, Map<String, String> headers, byte @Nullable [] sealedBody) {}
