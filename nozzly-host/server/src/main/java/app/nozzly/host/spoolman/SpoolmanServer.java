package app.nozzly.host.spoolman;

import app.nozzly.host.exchange.ImportFiles;
import app.nozzly.host.http.JsonFormat;
import app.nozzly.host.outbound.Deadline;
import app.nozzly.host.outbound.OutboundError;
import app.nozzly.host.outbound.WebAnswer;
import app.nozzly.host.outbound.WebReader;
import app.nozzly.problem.Message;
import app.nozzly.problem.NozzlyException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** Reads a running Spoolman, page by page. Thread-safe. */
final class SpoolmanServer {

    /** How long all of it may take: as long as somebody waits for an answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private static final int PAGE = 500;
    private static final int MOST = 50_000;
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int MOST_AT_A_TIME = 4;
    private static final int MEGABYTE = 1024 * 1024;
    private static final int LONGEST_MESSAGE = 200;

    private final WebReader web;
    private final JsonFormat json;
    private final Semaphore places = new Semaphore(MOST_AT_A_TIME);

    SpoolmanServer(WebReader web, JsonFormat json) {
        this.web = web;
        this.json = json;
    }

    /**
     * All of it.
     *
     * @throws NozzlyException {@code validation_failed} when the address is none or may not be read, {@code unreadable_source} when no Spoolman answers
     *     there, not in time, or too much, {@code rate_limited} when others are being read, as many as may be
     */
    SpoolmanSnapshot read(String address, SpoolmanOrder order) {
        if (!places.tryAcquire()) {
            throw OutboundError.busy(
                    Message.of(SpoolmanServer.class, "source.busy", MOST_AT_A_TIME, PATIENCE.toSeconds()),
                    PATIENCE.toSeconds());
        }
        try {
            return all(address, order);
        } finally {
            places.release();
        }
    }

    private SpoolmanSnapshot all(String address, SpoolmanOrder order) {
        Reading reading = new Reading(SpoolmanAddress.of(address));
        String version = reading.version();
        return SpoolmanSnapshot.of(
                new SpoolmanSnapshot.Source(reading.address.toString(), version, reading.currency(), order),
                reading.all("/vendor?"),
                reading.all("/filament?"),
                reading.all(order.archived() ? "/spool?allow_archived=true&" : "/spool?"));
    }

    /** One visit. */
    private final class Reading {

        private final SpoolmanAddress address;
        private final Deadline end = Deadline.in(PATIENCE);
        private long bytes;

        Reading(SpoolmanAddress address) {
            this.address = address;
        }

        String version() {
            JsonNode version = tree(answer("/info")).path("version");
            if (!version.isTextual()) {
                throw stranger();
            }
            return version.asText();
        }

        /** A Spoolman too old to tell counts in the currency of the workshop. */
        Optional<String> currency() {
            URI asked = address.at("/setting/currency");
            WebAnswer answer = got(asked);
            if (answer.status() == NOT_FOUND) {
                return Optional.empty();
            }
            requireOk(asked, answer);
            JsonNode value = tree(answer).path("value");
            return Optional.of(value.asText("").replace("\"", "").strip()).filter(code -> code.matches("[A-Za-z]{3}"));
        }

        /** All things of a list, each once: while it is read somebody may add one. */
        List<JsonNode> all(String list) {
            Map<Integer, JsonNode> things = new LinkedHashMap<>();
            for (int offset = 0; ; offset += PAGE) {
                WebAnswer answer = answer(list + "sort=id:asc&limit=" + PAGE + "&offset=" + offset);
                List<JsonNode> page = page(answer);
                page.forEach(
                        thing -> things.putIfAbsent(SpoolmanFields.id(thing).orElseThrow(this::stranger), thing));
                if (things.size() > MOST) {
                    throw failed("source.many", address, MOST);
                }
                if (page.size() != PAGE || isLast(answer, offset)) {
                    requireAll(answer, things.size());
                    return List.copyOf(things.values());
                }
            }
        }

        private boolean isLast(WebAnswer answer, int offset) {
            return total(answer).filter(total -> total <= offset + PAGE).isPresent();
        }

        private void requireAll(WebAnswer answer, int read) {
            if (total(answer).filter(total -> total > read).isPresent()) {
                throw failed("source.moving", address);
            }
        }

        private Optional<Integer> total(WebAnswer answer) {
            return answer.header("x-total-count")
                    .filter(text -> text.matches("\\d{1,9}"))
                    .map(Integer::valueOf);
        }

        private List<JsonNode> page(WebAnswer answer) {
            JsonNode tree = tree(answer);
            if (!tree.isArray()) {
                throw stranger();
            }
            List<JsonNode> page = new ArrayList<>();
            tree.forEach(page::add);
            if (!SpoolmanFields.areReasonable(tree)) {
                throw stranger();
            }
            return page;
        }

        private WebAnswer answer(String resource) {
            URI asked = address.at(resource);
            WebAnswer answer = got(asked);
            requireOk(asked, answer);
            return answer;
        }

        private WebAnswer got(URI asked) {
            if (end.isOver()) {
                throw slow();
            }
            WebAnswer answer = inTime(asked);
            bytes += answer.body().length;
            if (bytes > ImportFiles.MOST_BYTES) {
                throw failed("source.large", address, ImportFiles.MOST_BYTES / MEGABYTE);
            }
            return answer;
        }

        private WebAnswer inTime(URI asked) {
            try {
                return web.get(asked, end);
            } catch (NozzlyException refusal) {
                throw end.isOver() ? (NozzlyException) slow().initCause(refusal) : refusal;
            }
        }

        private NozzlyException slow() {
            return failed("source.slow", address, PATIENCE.toSeconds());
        }

        private void requireOk(URI asked, WebAnswer answer) {
            if (answer.status() != OK) {
                throw failed("source.status", asked, answer.status(), message(answer));
            }
        }

        private String message(WebAnswer answer) {
            try {
                String said =
                        json.parse(answer.body()).path("message").asText("").replaceAll("\\p{Cntrl}", " ");
                return said.substring(0, Math.min(LONGEST_MESSAGE, said.length()));
            } catch (NozzlyException silent) {
                return "";
            }
        }

        private JsonNode tree(WebAnswer answer) {
            try {
                return json.parse(answer.body());
            } catch (NozzlyException malformed) {
                throw (RuntimeException) stranger().initCause(malformed);
            }
        }

        private NozzlyException stranger() {
            return failed("source.stranger", address);
        }
    }

    private static NozzlyException failed(String key, Object... arguments) {
        return OutboundError.unreadable(Message.of(SpoolmanServer.class, key, arguments), key);
    }
}
