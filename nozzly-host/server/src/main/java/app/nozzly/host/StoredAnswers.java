package app.nozzly.host;

import app.nozzly.context.OperationContext;
import app.nozzly.host.http.IdempotencyRecords;
import app.nozzly.store.CommandRecord;
import app.nozzly.store.Transactions;
import java.util.Optional;

/** Answers kept in the store, where services write them in the transaction of their effect. Thread-safe. */
public final class StoredAnswers implements IdempotencyRecords {

    private final Transactions transactions;

    public StoredAnswers(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<CommandRecord> find(OperationContext context, String key) {
        return transactions.answerOf(context, key);
    }

    @Override
    public void insert(OperationContext context, CommandRecord commandRecord) {
        transactions.keepRefusal(context, commandRecord);
    }
}
