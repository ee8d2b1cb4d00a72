package org.khet.collection.schools;

import java.util.List;

/** @param outOfReach codes that were left as they are, being registered in an area that the caller does not cover */
record TakenIn(int created, int updated, int unchanged, List<String> outOfReach) {}
