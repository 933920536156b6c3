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
import org.dixit.reuse.ArticleExport;

/** Which path is answered by what; {@code /sparql} alone is Fuseki's. */
final class Routes extends HttpServlet {

    private static final long serialVersionUID = 1;

    /** Answers one request. */
    @FunctionalInterface
    interface Answer {
        void to(Exchange exchange) throws IOException;
    }

    private final transient Mount mount;
    private final transient List<Route> routes;

    private Routes(Mount mount, List<Route> routes) {
        this.mount = mount;
        this.routes = routes;
    }

    static Routes of(Release release, ServerSettings settings, Answering answering, Mount mount, ReleaseTag tag) throws IOException {
        Names names = new Names(release);
        Lists lists = new Lists(release, names);
        FrontPage front = new FrontPage(release, names, questions(Examples.of(release)), release.structuredData());
        EntityPage pages = new EntityPage(release, names);
        Representations representations = new Representations(tag, release.manifest().programVersion());
        EntityAnswers entities = new EntityAnswers(release, pages, representations, settings.pageSize());
        QueryPage query = new QueryPage(release, new QueryResults(release, answering, names), entities);
        PackagedFiles packaged = new PackagedFiles();
        FileAnswers files = new FileAnswers(release);
        DescriptionAnswers description = new DescriptionAnswers(release);
        OntologyAnswers ontology = new OntologyAnswers(release, representations, files);
        ArticleExports exports = new ArticleExports(new ArticleExport(release));
        ApiAnswers api = new ApiAnswers(release);
        ReconcileAnswers reconcile = new ReconcileAnswers(release);
        return new Routes(mount, List.of(
                new Route("/", exchange -> frontPage(exchange, front)),
                new Route("/search", exchange -> exchange.page(lists.search(exchange.parameters()))),
                new Route("/statements", exchange -> exchange.page(lists.statements(exchange.parameters()))),
                new Route("/actors", exchange -> exchange.page(lists.actors(exchange.parameters()))),
                new Route("/articles", exchange -> exchange.page(lists.articles(exchange.parameters()))),
                new Route("/publishers", exchange -> exchange.page(lists.publishers(exchange.parameters()))),
                new Route("/concepts", exchange -> exchange.page(lists.concepts())),
                Route.posted("/query", query::start),
                new Route("/query/terms.json", new Completions(release)),
                new Route("/query/", query::example),
                new Route("/q/", query::link),
                new Route("/static/lib/", packaged::library),
                new Route("/static/query/", packaged::script),
                new Route("/static/", files::ofProgram),
                new Route("/ontology", ontology),
                new Route("/ontology.", ontology),
                new Route("/ontology/", ontology),
                new Route("/dumps/", files::ofRelease),
                new Route("/tables/", files::ofRelease),
                new Route("/description.ttl", files::ofRelease),
                new Route("/manifest.json", files::ofRelease),
                new Route("/SHA256SUMS", files::ofRelease),
                new Route("/CITATION.cff", files::ofRelease),
                new Route("/citation.bib", files::ofRelease),
                new Route("/schema-org.jsonld", files::ofRelease),
                new Route("/sitemap.xml", files::ofRelease),
                new Route("/sitemaps/", files::ofRelease),
                new Route("/robots.txt", files::ofRelease),
                new Route("/.well-known/void", description),
                new Route("/.well-known/api-catalog", files::apiCatalog),
                new Route("/article/*/annotations.jsonld", exports::annotations),
                new Route("/article/*/brat.zip", exports::brat),
                new Route("/article/*/brat.txt", exports::brat),
                new Route("/article/*/brat.ann", exports::brat),
                new Route("/api", api::page),
                new Route("/openapi.json", api::json),
                new Route("/openapi.yaml", api::yaml),
                Route.posted("/reconcile", reconcile),
                new Route("/reconcile/", reconcile),
                new Route("", entities)));
    }

    /** Some of the examples, for those who do not know yet what can be asked. */
    private static List<Text> questions(Examples examples) {
        return examples.all().stream().limit(6).map(example -> new Text(example.title(), "/query/" + example.name(), "")).toList();
    }

    /** Who wants data of the front page wants the dataset's description. */
    private static void frontPage(Exchange exchange, FrontPage front) throws IOException {
        exchange.negotiated();
        if (Negotiation.best(exchange.accept(), MediaType.all(), MediaType::type).orElse(MediaType.HTML) == MediaType.HTML) {
            exchange.page(front.page());
        } else {
            exchange.redirect(303, exchange.href("/dataset"));
        }
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Exchange exchange = new Exchange(request, response, mount);
        Route route = routes.stream().filter(each -> each.fits(request.getRequestURI())).findFirst().orElseThrow();
        Visit.of(request).route(route.path());
        switch (request.getMethod()) {
            case "GET", "HEAD" -> answer(route, exchange);
            case "OPTIONS" -> {
                exchange.header("Allow", route.methods());
                exchange.status(HttpServletResponse.SC_NO_CONTENT);
            }
            default -> {
                if (route.posted() && request.getMethod().equals("POST")) {
                    answer(route, exchange);
                } else {
                    exchange.header("Allow", route.methods());
                    exchange.problem(405, "Nothing to write here", "This dataset can be read, not changed.");
                }
            }
        }
    }

    private static void answer(Route route, Exchange exchange) throws IOException {
        if (exchange.request().getMethod().equals("POST") && !exchange.isForm()) {
            exchange.header("Accept-Post", Exchange.FORM);
            exchange.problem(415, "Not a form", "POST here takes a form (" + Exchange.FORM + ").");
            return;
        }
        try {
            route.answer().to(exchange);
        } catch (QueryCancelledException e) {
            QueryStopped.tell(exchange, e);
        }
    }
}
