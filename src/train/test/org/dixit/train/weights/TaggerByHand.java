package org.dixit.train.weights;

/** The tagger as the books describe it, one number after the other and in double precision: what the graphs are held against. */
final class TaggerByHand {

    private static final int HEADS_AT_FIRST = 12;

    private final Weights weights;

    TaggerByHand(Weights weights) {
        this.weights = weights;
    }

    /** For one window the rows of a head: {@code tags} or {@code links}. */
    double[][] head(String head, long[] pieces, long[] shapes) {
        double[][] rows = new double[pieces.length][];
        for (int t = 0; t < rows.length; t++) {
            rows[t] = sum(sum(row("word", (int) pieces[t]), row("position", t)), sum(row("token_type", 0), row("shape", (int) shapes[t])));
        }
        rows = normalized(rows, "embeddings.LayerNorm");
        for (int layer = 0; weights.has("encoder.layer." + layer + ".output.dense.bias"); layer++) {
            String in = "encoder.layer." + layer + ".";
            double[][] attended = linear(attention(rows, in + "attention.self."), in + "attention.output.dense");
            rows = normalized(sum(attended, rows), in + "attention.output.LayerNorm");
            double[][] inner = linear(rows, in + "intermediate.dense");
            for (double[] row : inner) {
                for (int i = 0; i < row.length; i++) {
                    row[i] = row[i] / 2 * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (row[i] + 0.044715 * row[i] * row[i] * row[i])));
                }
            }
            rows = normalized(sum(linear(inner, in + "output.dense"), rows), in + "output.LayerNorm");
        }
        return linear(rows, "heads." + head);
    }

    private double[][] attention(double[][] rows, String self) {
        double[][] query = linear(rows, self + "query");
        double[][] key = linear(rows, self + "key");
        double[][] value = linear(rows, self + "value");
        int width = rows[0].length / HEADS_AT_FIRST;
        double[][] result = new double[rows.length][query[0].length];
        for (int head = 0; head < query[0].length / width; head++) {
            for (int t = 0; t < rows.length; t++) {
                double[] shares = new double[rows.length];
                double all = 0;
                for (int s = 0; s < rows.length; s++) {
                    double score = 0;
                    for (int i = head * width; i < (head + 1) * width; i++) {
                        score += query[t][i] * key[s][i];
                    }
                    shares[s] = Math.exp(score / Math.sqrt(width));
                    all += shares[s];
                }
                for (int s = 0; s < rows.length; s++) {
                    for (int i = head * width; i < (head + 1) * width; i++) {
                        result[t][i] += shares[s] / all * value[s][i];
                    }
                }
            }
        }
        return result;
    }

    private double[] row(String table, int row) {
        Weight weight = weights.get("embeddings." + table + "_embeddings.weight");
        double[] values = new double[weight.length(1)];
        for (int i = 0; i < values.length; i++) {
            values[i] = weight.values()[row * values.length + i];
        }
        return values;
    }

    private double[][] linear(double[][] rows, String name) {
        Weight weight = weights.get(name + ".weight");
        int in = weight.length(1);
        double[][] result = new double[rows.length][weight.length(0)];
        for (int t = 0; t < rows.length; t++) {
            for (int o = 0; o < result[t].length; o++) {
                result[t][o] = weights.get(name + ".bias").values()[o];
                for (int i = 0; i < in; i++) {
                    result[t][o] += rows[t][i] * weight.values()[o * in + i];
                }
            }
        }
        return result;
    }

    private double[][] normalized(double[][] rows, String name) {
        double[][] result = new double[rows.length][];
        for (int t = 0; t < rows.length; t++) {
            double mean = 0;
            for (double value : rows[t]) {
                mean += value / rows[t].length;
            }
            double variance = 0;
            for (double value : rows[t]) {
                variance += (value - mean) * (value - mean) / rows[t].length;
            }
            result[t] = new double[rows[t].length];
            for (int i = 0; i < result[t].length; i++) {
                result[t][i] = (rows[t][i] - mean) / Math.sqrt(variance + 1e-12) * weights.get(name + ".weight").values()[i]
                        + weights.get(name + ".bias").values()[i];
            }
        }
        return result;
    }

    private static double[] sum(double[] one, double[] other) {
        double[] sum = one.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += other[i];
        }
        return sum;
    }

    private static double[][] sum(double[][] one, double[][] other) {
        double[][] sum = new double[one.length][];
        for (int t = 0; t < sum.length; t++) {
            sum[t] = sum(one[t], other[t]);
        }
        return sum;
    }
}
