package app.nozzly.host.http;

import app.nozzly.problem.NozzlyException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;

/** Says what was wrong with a multipart body. Stateless. */
final class MultipartFailures {

    private MultipartFailures() {}

    static RuntimeException explain(Exception failure, HttpLimits limits) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String text = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
            if (text.contains("max length exceeded") || text.contains("exceeds") || text.contains("too large")) {
                return Problems.refusal(HttpError.TOO_LARGE, limits.uploadBytes());
            }
        }
        if (failure instanceof IOException broken && !(failure.getCause() instanceof IllegalArgumentException)) {
            return new UncheckedIOException(broken);
        }
        return NozzlyException.invalid(MultipartFailures.class, "", "upload.malformed");
    }
}
