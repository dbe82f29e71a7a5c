package app.nozzly.host.printfiles;

import app.nozzly.context.OperationContext;
import app.nozzly.host.http.Upload;
import app.nozzly.plugin.printfile.PrintFileSource;
import app.nozzly.plugin.runtime.PluginError;
import app.nozzly.plugin.runtime.SlicerReaders;
import app.nozzly.problem.CommonError;
import app.nozzly.problem.ErrorCategory;
import app.nozzly.problem.ErrorCode;
import app.nozzly.problem.NozzlyException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** Has an uploaded file read by the plugins and keeps the result. Thread-safe. */
final class PrintFileReading {

    private final Supplier<SlicerReaders> readers;
    private final KeptPrintFiles kept;

    PrintFileReading(Supplier<SlicerReaders> readers, KeptPrintFiles kept) {
        this.readers = readers;
        this.kept = kept;
    }

    /** Why there is no result; the reader's own code is the detail {@code reason}. */
    private enum ReadingError implements ErrorCode {
        UNREADABLE_FILE(ErrorCategory.INVALID_INPUT),
        PLUGIN_FAILED(ErrorCategory.EXTERNAL_FAILURE);

        private final ErrorCategory category;

        ReadingError(ErrorCategory category) {
            this.category = category;
        }

        @Override
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        @Override
        public ErrorCategory category() {
            return category;
        }
    }

    /**
     * Reads and keeps a file.
     *
     * @throws NozzlyException {@code unreadable_file} with the reader's text, {@code plugin_failed}, or {@code unavailable} when no plugin reads print
     *     files, the request is stopped or the storage fails
     */
    PrintFileJson read(OperationContext context, Upload upload) {
        try {
            return kept.keep(
                    context.tenant(),
                    upload.fileName(),
                    readers.get().read(PrintFileSource.of(PrintFileWriter.line(upload.fileName()), upload.file())));
        } catch (NozzlyException failure) {
            throw new NozzlyException(
                    code(failure),
                    failure.text(),
                    List.of(),
                    Map.of("reason", failure.code().code()));
        }
    }

    private static ErrorCode code(NozzlyException failure) {
        if (failure.code() == PluginError.PLUGIN_MISSING || failure.code() == PluginError.CALL_STOPPED) {
            return CommonError.UNAVAILABLE;
        }
        if (failure.code() instanceof PluginError) {
            return ReadingError.PLUGIN_FAILED;
        }
        boolean storageFailed = failure.code().category() == ErrorCategory.EXTERNAL_FAILURE;
        return storageFailed ? CommonError.UNAVAILABLE : ReadingError.UNREADABLE_FILE;
    }
}
