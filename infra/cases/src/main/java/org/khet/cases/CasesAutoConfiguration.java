package org.khet.cases;

import com.mongodb.client.MongoDatabase;
import org.khet.messaging.EventHandler;
import org.khet.messaging.MessagingAutoConfiguration;
import org.khet.messaging.MongoAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;

/** The office's calendar as this service knows it. */
@AutoConfiguration(after = MongoAutoConfiguration.class, before = MessagingAutoConfiguration.class)
public class CasesAutoConfiguration {

    @Bean
    OfficeCalendar officeCalendar(MongoDatabase database) {
        return new OfficeCalendar(database);
    }

    @Bean
    EventHandler calendarChanges(OfficeCalendar calendar) {
        return new CalendarChanges(calendar);
    }
}
