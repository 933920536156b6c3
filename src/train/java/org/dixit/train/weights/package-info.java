/**
 * The tagger's weights: read out of the packages they come in, kept in safetensors files, written as graphs that ONNX Runtime
 * runs. Of the product it uses how errors are told and how files are written whole.
 */
@NullMarked
package org.dixit.train.weights;

import org.jspecify.annotations.NullMarked;
