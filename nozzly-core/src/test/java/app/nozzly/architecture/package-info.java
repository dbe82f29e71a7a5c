/**
 * Rules about the shape of the code: which package may use which, what is public, and that no binary floating point enters money or mass. They read
 * compiled classes, so they see what is really used.
 */
package app.nozzly.architecture;
