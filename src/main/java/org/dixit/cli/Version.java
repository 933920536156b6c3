package org.dixit.cli;

import org.dixit.convert.ExtractorChoice;
import org.dixit.convert.Program;
import org.dixit.rdf.Vocabulary;
import picocli.CommandLine.IVersionProvider;

/** Names the program, the ontology and the extractor, which together decide what the data say. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {
            "dixit " + Program.version(),
            "ontology " + Vocabulary.ONTOLOGY_VERSION_IRI,
            "extractor " + ExtractorChoice.DEFAULT.commandLineName(),
        };
    }
}
