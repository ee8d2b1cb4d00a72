package org.khet.messaging;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param outboxPoll how often the outbox is looked at without a wake-up: bounds the delay of events written by another
 *     copy of the service that died before it published them
 */
@ConfigurationProperties("khet.messaging")
record MessagingSettings(@DefaultValue("1s") Duration outboxPoll) {}
