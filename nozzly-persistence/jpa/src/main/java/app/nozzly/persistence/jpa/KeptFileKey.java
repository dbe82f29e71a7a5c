package app.nozzly.persistence.jpa;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * Which part of which file. Immutable.
 *
 * @param fileId the file
 * @param part from 0
 */
@Embeddable
record KeptFileKey(UUID fileId, int part) {}
