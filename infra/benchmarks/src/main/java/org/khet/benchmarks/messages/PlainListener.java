package org.khet.benchmarks.messages;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.annotation.EnableKafka;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The opponent: what a tutorial shows. A listener with Spring's own settings takes an event and sends the mail or the SMS at
 * once; nothing is stored, so what a crash repeats or a provider refuses is nobody's business. Runs as a process of its own:
 * {@code PlainListener BOOTSTRAP SMTP_PORT SMS_URL GROUP}; prints {@code ready} once it has its partitions.
 */
public final class PlainListener {
    private PlainListener() {}

    public static void main(String[] args) throws InterruptedException {
        System.setProperty("race.bootstrap", args[0]);
        System.setProperty("race.smtp", args[1]);
        System.setProperty("race.sms", args[2]);
        System.setProperty("race.group", args[3]);
        try (var context = new AnnotationConfigApplicationContext(Settings.class)) {
            context.registerShutdownHook();
            Thread.currentThread().join();
        }
    }

    @Configuration
    @EnableKafka
    static class Settings {
        @Bean
        ConcurrentKafkaListenerContainerFactory<String, String> kafkaListenerContainerFactory() {
            var factory = new ConcurrentKafkaListenerContainerFactory<String, String>();
            factory.setConsumerFactory(new DefaultKafkaConsumerFactory<>(
                    Map.of(
                            "bootstrap.servers",
                            Objects.requireNonNull(System.getProperty("race.bootstrap")),
                            "auto.offset.reset",
                            "latest"),
                    new StringDeserializer(),
                    new StringDeserializer()));
            factory.setConcurrency(3);
            factory.getContainerProperties()
                    .setConsumerRebalanceListener(
                            new org.springframework.kafka.listener.ConsumerAwareRebalanceListener() {
                                @Override
                                public void onPartitionsAssigned(
                                        org.apache.kafka.clients.consumer.Consumer<?, ?> consumer,
                                        java.util.Collection<org.apache.kafka.common.TopicPartition> partitions) {
                                    partitions.forEach(consumer::position);
                                    System.out.println("ready");
                                }
                            });
            return factory;
        }

        @Bean
        Sending sending() {
            return new Sending();
        }
    }

    static class Sending {
        private final JsonMapper json = JsonMapper.builder().build();
        private final HttpClient http = HttpClient.newHttpClient();
        private final JavaMailSenderImpl mail = new JavaMailSenderImpl();

        Sending() {
            mail.setHost("127.0.0.1");
            mail.setPort(Integer.getInteger("race.smtp"));
        }

        @KafkaListener(topics = Storm.TOPIC, groupId = "#{systemProperties['race.group']}")
        void on(ConsumerRecord<String, String> event) throws MessagingException, IOException, InterruptedException {
            JsonNode data = json.readTree(event.value());
            String title = data.path("collectionTitleTh").asString("");
            int number =
                    Integer.parseInt(data.path("submissionId").asString("s0").substring(1));
            if (Readers.byMail(number)) {
                var message = mail.createMimeMessage();
                var helper = new MimeMessageHelper(message, true, "UTF-8");
                helper.setFrom("khet@office.test");
                helper.setTo(Readers.email(number));
                helper.setSubject("พร้อมรับรอง: " + title);
                helper.setText("ข้อมูลพร้อมให้รับรอง " + title, "<p>ข้อมูลพร้อมให้รับรอง " + title + "</p>");
                mail.send(message);
            } else {
                http.send(
                        HttpRequest.newBuilder(URI.create(System.getProperty("race.sms", "")))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .header("Authorization", "Basic bG9jYWw6bG9jYWw=")
                                .POST(HttpRequest.BodyPublishers.ofString("msisdn=" + Readers.phone(number)
                                        + "&sender=KHET&message="
                                        + URLEncoder.encode("พร้อมรับรอง " + title, StandardCharsets.UTF_8)))
                                .build(),
                        BodyHandlers.ofString());
            }
        }
    }
}
