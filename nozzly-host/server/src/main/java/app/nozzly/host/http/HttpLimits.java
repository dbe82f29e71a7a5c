package app.nozzly.host.http;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How much the server takes. Immutable.
 *
 * @param jsonBytes longest JSON body or form
 * @param uploadBytes longest upload
 * @param uploadFolder where uploads lie while they are read; must exist
 * @param idle how long a connection may be silent
 * @param start how long a request may wait for a host that is being started
 * @param stop how long requests under way may take when the server stops
 */
public record HttpLimits(
        int jsonBytes, long uploadBytes, Path uploadFolder, Duration idle, Duration start, Duration stop) {

    /** 1 MB of JSON, 500 MB of upload, 30 s of silence, 20 s to start, 15 s to end. */
    public static HttpLimits standard(Path uploadFolder) {
        return new HttpLimits(
                1_000_000,
                500_000_000L,
                uploadFolder,
                Duration.ofSeconds(30),
                Duration.ofSeconds(20),
                Duration.ofSeconds(15));
    }
}
