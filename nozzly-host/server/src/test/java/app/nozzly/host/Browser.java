package app.nozzly.host;

import app.nozzly.host.TestHost.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Visits the pages of a host as a person does, without scripts: keeps cookies and sends forms as they stand. */
public final class Browser {

    private static final Pattern FIELD =
            Pattern.compile("<input[^>]*?name=\"([^\"]+)\"(?=[^>]*?type=\"([^\"]*)\")?[^>]*?value=\"([^\"]*)\"[^>]*>");
    private static final Pattern SELECT = Pattern.compile("(?s)<select[^>]*name=\"([^\"]+)\".*?</select>");
    private static final Pattern SELECTED = Pattern.compile("<option value=\"([^\"]*)\" selected");

    private final TestHost host;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    public Browser(TestHost host) {
        this.host = host;
        cookies.put("nozzly", "a-browser");
    }

    public Answer open(String path, String... headers) {
        return keep(host.exchange("GET", path, "", headers(headers)));
    }

    /** Fills in some fields of the form that a page has for an address, and sends it. */
    public Answer send(Answer page, String action, Map<String, String> typed, String... headers) {
        return press(page, action, action, typed, headers);
    }

    /** The same by a button of that form which sends it elsewhere. */
    public Answer press(Answer page, String formAction, String action, Map<String, String> typed, String... headers) {
        Map<String, String> fields = form(page, formAction);
        fields.putAll(typed);
        String body = fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        List<String> all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("Content-Type", "application/x-www-form-urlencoded"));
        return keep(host.exchange("POST", action, body, headers(all.toArray(String[]::new))));
    }

    /** Chooses a file in the form that a page has for an address, and sends it; single quotes stand for double ones. */
    public Answer upload(Answer page, String action, String fileName, String content) {
        String token = page.text().replaceFirst("(?s).*?name=\"_csrf\" value=\"([^\"]*)\".*", "$1");
        String body = "--border\r\nContent-Disposition: form-data; name='_csrf'\r\n\r\n" + token + "\r\n"
                + FormBrowser.part(fileName, content);
        return keep(host.exchange(
                "POST",
                action,
                body,
                headers("Accept", "text/html", "Content-Type", "multipart/form-data; boundary=border")));
    }

    /** The page that an answer leads to. */
    public Answer follow(Answer answer) {
        return open(answer.header("Location"));
    }

    /** What stands in the form that a page has for an address. */
    public static Map<String, String> form(Answer page, String action) {
        int start = page.text().indexOf("method=\"post\" action=\"" + action + "\"");
        if (start < 0) {
            throw new AssertionError("no form for " + action);
        }
        String form = page.text().substring(start, page.text().indexOf("</form>", start));
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher field = FIELD.matcher(form);
        while (field.find()) {
            if (!field.group().contains("type=\"checkbox\"") || field.group().contains(" checked")) {
                fields.put(field.group(1), plain(field.group(3)));
            }
        }
        Matcher select = SELECT.matcher(form);
        while (select.find()) {
            Matcher chosen = SELECTED.matcher(select.group());
            fields.put(select.group(1), chosen.find() ? plain(chosen.group(1)) : "");
        }
        return fields;
    }

    private static String plain(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String[] headers(String... more) {
        List<String> all = new ArrayList<>(List.of("Accept", "text/html", "Accept-Language", "en-GB"));
        all.addAll(List.of(more));
        String sent = cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        if (!sent.isEmpty()) {
            all.addAll(List.of("Cookie", sent));
        }
        return all.toArray(String[]::new);
    }

    private Answer keep(Answer answer) {
        for (String cookie : answer.response().headers().allValues("Set-Cookie")) {
            String[] parts = cookie.split(";", 2)[0].split("=", 2);
            if (parts[1].isEmpty()) {
                cookies.remove(parts[0]);
            } else {
                cookies.put(parts[0], parts[1]);
            }
        }
        return answer;
    }
}
