package org.dixit.train.weights;

/** With what numbers a graph looks words up and multiplies. Results are floats, biases are not yet added. */
interface Arithmetic {

    /** The embeddings of the pieces whose numbers these are. */
    String words(String pieces);

    /** Each piece's numbers times the matrix of that name. */
    String product(String rows, String matrix);

    /** The same for numbers that come out of GELU and therefore are hardly ever below zero. */
    String productAfterGelu(String rows, String matrix);
}
