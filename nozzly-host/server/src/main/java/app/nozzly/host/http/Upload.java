package app.nozzly.host.http;

import java.io.InputStream;
import java.nio.file.Path;

/**
 * An uploaded file, kept on disk until the request is answered. Immutable.
 *
 * @param fileName as the sender named it, without folders; untrusted text
 * @param contentType as the sender named it; untrusted
 * @param size in bytes
 * @param file where it lies; deleted when the request has been answered
 */
public record Upload(String fileName, String contentType, long size, Path file) {

    /** The content; close it. */
    public InputStream open() {
        try {
            return java.nio.file.Files.newInputStream(file);
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
