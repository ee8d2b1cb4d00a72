package org.khet.request.production;

/** A file that does not add up to what its sender announced: shelved, never delivered. */
class BrokenFileException extends RuntimeException {

    BrokenFileException(String fileId) {
        super("File " + fileId + " does not have the announced hash");
    }
}
