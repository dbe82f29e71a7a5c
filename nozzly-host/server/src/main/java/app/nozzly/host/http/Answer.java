package app.nozzly.host.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An answer ready to be sent. Immutable.
 *
 * @param status the status code
 * @param headers its headers
 * @param body its body, no longer a record
 * @param session how it changes the session of the browser
 * @param cookies what else the browser keeps or forgets
 */
record Answer(
        int status,
        Map<String, String> headers,
        Reply.Body body,
        Optional<SessionCookie> session,
        List<KeptCookie> cookies) {

    private static final byte[] NOTHING = new byte[0];

    /** How an answer is kept. */
    record Kept(int status, Map<String, String> headers, String body) {}

    static Answer of(int status, Map<String, String> headers, byte[] body) {
        return new Answer(status, headers, new Reply.Bytes(body), Optional.empty(), List.of());
    }

    /** The body when it is held in memory, else nothing. */
    byte[] bytes() {
        return body instanceof Reply.Bytes held ? held.bytes() : NOTHING;
    }

    Answer with(String header, String value) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put(header, value);
        return new Answer(status, all, body, session, cookies);
    }

    Answer unlessStated(String header, String value) {
        return headers.containsKey(header) ? this : with(header, value);
    }

    /** The answer as text, to be kept. */
    String keep(JsonFormat json) {
        Kept kept = new Kept(status, headers, new String(bytes(), StandardCharsets.UTF_8));
        return KeptText.pack(new String(json.write(kept), StandardCharsets.UTF_8));
    }

    /** A kept answer, byte for byte. */
    static Answer restore(String kept, JsonFormat json) {
        Kept answer = json.read(KeptText.unpack(kept).getBytes(StandardCharsets.UTF_8), Kept.class);
        return of(answer.status(), answer.headers(), answer.body().getBytes(StandardCharsets.UTF_8));
    }
}
