package org.khet.embeddedmongo;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Random;
import org.bson.Document;
import org.bson.types.Decimal128;

/** Documents, queries and updates over a few fields with values of all types, missing and empty ones included. */
final class RandomDocuments {

    private final Random random;

    RandomDocuments(long seed) {
        this.random = new Random(seed);
    }

    int number(int bound) {
        return random.nextInt(bound);
    }

    Document document(int id) {
        Document document = new Document("_id", id).append("w", random.nextInt(20));
        if (mostly()) {
            document.append("f", value());
        }
        if (mostly()) {
            // Two arrays in one compound key are refused; that is tested elsewhere.
            document.append("g", document.get("f") instanceof List ? "s1" : value());
        }
        if (random.nextBoolean()) {
            document.append("n", nested());
        }
        if (id % 3 == 0) {
            document.append("u", "u" + id);
        }
        return document;
    }

    private Object nested() {
        return random.nextInt(4) > 0
                ? new Document("x", value())
                : List.of(new Document("x", value()), new Document(), new Document("x", value()));
    }

    Document query(int ids) {
        Document query = new Document();
        if (random.nextInt(3) > 0) {
            query.append("f", condition());
        }
        if (random.nextBoolean()) {
            query.append("g", condition());
        }
        if (random.nextInt(4) == 0) {
            query.append("n.x", condition());
        }
        if (random.nextInt(6) == 0) {
            query.append("u", "u" + random.nextInt(ids));
        }
        if (random.nextInt(6) == 0) {
            query = new Document(
                    "$and", List.of(query.isEmpty() ? new Document("f", 1) : query, new Document("g", condition())));
        }
        if (random.nextInt(8) == 0) {
            query.append("_id", random.nextBoolean() ? random.nextInt(ids) : new Document("$gt", random.nextInt(ids)));
        }
        if (random.nextInt(4) == 0) {
            query.append("w", random.nextInt(20));
        }
        return query;
    }

    private Object condition() {
        return switch (random.nextInt(9)) {
            case 0 -> new Document("$in", Arrays.asList(value(), value(), 1));
            case 1 -> new Document("$eq", value());
            case 2 -> new Document("$gte", random.nextInt(4));
            case 3 -> new Document("$ne", value());
            case 4 -> new Document("$exists", random.nextBoolean());
            case 5 -> new Document("$gt", random.nextInt(3)).append("$lt", random.nextInt(6));
            case 6 -> new Document("$lte", "s" + random.nextInt(4));
            default -> value();
        };
    }

    Document sort() {
        return Document.parse(
                switch (random.nextInt(5)) {
                    case 0 -> "{w: 1, _id: 1}";
                    case 3 -> "{g: 1, _id: 1}";
                    case 1 -> "{w: -1, _id: -1}";
                    case 2 -> "{_id: -1}";
                    default -> "{_id: 1}";
                });
    }

    int limit() {
        return random.nextInt(3) == 0 ? 1 + random.nextInt(30) : 0;
    }

    Document update() {
        return switch (random.nextInt(5)) {
            case 0 -> new Document("$set", new Document("n.x", random.nextInt(7)));
            case 1 -> new Document("$unset", new Document("f", ""));
            case 2 -> new Document("$set", new Document("f", value()));
            case 3 -> new Document("$set", new Document("w", random.nextInt(20)));
            default -> new Document("$set", new Document("g", random.nextInt(7)));
        };
    }

    private boolean mostly() {
        return random.nextInt(5) > 0;
    }

    private Object value() {
        return switch (random.nextInt(12)) {
            case 0 -> null;
            case 1 -> random.nextInt(5);
            case 2 -> (long) random.nextInt(5);
            case 3 -> random.nextInt(5) * 1.0;
            case 4 -> new Decimal128(BigDecimal.valueOf(random.nextInt(5)));
            case 5, 11 -> "s" + random.nextInt(4);
            case 6 -> List.of(random.nextInt(5), "s" + random.nextInt(4));
            case 7 -> new Date(random.nextInt(4) * 1000L);
            case 8 -> random.nextBoolean();
            case 9 -> new Document("x", random.nextInt(3));
            default -> List.of();
        };
    }
}
