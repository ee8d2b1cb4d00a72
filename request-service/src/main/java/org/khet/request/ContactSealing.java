package org.khet.request;

import org.khet.contacts.ContactSeal;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class ContactSealing {

    @Bean
    ContactSeal contactSeal(RequestSettings settings) {
        return new ContactSeal(settings.contactKey());
    }
}
