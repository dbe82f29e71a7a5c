/**
 * Material types, brands and filaments over HTTP. Entry point: {@link app.nozzly.host.materials.MaterialsFeature}; other features share
 * {@link app.nozzly.host.materials.FilamentFields}. Internal to the host. Nothing here is ever {@code null}.
 */
package app.nozzly.host.materials;
