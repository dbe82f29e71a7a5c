/** The integer arithmetic behind fees and reverse prices. Not API: free to change. */
package app.nozzly.pricing.internal;
