package app.nozzly.host.workshop;

import app.nozzly.workshop.WorkshopLogo;

/**
 * What there is to know of a logo beside its bytes.
 *
 * @param contentType what it is
 * @param sizeBytes how large it is
 */
record LogoJson(String contentType, int sizeBytes) {

    static LogoJson of(WorkshopLogo logo) {
        return new LogoJson(logo.format().contentType(), logo.image().size());
    }
}
