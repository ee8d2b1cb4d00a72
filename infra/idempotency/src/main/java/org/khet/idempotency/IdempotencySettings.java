package org.khet.idempotency;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How long and how much is kept.
 *
 * @param keep how long an answer is given again; a client's retries are over long before
 * @param lease how long a request that shows no life keeps its key; after that another may run it
 * @param sweepEvery how often what is older than {@code keep} is deleted
 * @param compareFirst bodies up to this size are held and compared before anything runs; larger ones are hashed while
 *     they stream
 * @param answerSize an answer larger than this is given again by status and Location only
 */
@ConfigurationProperties("khet.idempotency")
record IdempotencySettings(
        @DefaultValue("24h") Duration keep,
        @DefaultValue("30s") Duration lease,
        @DefaultValue("10m") Duration sweepEvery,
        @DefaultValue("1MB") DataSize compareFirst,
        @DefaultValue("256KB") DataSize answerSize) {}
