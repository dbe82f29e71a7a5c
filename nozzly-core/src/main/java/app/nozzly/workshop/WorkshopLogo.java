package app.nozzly.workshop;

import app.nozzly.problem.Validation;
import app.nozzly.store.Version;
import java.util.Optional;

/**
 * The picture that stands for a workshop. Immutable. Drawings that can carry programs, such as SVG, are none.
 *
 * @param format what the image is
 * @param image begins as its format does; 1 byte to {@link #MOST_BYTES}
 * @param version for updates
 */
public record WorkshopLogo(LogoFormat format, LogoImage image, Version version) {

    /** Most bytes of an image: 256 KB. */
    public static final int MOST_BYTES = 256 * 1024;

    public WorkshopLogo {
        new Validation(WorkshopLogo.class)
                .require(image.size() <= MOST_BYTES, "image", "logo.size", image.size(), MOST_BYTES)
                .require(LogoFormat.of(image).equals(Optional.of(format)), "image", "logo.format", format.contentType())
                .done();
    }

    public WorkshopLogo withVersion(Version newVersion) {
        return new WorkshopLogo(format, image, newVersion);
    }
}
