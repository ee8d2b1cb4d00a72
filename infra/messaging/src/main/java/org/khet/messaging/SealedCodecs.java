package org.khet.messaging;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonDocumentWriter;
import org.bson.BsonReader;
import org.bson.BsonString;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecProvider;
import org.bson.codecs.configuration.CodecRegistry;
import org.jspecify.annotations.Nullable;

/** Sealed interfaces of records: the record's fields beside {@code _t}, its simple name. */
final class SealedCodecs implements CodecProvider {

    private static final String TYPE = "_t";

    @Override
    public <T> @Nullable Codec<T> get(Class<T> type, CodecRegistry registry) {
        return type.isInterface() && type.isSealed() ? new SealedCodec<>(type, registry) : null;
    }

    private static final class SealedCodec<T> implements Codec<T> {

        private final Class<T> type;
        private final CodecRegistry registry;
        private final Map<String, Class<?>> permitted;

        SealedCodec(Class<T> type, CodecRegistry registry) {
            this.type = type;
            this.registry = registry;
            this.permitted = Arrays.stream(type.getPermittedSubclasses())
                    .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));
        }

        @Override
        public void encode(BsonWriter writer, T value, EncoderContext context) {
            var document =
                    new BsonDocument(TYPE, new BsonString(value.getClass().getSimpleName()));
            document.putAll(fields(value));
            registry.get(BsonDocument.class).encode(writer, document, context);
        }

        @SuppressWarnings("unchecked")
        private BsonDocument fields(T value) {
            var document = new BsonDocument();
            ((Codec<T>) registry.get(value.getClass()))
                    .encode(
                            new BsonDocumentWriter(document),
                            value,
                            EncoderContext.builder().build());
            return document;
        }

        @Override
        public T decode(BsonReader reader, DecoderContext context) {
            var document = registry.get(BsonDocument.class).decode(reader, context);
            var name = Objects.requireNonNull(document.remove(TYPE), "_t")
                    .asString()
                    .getValue();
            var record = permitted.get(name);
            if (record == null) {
                throw new IllegalStateException(name + " is not one of " + type.getSimpleName());
            }
            return type.cast(registry.get(record).decode(new BsonDocumentReader(document), context));
        }

        @Override
        public Class<T> getEncoderClass() {
            return type;
        }
    }
}
