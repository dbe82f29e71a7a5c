package app.nozzly;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.nozzly.problem.ErrorCode;
import app.nozzly.problem.NozzlyException;
import org.junit.jupiter.api.function.Executable;

/** What is expected to be refused. */
public final class Refused {

    private Refused() {}

    /** Refused with this code. */
    public static NozzlyException with(ErrorCode code, Executable attempt) {
        NozzlyException refusal = assertThrows(NozzlyException.class, attempt);
        assertEquals(code, refusal.code(), refusal::getMessage);
        return refusal;
    }
}
