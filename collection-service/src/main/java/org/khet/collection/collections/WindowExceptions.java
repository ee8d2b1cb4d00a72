package org.khet.collection.collections;

import java.util.Map;

/** Tells what exceptions from windows and locks the office has made; answered by whoever keeps them. */
public interface WindowExceptions {

    Extension of(String collectionId, String schoolCode);

    /** By school; schools without any exception are absent. */
    Map<String, Extension> ofAll(String collectionId);
}
