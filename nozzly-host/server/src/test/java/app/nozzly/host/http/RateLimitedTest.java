package app.nozzly.host.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody hears who asks too often. */
@Tag("slow")
class RateLimitedTest {

    @Test
    void whoAsksTooOftenIsToldWhenToComeAgain(@TempDir Path uploads) {
        List<Caller.Kind> asked = new CopyOnWriteArrayList<>();
        RateLimits limits = (caller, route) -> {
            asked.add(caller.kind());
            return Optional.of(new RateLimits.Exceeded("caller", 100, Duration.ofSeconds(5), Duration.ofMillis(2_300)));
        };
        try (MirrorHost host = new MirrorHost(
                HttpAddress.loopback(0), HttpLimits.standard(uploads), limits, HttpClient.newHttpClient())) {
            HttpResponse<String> refused = host.get("/api/v1/things", "X-Api-Key", "good");
            assertEquals("429 rate_limited", host.refusal(refused));
            assertEquals("3", refused.headers().firstValue("Retry-After").orElse(""));
            assertEquals(
                    "\"caller\";r=0;t=3",
                    refused.headers().firstValue("RateLimit").orElse(""));
            assertEquals(
                    "\"caller\";q=100;w=5",
                    refused.headers().firstValue("RateLimit-Policy").orElse(""));
            assertTrue(host.tree(refused).get("detail").asText().contains("3 seconds"));
            assertEquals("429 rate_limited", host.refusal(host.get("/api/v1/things", "X-Api-Key", "wrong")));
            assertEquals(429, host.get("/sights").statusCode());
            assertEquals(List.of(Caller.Kind.API_KEY, Caller.Kind.NOBODY, Caller.Kind.NOBODY), asked);
            assertEquals(200, host.get("/static/docs.css").statusCode());
            assertEquals(3, asked.size());
        }
    }
}
