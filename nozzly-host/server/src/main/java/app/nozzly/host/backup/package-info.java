/** Backup and restore of a whole installation: its file, its making beside a running host, its checks. */
package app.nozzly.host.backup;
