package app.nozzly.host.security;

import app.nozzly.context.OperationContext;
import app.nozzly.context.Origin;
import app.nozzly.identity.Account;
import app.nozzly.identity.AccountRepository;
import app.nozzly.problem.CommonError;
import app.nozzly.problem.NozzlyException;
import java.util.Optional;

/** Uses up one-time passwords and recovery codes, so that each is good once, also when two show it at the same time. Thread-safe. */
final class CodeUse {

    private final IdentityRecords records;
    private final SecondFactors factors;

    CodeUse(IdentityRecords records, SecondFactors factors) {
        this.records = records;
        this.factors = factors;
    }

    /** The account without the code; empty when the code is none, or was used before. */
    Optional<Account> use(Account account, String code, Origin origin) {
        OperationContext context = IdentityRecords.context(IdentityRecords.actor(account), origin);
        try {
            return records.write(
                    context,
                    store -> factors.use(account, code).map(used -> {
                        if (isRecovery(account, used)) {
                            records.note(context, store, "account.recovery_code_used", account);
                        }
                        return store.repository(AccountRepository.class).update(used);
                    }));
        } catch (NozzlyException usedMeanwhile) {
            if (usedMeanwhile.code() != CommonError.VERSION_CONFLICT) {
                throw usedMeanwhile;
            }
            return Optional.empty();
        }
    }

    private static boolean isRecovery(Account before, Account after) {
        return before.secondFactor().orElseThrow().recoveryHashes().size()
                != after.secondFactor().orElseThrow().recoveryHashes().size();
    }
}
