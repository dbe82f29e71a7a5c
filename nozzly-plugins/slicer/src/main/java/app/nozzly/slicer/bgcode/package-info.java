/**
 * Binary G-code ({@code .bgcode}), version 1: the walk over its blocks, the figures and pictures in them, and the text of its moves. Entry point:
 * {@link app.nozzly.slicer.bgcode.BinaryGcode}. A leaf: it knows nothing of slicers and what their keys mean. Nothing here is API.
 */
package app.nozzly.slicer.bgcode;
