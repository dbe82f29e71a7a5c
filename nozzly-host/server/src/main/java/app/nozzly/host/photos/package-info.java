/** Pictures that people send in, checked, made small and written anew. Entry point: {@link app.nozzly.host.photos.PhotoReader}. Not API. */
package app.nozzly.host.photos;
