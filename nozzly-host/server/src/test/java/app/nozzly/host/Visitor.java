package app.nozzly.host;

import app.nozzly.host.http.Exchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody at a browser without scripts: keeps cookies, sends the token of the page seen last, and notes every address on the way. One thread. */
public final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"csrf-token\" content=\"([^\"]*)\"");
    private static final String FORM = "application/x-www-form-urlencoded";

    private final HttpClient client = HttpClient.newHttpClient();
    private final String url;
    private final List<String> addresses;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String token = "";

    /**
     * A fresh browser.
     *
     * @param addresses takes every address that is asked for and every one that is led to
     */
    public Visitor(String url, List<String> addresses) {
        this.url = url;
        this.addresses = addresses;
    }

    /** What was answered. */
    public record Answer(int status, String text, String location, HttpResponse<String> response) {

        /** The first group of a pattern in the text. */
        public String find(String pattern) {
            Matcher found = Pattern.compile(pattern).matcher(text);
            if (!found.find()) {
                throw new AssertionError("no " + pattern + " in " + text);
            }
            return found.group(1).replace("&amp;", "&").replace("&#39;", "'").replace("&#34;", "\"");
        }

        public boolean says(String words) {
            return text.contains(words);
        }
    }

    public Answer get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    /** Sends a form with the token of the page seen last; fields come as names and values. */
    public Answer post(String path, String... fields) {
        StringBuilder body = new StringBuilder("_csrf=" + encoded(token));
        for (int index = 0; index < fields.length; index += 2) {
            body.append('&').append(encoded(fields[index])).append('=').append(encoded(fields[index + 1]));
        }
        return send(request(path, "Content-Type", FORM).POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    /** Opens a page first, for its token. */
    public Answer submit(String page, String path, String... fields) {
        get(page);
        return post(path, fields);
    }

    /** Sends a form with a file in the field {@code file}. */
    public Answer upload(String path, String fileName, byte[] content) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--border\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token
                        + "\r\n--border\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--border--\r\n".getBytes(StandardCharsets.UTF_8));
        return send(request(path, "Content-Type", "multipart/form-data; boundary=border")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** The page that an answer leads to. */
    public Answer follow(Answer answer) {
        return get(answer.location());
    }

    public String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    public void keep(String name, String value) {
        cookies.put(name, value);
    }

    private HttpRequest.Builder request(String path, String... headers) {
        addresses.add(path);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path))
                .header("Accept", "text/html")
                .header("Accept-Language", "en-GB");
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        for (int index = 0; index < headers.length; index += 2) {
            request.header(headers[index], headers[index + 1]);
        }
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = Exchange.text(client, request.build());
            response.headers().allValues("Set-Cookie").forEach(this::remember);
            Matcher found = TOKEN.matcher(response.body());
            if (found.find()) {
                token = found.group(1);
            }
            String location = response.headers().firstValue("Location").orElse("");
            addresses.add(location);
            return new Answer(response.statusCode(), response.body(), location, response);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private void remember(String cookie) {
        String[] pair = cookie.substring(0, cookie.indexOf(';')).split("=", 2);
        if (pair[1].isEmpty()) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
