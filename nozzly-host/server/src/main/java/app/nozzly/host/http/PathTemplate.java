package app.nozzly.host.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A path with named places, for example {@code /spools/{id}/weigh}; a last segment {@code {name*}} takes the rest of the path. Immutable.
 *
 * @param text the template
 * @param segments its parts
 */
record PathTemplate(String text, List<String> segments) {

    static PathTemplate of(String text) {
        return new PathTemplate(text, split(text));
    }

    /** The parts of a path between its slashes. */
    static List<String> split(String path) {
        return List.of(path.substring(1).split("/", -1));
    }

    /** The values of the places, decoded; empty when the path does not fit. */
    Optional<Map<String, String>> match(List<String> path) {
        boolean open = isOpen();
        if (open ? path.size() < segments.size() : path.size() != segments.size()) {
            return Optional.empty();
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int index = 0; index < segments.size(); index++) {
            String segment = segments.get(index);
            if (open && index == segments.size() - 1) {
                values.put(
                        segment.substring(1, segment.length() - 2), String.join("/", path.subList(index, path.size())));
            } else if (isPlace(segment) && !path.get(index).isEmpty()) {
                values.put(name(segment), decode(path.get(index)));
            } else if (!segment.equals(path.get(index))) {
                return Optional.empty();
            }
        }
        return Optional.of(values);
    }

    /** Names of the places, in order. */
    List<String> places() {
        List<String> names = new ArrayList<>();
        segments.stream().filter(PathTemplate::isPlace).map(PathTemplate::name).forEach(names::add);
        return names;
    }

    /** Sorts fixed segments before places, so that {@code /spools/low-stock} wins over {@code /spools/{id}}. */
    String specificity() {
        StringBuilder key = new StringBuilder();
        segments.forEach(segment -> key.append(isPlace(segment) ? (segment.endsWith("*}") ? '2' : '1') : '0'));
        return key.toString();
    }

    /** Whether the last segment is a place for one thing. */
    boolean endsInPlace() {
        return isPlace(segments.get(segments.size() - 1)) && !isOpen();
    }

    private boolean isOpen() {
        return segments.get(segments.size() - 1).endsWith("*}");
    }

    static boolean isPlace(String segment) {
        return segment.startsWith("{");
    }

    private static String name(String segment) {
        return segment.substring(1, segment.length() - (segment.endsWith("*}") ? 2 : 1));
    }

    private static String decode(String segment) {
        return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
