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
import org.dixit.pages.Text;
import org.dixit.pages.lists.Lists;
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
        Lists lists = new Lists(release, names);
        Examples examples = Examples.ofProgram();
        // The dataset's description in schema.org's terms goes where there is nothing yet.
        FrontPage front = new FrontPage(release, names, questions(examples), "");
        QueryPage query = new QueryPage(release, settings, examples, names);
        EntityAnswers entities = new EntityAnswers(release, new EntityPage(names));
        FileAnswers files = new FileAnswers(release);
        return new Routes(List.of(
                new Route("/", exchange -> exchange.page(front.page())),
                new Route("/search", exchange -> exchange.page(lists.search(exchange.parameters()))),
                new Route("/statements", exchange -> exchange.page(lists.statements(exchange.parameters()))),
                new Route("/actors", exchange -> exchange.page(lists.actors(exchange.parameters()))),
                new Route("/articles", exchange -> exchange.page(lists.articles(exchange.parameters()))),
                new Route("/publishers", exchange -> exchange.page(lists.publishers(exchange.parameters()))),
                new Route("/concepts", exchange -> exchange.page(lists.concepts())),
                new Route("/query", query),
                new Route("/query/", query),
                new Route("/static/", files::ofProgram),
                new Route("/ontology", files::ontology),
                new Route("/ontology/", files::ofRelease),
                new Route("/dumps/", files::ofRelease),
                new Route("/description.ttl", files::ofRelease),
                new Route("/manifest.json", files::ofRelease),
                new Route("", entities)));
    }

    /** Some of the examples, for those who do not know yet what can be asked. */
    private static List<Text> questions(Examples examples) {
        return examples.all().stream().limit(6).map(example -> new Text(example.title(), "/query/" + example.name(), "")).toList();
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
