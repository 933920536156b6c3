package org.dixit.rdf;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.apicatalog.jsonld.loader.DocumentLoaderOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;

/** Contexts of JSON-LD without the network: our own comes with the program, any other must stand in the file that uses it. */
final class OwnContexts implements DocumentLoader {

    /** Where the context is for everybody else. */
    static final String ADDRESS = Vocabulary.ONTOLOGY + "/context.jsonld";

    private static final String RESOURCE = "/ontology/context.jsonld";

    private OwnContexts() {
    }

    /** For Jena's reader of JSON-LD. */
    static JsonLdOptions options() {
        return new JsonLdOptions(new OwnContexts());
    }

    @Override
    public Document loadDocument(URI address, DocumentLoaderOptions options) throws JsonLdError {
        if (!address.toString().equals(ADDRESS)) {
            throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED,
                    "the context " + address + " lies elsewhere; write it into the file, or use " + ADDRESS);
        }
        try (InputStream bytes = OwnContexts.class.getResourceAsStream(RESOURCE)) {
            if (bytes == null) {
                throw new IllegalStateException("the program lacks its file " + RESOURCE);
            }
            JsonDocument context = JsonDocument.of(bytes);
            context.setDocumentUrl(address);
            return context;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
