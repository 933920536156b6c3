package org.dixit.release;

import static org.apache.jena.graph.NodeFactory.createURI;

import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.dixit.rdf.Vocabulary.Rdf;

/**
 * Sizes and checksums of the downloads, and the canonical hash of the dumps' quads. They stand in a graph of their own,
 * {@code graph/distributions}, which the dumps lack: no file can hold its own checksum.
 */
final class Checksums {

    private static final String RDFC = "https://www.w3.org/TR/rdf-canon/";
    private static final String NOT_YET = "0".repeat(64);

    private Checksums() {
    }

    static Node distribution(Node dataset, Download download) {
        return createURI(dataset.getURI() + "#download-" + download.slug());
    }

    /** The same graph with numbers that are none, to count its triples before the files are there. */
    static Graph notYet(ReleaseSettings settings) {
        return of(settings, Download.ALL.stream().map(download -> new FileDigest(download.path(), 0, NOT_YET)).toList(), NOT_YET);
    }

    /**
     * @param files all downloads, in the order of {@link Download#ALL}
     * @param canonicalHash of all quads in the dumps
     */
    static Graph of(ReleaseSettings settings, List<FileDigest> files, String canonicalHash) {
        DescriptionGraph out = new DescriptionGraph();
        Node dataset = createURI(settings.base() + "dataset");
        for (int i = 0; i < files.size(); i++) {
            Node file = distribution(dataset, Download.ALL.get(i));
            out.typed(file, Terms.BYTE_SIZE, Long.toString(files.get(i).size()), XSDDatatype.XSDnonNegativeInteger);
            checksum(file, createURI(file.getURI() + "-checksum"), files.get(i).sha256(), out);
        }
        canonical(createURI(dataset.getURI() + "/" + settings.version()), canonicalHash, out);
        out.type(Terms.SHA256, Terms.CHECKSUM_ALGORITHM);
        return out.graph();
    }

    /** Of a release: the hash of all quads of its dumps in canonical form. */
    static void canonical(Node release, String hash, DescriptionGraph out) {
        Node checksum = createURI(release.getURI() + "#canonical-hash");
        checksum(release, checksum, hash, out);
        out.english(checksum, Rdf.label, "SHA-256 of the dumps' quads as canonical N-Quads (RDFC-1.0)");
        out.link(checksum, Terms.CONFORMS_TO, RDFC);
    }

    private static void checksum(Node of, Node checksum, String hash, DescriptionGraph out) {
        out.link(of, Terms.CHECKSUM, checksum);
        out.type(checksum, Terms.CHECKSUM_CLASS);
        out.link(checksum, Terms.ALGORITHM, Terms.SHA256);
        out.typed(checksum, Terms.CHECKSUM_VALUE, hash, XSDDatatype.XSDhexBinary);
    }
}
