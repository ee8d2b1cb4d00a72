package org.khet.messaging;

import java.util.function.Function;
import org.bson.BsonReader;
import org.bson.BsonWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;

/** Codecs for values that the driver does not know by itself. */
public final class MongoCodecs {

    /** A value type of one text, such as a school code, stored as that plain text. Publish the result as a bean. */
    public static <T> Codec<T> text(Class<T> type, Function<T, String> write, Function<String, T> read) {
        return new Codec<>() {
            @Override
            public void encode(BsonWriter writer, T value, EncoderContext context) {
                writer.writeString(write.apply(value));
            }

            @Override
            public T decode(BsonReader reader, DecoderContext context) {
                return read.apply(reader.readString());
            }

            @Override
            public Class<T> getEncoderClass() {
                return type;
            }
        };
    }

    private MongoCodecs() {}
}
