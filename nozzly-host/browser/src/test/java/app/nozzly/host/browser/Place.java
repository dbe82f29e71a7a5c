package app.nozzly.host.browser;

import com.microsoft.playwright.Page;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A kind of page, with one address where it stands. All records of one kind are one place. */
record Place(String name, String path) {

    private static final Pattern RECORD = Pattern.compile(".*\\d.*");
    private static final Pattern PAGE = Pattern.compile("/[A-Za-z0-9/_.~-]*");
    /** The style guide shows records that do not exist; its links lead nowhere. */
    private static final String SAMPLES = "/styleguide";

    private static final int MOST = 100;
    private static final String LINKS =
            "() => [...document.querySelectorAll('a[href]:not([download])')].map(link => link.getAttribute('href'))";

    /** Follows every link to a page of our own, one record of each kind, beginning with the first page. */
    static List<Place> reachable(Page browser) {
        Map<String, Place> found = new LinkedHashMap<>();
        Queue<String> open = new ArrayDeque<>(List.of("/", SAMPLES));
        while (!open.isEmpty() && found.size() < MOST) {
            String path = open.remove();
            String name = name(path);
            if (!found.containsKey(name)) {
                found.put(name, new Place(name, path));
                open.addAll(path.equals(SAMPLES) ? List.of() : links(browser, path));
            }
        }
        return new ArrayList<>(found.values());
    }

    @SuppressWarnings("unchecked")
    private static List<String> links(Page browser, String path) {
        browser.navigate(path);
        return ((List<String>) browser.evaluate(LINKS))
                .stream()
                        .map(link -> link.replaceFirst("[?#].*", ""))
                        .filter(link -> PAGE.matcher(link).matches())
                        .filter(link -> !link.startsWith("/api/") && !link.endsWith(".json"))
                        .toList();
    }

    private static String name(String path) {
        String name = Stream.of(path.split("/"))
                .filter(part -> !part.isEmpty())
                .map(part -> RECORD.matcher(part).matches() ? "one" : part)
                .collect(Collectors.joining("-"));
        return name.isEmpty() ? "home" : name;
    }

    @Override
    public String toString() {
        return name;
    }
}
