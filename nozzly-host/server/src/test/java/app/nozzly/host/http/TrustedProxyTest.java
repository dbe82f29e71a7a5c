package app.nozzly.host.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.nozzly.host.config.AddressRange;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Only a proxy that is trusted may say from where and by which way a request comes. */
@Tag("slow")
class TrustedProxyTest {

    @TempDir
    private Path uploads;

    private static String address(MirrorHost host, String... headers) {
        return host.tree(host.get("/api/v1/seen", headers)).get("address").asText();
    }

    @Test
    void aStrangersWordDoesNotCount() {
        try (MirrorHost host = new MirrorHost(uploads)) {
            assertEquals("127.0.0.1", address(host, "X-Forwarded-For", "203.0.113.9"));
            HttpResponse<String> answer = host.get(
                    "/api/v1/seen",
                    "X-Forwarded-Proto",
                    "https",
                    "X-Forwarded-Host",
                    "evil.example",
                    "Forwarded",
                    "for=1.2.3.4");
            assertEquals(200, answer.statusCode());
            assertFalse(answer.headers().map().containsKey("strict-transport-security"));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            203.0.113.9                          | 203.0.113.9
            6.6.6.6, 203.0.113.9                 | 203.0.113.9
            6.6.6.6, 203.0.113.9, 10.1.2.3       | 203.0.113.9
            10.1.2.3, 10.1.2.4                   | 10.1.2.3
            203.0.113.9:5678                     | 203.0.113.9
            [2001:db8::7]:5678                   | 2001:db8:0:0:0:0:0:7
            2001:db8::7                          | 2001:db8:0:0:0:0:0:7
            6.6.6.6, unknown                     | 127.0.0.1
            6.6.6.6, evil.example                | 127.0.0.1
            6.6.6.6, <script>, 10.1.2.3          | 10.1.2.3
            ::ffff:203.0.113.9                   | 203.0.113.9
            """)
    void theRightMostAddressThatIsNoProxyIsTheClient(String said, String client) {
        try (MirrorHost host = MirrorHost.behindProxy(uploads, "127.0.0.1", "10.0.0.0/8")) {
            assertEquals(client, address(host, "X-Forwarded-For", said));
        }
    }

    @Test
    void theWayOfTheClientDecidesAboutHttpsAndTheName() {
        try (MirrorHost host = MirrorHost.behindProxy(uploads, "127.0.0.1")) {
            HttpResponse<String> secure =
                    host.get("/api/v1/seen", "X-Forwarded-Proto", "https", "X-Forwarded-Host", "nozzly.example");
            assertEquals(
                    "max-age=31536000",
                    secure.headers().firstValue("Strict-Transport-Security").orElse(""));
            assertEquals(
                    421,
                    host.get("/api/v1/seen", "X-Forwarded-Host", "evil.example").statusCode());
            assertEquals(
                    200,
                    host.send(
                                    "POST",
                                    "/api/v1/open",
                                    "",
                                    "X-Forwarded-Proto",
                                    "https",
                                    "X-Forwarded-Host",
                                    "nozzly.example",
                                    "Origin",
                                    "https://nozzly.example")
                            .statusCode());
            assertEquals(
                    403,
                    host.send(
                                    "POST",
                                    "/api/v1/open",
                                    "",
                                    "X-Forwarded-Host",
                                    "nozzly.example",
                                    "Origin",
                                    "https://evil.example")
                            .statusCode());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.0.1, true",
        "10.0.0.0/8, 11.0.0.1, false",
        "10.0.0.7, 10.0.0.7, true",
        "10.0.0.7, 10.0.0.8, false",
        "0.0.0.0/0, 1.2.3.4, true",
        "0.0.0.0/0, ::1, false",
        "fd00::/8, fd12::1, true",
        "fd00::/8, fe80::1, false",
        "192.168.1.128/25, 192.168.1.127, false",
        "192.168.1.128/25, 192.168.1.200, true"
    })
    void rangesContainWhatBeginsAlike(String range, String address, boolean inside) {
        assertEquals(
                inside,
                AddressRange.of(range)
                        .orElseThrow()
                        .contains(AddressRange.address(address).orElseThrow()));
    }

    @Test
    void namesAreNoAddresses() {
        for (String text : new String[] {
            "",
            "localhost",
            "1.2.3",
            "1.2.3.256",
            "01.2.3.4",
            "a::g",
            "10.0.0.0/33",
            "::/129",
            "10.0.0.0/",
            "10.0.0.0/-1"
        }) {
            assertTrue(AddressRange.of(text).isEmpty(), text);
        }
    }
}
