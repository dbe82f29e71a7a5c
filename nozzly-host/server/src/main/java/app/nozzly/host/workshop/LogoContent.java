package app.nozzly.host.workshop;

import app.nozzly.host.http.Reply;
import app.nozzly.host.http.Upload;
import app.nozzly.problem.NozzlyException;
import app.nozzly.store.Version;
import app.nozzly.workshop.LogoFormat;
import app.nozzly.workshop.LogoImage;
import app.nozzly.workshop.WorkshopLogo;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;

/**
 * A logo as it comes in and goes out.
 *
 * @param format what its bytes begin as; what the sender says of it counts for nothing
 * @param image its bytes
 */
record LogoContent(LogoFormat format, LogoImage image) {

    private static final String FIELD = "file";

    /** @throws NozzlyException {@code validation_failed} when it is too large or none of the formats */
    static LogoContent read(Upload upload) {
        if (upload.size() > WorkshopLogo.MOST_BYTES) {
            throw NozzlyException.invalid(
                    LogoContent.class, FIELD, "logo.size", upload.size(), WorkshopLogo.MOST_BYTES);
        }
        try (InputStream stream = upload.open()) {
            LogoImage image = LogoImage.of(stream.readAllBytes());
            LogoFormat format = LogoFormat.of(image)
                    .orElseThrow(
                            () -> NozzlyException.invalid(LogoContent.class, FIELD, "logo.format", upload.fileName()));
            return new LogoContent(format, image);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The image, with a tag that is another for other bytes, also when a logo was removed in between and its versions begin anew. */
    static Reply<Void> reply(WorkshopLogo logo) {
        return Reply.<Void>bytes(logo.format().contentType(), logo.image().bytes())
                .status(200)
                .version(logo.version(), mark(logo))
                .header("Content-Disposition", "inline; filename=\"logo\"");
    }

    /** A number that stands for the bytes. */
    static Version mark(WorkshopLogo logo) {
        CRC32 sum = new CRC32();
        sum.update(logo.image().bytes());
        return new Version(sum.getValue());
    }
}
