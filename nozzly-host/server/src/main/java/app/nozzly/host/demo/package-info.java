/** A believable workshop for people who want to look around. Entry point: {@link app.nozzly.host.demo.DemoWorkshop}. Not API. */
package app.nozzly.host.demo;
