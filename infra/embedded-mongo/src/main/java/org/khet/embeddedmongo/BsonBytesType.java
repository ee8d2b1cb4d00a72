package org.khet.embeddedmongo;

import java.nio.ByteBuffer;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;

/** How the page store writes a document: its length, then its BSON bytes. */
final class BsonBytesType extends BasicDataType<byte[]> {

    private static final int ARRAY_HEADER = 24;

    @Override
    public int compare(byte[] one, byte[] other) {
        throw new UnsupportedOperationException("documents are values, never keys");
    }

    @Override
    public int getMemory(byte[] bson) {
        return ARRAY_HEADER + bson.length;
    }

    @Override
    public void write(WriteBuffer buffer, byte[] bson) {
        buffer.putVarInt(bson.length).put(bson);
    }

    @Override
    public byte[] read(ByteBuffer buffer) {
        byte[] bson = new byte[DataUtils.readVarInt(buffer)];
        buffer.get(bson);
        return bson;
    }

    @Override
    public byte[][] createStorage(int size) {
        return new byte[size][];
    }
}
