package app.nozzly.host;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads pages and sends forms as a browser without script does: with its cookies and the token of the page. One thread. */
public final class FormBrowser {

    private static final String HTML = "text/html";

    private final TestHost host;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    public FormBrowser(TestHost host) {
        this.host = host;
        cookies.put("nozzly", "a-form-browser");
    }

    /** A page. */
    public TestHost.Answer get(String path, String... headers) {
        return remember(host.exchange("GET", path, "", with(headers, "Accept", HTML, "Cookie", cookie())));
    }

    /** A form; fields come as names and values. */
    public TestHost.Answer post(String path, String... fields) {
        StringBuilder body = new StringBuilder("_csrf=" + encoded(token()));
        for (int index = 0; index < fields.length; index += 2) {
            body.append('&').append(encoded(fields[index])).append('=').append(encoded(fields[index + 1]));
        }
        return remember(host.exchange(
                "POST",
                path,
                body.toString(),
                "Accept",
                HTML,
                "Cookie",
                cookie(),
                "Content-Type",
                "application/x-www-form-urlencoded"));
    }

    /** A form with a file. */
    public TestHost.Answer upload(String path, String fileName, String content) {
        String body = "--border\r\nContent-Disposition: form-data; name='_csrf'\r\n\r\n" + token() + "\r\n"
                + part(fileName, content);
        return remember(host.exchange(
                "POST",
                path,
                body,
                "Accept",
                HTML,
                "Cookie",
                cookie(),
                "Content-Type",
                "multipart/form-data; boundary=border"));
    }

    /** The part of a multipart body with the boundary {@code border} that holds a file, and the body's end. */
    public static String part(String fileName, String content) {
        return "--border\r\nContent-Disposition: form-data; name='file'; filename='" + fileName
                + "'\r\nContent-Type: text/plain\r\n\r\n" + content + "\r\n--border--\r\n";
    }

    private String token() {
        if (!cookies.containsKey("token")) {
            String page = get("/products/new").text();
            cookies.put("token", page.replaceFirst("(?s).*?name=\"_csrf\" value=\"([^\"]*)\".*", "$1"));
        }
        return cookies.get("token");
    }

    private String cookie() {
        return cookies.entrySet().stream()
                .filter(entry -> !entry.getKey().equals("token"))
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("; "));
    }

    private TestHost.Answer remember(TestHost.Answer answer) {
        answer.response().headers().allValues("Set-Cookie").forEach(cookie -> {
            String pair = cookie.substring(0, cookie.indexOf(';'));
            cookies.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
        });
        return answer;
    }

    private static String[] with(String[] headers, String... more) {
        String[] all = java.util.Arrays.copyOf(headers, headers.length + more.length);
        System.arraycopy(more, 0, all, headers.length, more.length);
        return all;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
