package org.dixit.serve;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.apache.jena.query.QueryCancelledException;
import org.dixit.pages.EntityPage;
import org.dixit.pages.FrontPage;
import org.dixit.pages.Names;
import org.dixit.release.Release;

/** Which path is answered by what; {@code /sparql} alone is Fuseki's. */
final class Routes extends HttpServlet {

    private static final long serialVersionUID = 1;

    /** Answers one request. */
    @FunctionalInterface
    interface Answer {
        void to(Exchange exchange) throws IOException;
    }

    /** @param path the whole path, or the beginning of longer ones where it ends in a slash; any path where it is empty */
    private record Route(String path, Answer answer) {
        boolean fits(String asked) {
            boolean beginning = path.length() > 1 && path.endsWith("/") && asked.startsWith(path);
            return path.isEmpty() || beginning || asked.equals(path);
        }
    }

    private final transient List<Route> routes;

    private Routes(List<Route> routes) {
        this.routes = routes;
    }

    static Routes of(Release release, ServerSettings settings) throws IOException {
        Names names = new Names(release);
        FrontPage front = new FrontPage(release, names);
        EntityAnswers entities = new EntityAnswers(release, new EntityPage(names));
        QueryPage query = new QueryPage(release, new QueryResults(release, settings, names), entities);
        FileAnswers files = new FileAnswers(release);
        PackagedFiles packaged = new PackagedFiles();
        return new Routes(List.of(
                new Route("/", exchange -> exchange.page(front.page())),
                new Route("/query", query::start),
                new Route("/query/terms.json", new Completions(release)),
                new Route("/query/", query::example),
                new Route("/q/", query::link),
                new Route("/static/lib/", packaged::library),
                new Route("/static/query/", packaged::script),
                new Route("/static/", files::ofProgram),
                new Route("/ontology", files::ontology),
                new Route("/ontology/", files::ofRelease),
                new Route("/dumps/", files::ofRelease),
                new Route("/description.ttl", files::ofRelease),
                new Route("/manifest.json", files::ofRelease),
                new Route("", entities)));
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answer(request, response);
    }

    /** Only the query page's form posts; elsewhere a form has nothing to say. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getRequestURI().equals("/query")) {
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
