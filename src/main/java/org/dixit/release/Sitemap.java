package org.dixit.release;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sparql.core.Quad;
import org.dixit.rdf.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * The addresses of all pages for search engines, in the protocol of sitemaps.org: an index, and files of at most 50,000 addresses.
 * Takes the quads in the order of the dump and keeps none of them.
 */
final class Sitemap extends StreamRDFBase implements Closeable {

    private static final int MOST = 50_000;
    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    /** Pages that are there whatever the dataset holds. */
    private static final List<String> ALWAYS =
            List.of("", "actors", "statements", "articles", "publishers", "concepts", "query", "dataset", "ontology");

    private final Path folder;
    private final ReleaseSettings settings;
    private final int most;
    private @Nullable BufferedWriter out;
    private int files;
    private int inFile;

    /** @param folder of the release */
    Sitemap(Path folder, ReleaseSettings settings) throws IOException {
        this(folder, settings, MOST);
    }

    /** @param most addresses in one file */
    Sitemap(Path folder, ReleaseSettings settings, int most) throws IOException {
        this.folder = folder;
        this.settings = settings;
        this.most = most;
        Files.createDirectories(folder.resolve(Release.SITEMAPS));
        for (String page : ALWAYS) {
            add(settings.base() + page);
        }
        add(settings.base() + "dataset/" + settings.version());
    }

    @Override
    public void quad(Quad quad) {
        if (quad.getPredicate().equals(Vocabulary.Rdf.type) && isPage(quad.getObject()) && quad.getSubject().isURI()) {
            try {
                add(quad.getSubject().getURI());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static boolean isPage(Node type) {
        return type.equals(Vocabulary.Article) || type.equals(Vocabulary.Statement) || ActorTable.isKind(type);
    }

    private void add(String iri) throws IOException {
        if (out == null || inFile == most) {
            closeFile();
            files++;
            out = Files.newBufferedWriter(folder.resolve(name(files)));
            out.write(XML + "<urlset xmlns=\"" + NAMESPACE + "\">\n");
            inFile = 0;
        }
        inFile++;
        out.write("<url><loc>" + escaped(URI.create(iri).toASCIIString()) + "</loc><lastmod>" + settings.created() + "</lastmod></url>\n");
    }

    private static String name(int number) {
        return Release.SITEMAPS + "/sitemap-" + number + ".xml";
    }

    private static String escaped(String address) {
        return address.replace("&", "&amp;").replace("'", "&apos;");
    }

    private void closeFile() throws IOException {
        if (out != null) {
            out.write("</urlset>\n");
            out.close();
            out = null;
        }
    }

    /** Writes the index, too. */
    @Override
    public void close() throws IOException {
        closeFile();
        StringBuilder index = new StringBuilder(XML + "<sitemapindex xmlns=\"" + NAMESPACE + "\">\n");
        for (int number = 1; number <= files; number++) {
            index.append("<sitemap><loc>").append(settings.base()).append(name(number)).append("</loc><lastmod>")
                    .append(settings.created()).append("</lastmod></sitemap>\n");
        }
        Files.writeString(folder.resolve(Release.SITEMAP), index.append("</sitemapindex>\n"));
    }
}
