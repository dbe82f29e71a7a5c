package app.nozzly.host.jobs;

import app.nozzly.host.http.JsonFormat;
import com.github.kagkarlsson.scheduler.serializer.Serializer;

/** Writes entries of the queue as JSON that names every member; what lacks one is refused. Never Java's own serialisation. Thread-safe. */
final class JobEntrySerializer implements Serializer {

    private final JsonFormat json;

    JobEntrySerializer(JsonFormat json) {
        this.json = json;
    }

    @Override
    public byte[] serialize(Object data) {
        return data == null ? new byte[0] : json.write(data);
    }

    /** @throws app.nozzly.problem.NozzlyException {@code validation_failed} when it is not the JSON of an entry */
    @Override
    public <T> T deserialize(Class<T> type, byte[] written) {
        return type == Void.class || written == null || written.length == 0 ? none() : json.read(written, type);
    }

    /** What the library expects for a task without data. */
    @SuppressWarnings({"TypeParameterUnusedInFormals", "NullAway"})
    private static <T> T none() {
        return null;
    }
}
