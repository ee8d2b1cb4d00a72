package org.khet.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.bson.BsonDecoder;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.Set;

/**
 * Decodes only some top-level fields of a document and steps over the rest. A document may hold half a megabyte of rows;
 * to see whether it matches {@code {schoolCode: ..}} they need not be built.
 */
final class BsonFields {

    private static final int LENGTH = 4;

    private BsonFields() {}

    static Document decode(byte[] bson, Set<String> wanted) {
        ByteBuf buffer = Unpooled.wrappedBuffer(bson);
        buffer.skipBytes(LENGTH);
        Document document = new Document();
        int found = 0;
        for (byte type = buffer.readByte();
                type != BsonConstants.TERMINATING_BYTE && found < wanted.size();
                type = buffer.readByte()) {
            String name = BsonDecoder.decodeCString(buffer);
            if (wanted.contains(name)) {
                document.put(name, BsonDecoder.decodeValue(type, buffer));
                found++;
            } else {
                skipValue(type, buffer);
            }
        }
        return document;
    }

    private static void skipValue(byte type, ByteBuf buffer) {
        switch (type) {
            case BsonConstants.TYPE_EMBEDDED_DOCUMENT, BsonConstants.TYPE_ARRAY ->
                buffer.skipBytes(buffer.getIntLE(buffer.readerIndex()));
            case BsonConstants.TYPE_UTF8_STRING -> buffer.skipBytes(LENGTH + buffer.getIntLE(buffer.readerIndex()));
            case BsonConstants.TYPE_DATA -> buffer.skipBytes(LENGTH + 1 + buffer.getIntLE(buffer.readerIndex()));
            case BsonConstants.TYPE_DOUBLE, BsonConstants.TYPE_UTC_DATETIME, BsonConstants.TYPE_INT64 ->
                buffer.skipBytes(Long.BYTES);
            case BsonConstants.TYPE_INT32 -> buffer.skipBytes(Integer.BYTES);
            case BsonConstants.TYPE_BOOLEAN -> buffer.skipBytes(1);
            case BsonConstants.TYPE_NULL -> {}
            case BsonConstants.TYPE_OBJECT_ID -> buffer.skipBytes(BsonConstants.LENGTH_OBJECTID);
            default -> BsonDecoder.decodeValue(type, buffer);
        }
    }
}
