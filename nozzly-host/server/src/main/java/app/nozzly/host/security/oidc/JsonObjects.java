package app.nozzly.host.security.oidc;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import java.util.Optional;

/** Reads what should be one JSON object and nothing else. Stateless. */
final class JsonObjects {

    private static final ObjectReader READER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(new TypeReference<Map<String, Object>>() {});

    private JsonObjects() {}

    /** The members; empty when the text is anything else. */
    static Optional<Map<String, Object>> read(String text) {
        try {
            return Optional.ofNullable(READER.readValue(text));
        } catch (JsonProcessingException unreadable) {
            return Optional.empty();
        }
    }
}
