/** The pages of the sales channels. Main entry point: {@link app.nozzly.host.channels.ChannelPagesFeature}. Internal to the host. */
package app.nozzly.host.channels;
