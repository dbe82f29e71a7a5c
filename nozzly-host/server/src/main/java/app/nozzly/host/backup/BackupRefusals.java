package app.nozzly.host.backup;

import app.nozzly.problem.CommonError;
import app.nozzly.problem.Message;
import app.nozzly.problem.NozzlyException;

/** Why a backup is not made or not taken. Stateless. */
final class BackupRefusals {

    private BackupRefusals() {}

    static NozzlyException damaged(String what, Exception why) {
        NozzlyException refusal = NozzlyException.invalid(
                BackupRefusals.class,
                "file",
                "backup.damaged",
                what,
                why.getMessage() == null ? why.getClass().getSimpleName() : why.getMessage());
        refusal.initCause(why);
        return refusal;
    }

    static NozzlyException format(int format) {
        return NozzlyException.invalid(BackupRefusals.class, "format", "backup.format", format, BackupManifest.FORMAT);
    }

    static NozzlyException exists(Object file) {
        return NozzlyException.invalid(BackupRefusals.class, "file", "backup.exists", file.toString());
    }

    static NozzlyException unavailable(String key, Object... arguments) {
        return new NozzlyException(CommonError.UNAVAILABLE, Message.of(BackupRefusals.class, key, arguments));
    }
}
