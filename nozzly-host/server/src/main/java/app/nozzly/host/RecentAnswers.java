package app.nozzly.host;

import app.nozzly.context.OperationContext;
import app.nozzly.host.http.IdempotencyRecords;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.CommandRecord;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The latest answers, kept in memory: for hosts whose state is in memory too. Thread-safe. */
public final class RecentAnswers implements IdempotencyRecords {

    private static final int MOST = 10_000;

    private final Map<String, CommandRecord> answers = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, CommandRecord> eldest) {
            return size() > MOST;
        }
    };

    @Override
    public synchronized Optional<CommandRecord> find(OperationContext context, String key) {
        return Optional.ofNullable(answers.get(context.tenant() + " " + key));
    }

    @Override
    public synchronized void insert(OperationContext context, CommandRecord commandRecord) {
        String place = context.tenant() + " " + commandRecord.key();
        if (answers.putIfAbsent(place, commandRecord) != null) {
            throw NozzlyException.alreadyExists("command", "key", commandRecord.key());
        }
    }
}
