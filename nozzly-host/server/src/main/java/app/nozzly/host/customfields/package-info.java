/** Fields that a workshop adds to its spools and filaments: their API, their pages, and their places in forms and lists. */
package app.nozzly.host.customfields;
