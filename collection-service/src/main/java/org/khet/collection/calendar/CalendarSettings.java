package org.khet.collection.calendar;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param regions whose own holidays the office takes besides the national ones */
@ConfigurationProperties("khet.calendar")
record CalendarSettings(@DefaultValue List<String> regions) {}
