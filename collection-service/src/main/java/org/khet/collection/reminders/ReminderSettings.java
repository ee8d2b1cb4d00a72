package org.khet.collection.reminders;

import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param watch how often it is looked whether a morning has come
 * @param morning when it comes, in Bangkok
 */
@ConfigurationProperties("khet.reminders")
record ReminderSettings(Duration watch, LocalTime morning) {}
