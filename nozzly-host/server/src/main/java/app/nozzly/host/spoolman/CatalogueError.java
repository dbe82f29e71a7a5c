package app.nozzly.host.spoolman;

import app.nozzly.host.http.HttpError;
import app.nozzly.problem.ErrorCategory;
import app.nozzly.problem.ErrorCode;
import app.nozzly.problem.FieldError;
import app.nozzly.problem.Message;
import app.nozzly.problem.NozzlyException;
import java.util.List;
import java.util.Map;

/** Why a file is no catalogue: refusals of the field {@code file}. */
enum CatalogueError implements ErrorCode {
    UNREADABLE_FILE;

    @Override
    public String code() {
        return "unreadable_file";
    }

    @Override
    public ErrorCategory category() {
        return ErrorCategory.INVALID_INPUT;
    }

    static NozzlyException unreadable() {
        return of(UNREADABLE_FILE, Message.of(CatalogueError.class, "catalogue.none"), "catalogue_none");
    }

    static NozzlyException tooLarge(int most) {
        return of(HttpError.TOO_LARGE, Message.of(CatalogueError.class, "catalogue.many", most), "catalogue_many");
    }

    static NozzlyException tooLong(int megabytes) {
        return of(HttpError.TOO_LARGE, Message.of(CatalogueError.class, "catalogue.long", megabytes), "catalogue_long");
    }

    private static NozzlyException of(ErrorCode code, Message text, String reason) {
        return new NozzlyException(code, text, List.of(new FieldError("file", reason, text)), Map.of());
    }
}
