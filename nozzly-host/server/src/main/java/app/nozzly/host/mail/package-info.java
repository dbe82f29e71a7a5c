/**
 * Mail to people: what a mail is, how it is sent. Entry points: {@link app.nozzly.host.mail.Outbox}, {@link app.nozzly.host.mail.Mail}. Internal to the
 * host. Nothing here is ever {@code null}.
 */
package app.nozzly.host.mail;
