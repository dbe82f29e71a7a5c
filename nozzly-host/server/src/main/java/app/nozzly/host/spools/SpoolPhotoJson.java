package app.nozzly.host.spools;

import app.nozzly.inventory.SpoolPhoto;

/**
 * What there is to know of a picture beside its bytes. Immutable.
 *
 * @param contentType what it is
 * @param width in pixels
 * @param height in pixels
 * @param sizeBytes how large it is
 */
record SpoolPhotoJson(String contentType, int width, int height, int sizeBytes) {

    static final String JPEG = "image/jpeg";

    static SpoolPhotoJson of(SpoolPhoto photo) {
        return new SpoolPhotoJson(
                JPEG, photo.width(), photo.height(), photo.image().size());
    }
}
