package org.khet.collection.board;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param poll how often an open board is read anew without being told of a change, which another copy of the service, or
 *     the clock, may have made
 * @param pace the least time between two looks, however many changes arrive
 * @param heartbeat how often a quiet stream says that it is alive
 * @param lifetime after which a stream ends and the browser opens it anew
 * @param maxClients streams open at once
 */
@ConfigurationProperties("khet.board")
record BoardSettings(Duration poll, Duration pace, Duration heartbeat, Duration lifetime, int maxClients) {}
