/**
 * Fields that a workshop adds to its spools and filaments, and their values. Entry point: {@link app.nozzly.customfields.CustomFields}. Supported API.
 */
package app.nozzly.customfields;
