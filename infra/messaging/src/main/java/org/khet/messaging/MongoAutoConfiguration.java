package org.khet.messaging;

import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import org.bson.codecs.Codec;
import org.bson.codecs.configuration.CodecRegistries;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;

/** The service's own database, with records as documents and every write on disk before it is acknowledged. */
@AutoConfiguration(afterName = "org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration")
public class MongoAutoConfiguration {

    @Bean
    MongoClientSettingsBuilderCustomizer khetCodecs(ObjectProvider<Codec<?>> codecs) {
        List<Codec<?>> own = codecs.orderedStream().toList();
        return settings -> settings.writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .codecRegistry(CodecRegistries.fromRegistries(
                        CodecRegistries.fromCodecs(own),
                        CodecRegistries.fromProviders(new SealedCodecs()),
                        MongoClientSettings.getDefaultCodecRegistry()));
    }

    @Bean
    @ConditionalOnMissingBean
    MongoDatabase mongoDatabase(MongoClient client, @Value("${spring.mongodb.database}") String name) {
        return client.getDatabase(name);
    }
}
