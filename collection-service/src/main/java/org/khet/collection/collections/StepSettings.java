package org.khet.collection.collections;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param watch how often the steps' due dates are looked at */
@ConfigurationProperties("khet.steps")
record StepSettings(Duration watch) {}
