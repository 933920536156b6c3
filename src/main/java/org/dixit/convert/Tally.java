package org.dixit.convert;

/**
 * Counts of a batch.
 *
 * @param articles converted
 * @param statements found in them
 * @param quads emitted for them
 * @param rejected articles left out
 * @param ourFaults how many of the rejected were left out because the program failed
 */
public record Tally(long articles, long statements, long quads, long rejected, long ourFaults) {

    static final Tally NONE = new Tally(0, 0, 0, 0, 0);

    Tally plus(Conversion conversion) {
        return switch (conversion) {
            case Conversion.Converted converted -> new Tally(articles + 1,
                    statements + converted.statements().statements().size(), quads + converted.quads().size(), rejected, ourFaults);
            case Conversion.Rejected left ->
                    new Tally(articles, statements, quads, rejected + 1, ourFaults + (left.ourFault() ? 1 : 0));
        };
    }

    Tally withMoreQuads(long more) {
        return new Tally(articles, statements, quads + more, rejected, ourFaults);
    }
}
