package app.nozzly.host.outbound;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What another host answered. Immutable as long as nobody changes the bytes.
 *
 * @param status of HTTP
 * @param headers by their names in small letters
 * @param body as it came
 */
public record WebAnswer(int status, Map<String, String> headers, byte[] body) {

    public WebAnswer {
        headers = Map.copyOf(headers);
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }
}
