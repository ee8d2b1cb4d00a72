package org.khet.collection;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the service. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class CollectionServiceApplication {

    public static void main(String[] args) {
        var application = new SpringApplication(CollectionServiceApplication.class);
        application.addListeners(new RequiredSecrets());
        application.run(args);
    }

    /** Deadlines are the office's: a day begins and ends in Bangkok wherever the machine stands. */
    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Asia/Bangkok"));
    }
}
