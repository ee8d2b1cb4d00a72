package org.khet.request.peers;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param reporting address of reporting-service
 * @param collection address of collection-service
 * @param timeLimit how long one try may take
 * @param attempts tries in all where a service cannot be reached or fails
 * @param pause before the second try; doubles, with jitter
 * @param atOnce calls to one service that may run at the same time
 * @param openFor how long a service that fails is left alone
 */
@ConfigurationProperties("khet.peers")
record PeerSettings(
        String reporting,
        String collection,
        Duration timeLimit,
        int attempts,
        Duration pause,
        int atOnce,
        Duration openFor) {}
