package org.khet.reporting.assembly;

/** Records that do not add up to what their sender counted and hashed: shelved, never used. */
class BrokenChunkException extends RuntimeException {

    BrokenChunkException(String submissionId, int version, int chunk) {
        super("Records of " + submissionId + " version " + version + " do not have the announced hash (chunk " + chunk
                + ")");
    }
}
