package org.dixit.serve;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.jena.query.QueryCancelledException;
import org.dixit.pages.EntityPage;
import org.dixit.pages.FrontPage;
import org.dixit.pages.Names;
import org.dixit.release.Release;
import org.dixit.reuse.ArticleExport;

/** Which path is answered by what; {@code /sparql} alone is Fuseki's. */
final class Routes extends HttpServlet {

    private static final long serialVersionUID = 1;

    /** Queries that may be too long for an address. */
    private static final Set<String> POSTED = Set.of("/query", "/reconcile");

    /** Answers one request. */
    @FunctionalInterface
    interface Answer {
        void to(Exchange exchange) throws IOException;
    }

    /**
     * @param path the whole path, or the beginning of longer ones where it ends in a slash; any path where it is empty. A star stands for
     *     one part between slashes
     */
    private record Route(String path, Answer answer) {
        boolean fits(String asked) {
            boolean beginning = path.length() > 1 && path.endsWith("/") && asked.startsWith(path);
            return path.isEmpty() || beginning || asked.equals(path) || path.contains("*") && fitsParts(asked.split("/", -1));
        }

        private boolean fitsParts(String[] asked) {
            String[] parts = path.split("/", -1);
            return parts.length == asked.length && IntStream.range(0, parts.length)
                    .allMatch(i -> parts[i].equals("*") ? !asked[i].isEmpty() : parts[i].equals(asked[i]));
        }
    }

    private final transient List<Route> routes;

    private Routes(List<Route> routes) {
        this.routes = routes;
    }

    static Routes of(Release release, ServerSettings settings) throws IOException {
        Names names = new Names(release);
        FrontPage front = new FrontPage(release, names);
        QueryPage query = new QueryPage(release, settings, Examples.ofProgram(), names);
        EntityAnswers entities = new EntityAnswers(release, new EntityPage(names));
        FileAnswers files = new FileAnswers(release);
        ArticleExports exports = new ArticleExports(new ArticleExport(release));
        ApiAnswers api = new ApiAnswers(release);
        ReconcileAnswers reconcile = new ReconcileAnswers(release);
        return new Routes(List.of(
                new Route("/", exchange -> exchange.page(front.page())),
                new Route("/query", query),
                new Route("/query/", query),
                new Route("/static/", files::ofProgram),
                new Route("/ontology", files::ontology),
                new Route("/ontology/", files::ofRelease),
                new Route("/dumps/", files::ofRelease),
                new Route("/description.ttl", files::ofRelease),
                new Route("/manifest.json", files::ofRelease),
                new Route("/article/*/annotations.jsonld", exports::annotations),
                new Route("/article/*/brat.zip", exports::brat),
                new Route("/article/*/brat.txt", exports::brat),
                new Route("/article/*/brat.ann", exports::brat),
                new Route("/api", api::page),
                new Route("/openapi.json", api::json),
                new Route("/openapi.yaml", api::yaml),
                new Route("/reconcile", reconcile),
                new Route("/reconcile/", reconcile),
                new Route("", entities)));
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response);
    }

    /** Only queries are posted; elsewhere a form has nothing to say. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (POSTED.contains(request.getRequestURI())) {
            answer(request, response);
        } else {
            response.setHeader("Allow", "GET, HEAD");
            new Exchange(request, response).problem(405, "Nothing to write here", "This dataset can be read, not changed.");
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Exchange exchange = new Exchange(request, response);
        String path = request.getRequestURI();
        for (Route route : routes) {
            if (route.fits(path)) {
                try {
                    route.answer().to(exchange);
                } catch (QueryCancelledException e) {
                    exchange.problem(503, "This took too long", "The server stopped it; ask for less, or ask again later.");
                }
                return;
            }
        }
    }
}
