package org.khet.notification;

import org.khet.contacts.ContactSeal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class ContactOpening {

    @Bean
    ContactSeal contactSeal(NotificationSettings settings) {
        return new ContactSeal(settings.contactKey());
    }
}
