package org.dixit.pages.lists;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.dixit.pages.Names;
import org.dixit.pages.Page;
import org.dixit.release.Catalogue;
import org.dixit.release.Reading;
import org.dixit.release.Release;
import org.jspecify.annotations.Nullable;

/**
 * The lists of a release and the search over them. Made ready at the first call, which reads the release's catalogue; safe for any
 * number of threads.
 */
public final class Lists {

    private final Release release;
    private final Names names;
    private @Nullable Ready ready;

    public Lists(Release release, Names names) {
        this.release = release;
        this.names = names;
    }

    private record Ready(Listing statements, Listing actors, Listing articles, Listing publishers, ConceptList concepts,
            SearchPage search) {
    }

    public Page statements(Map<String, String> parameters) {
        return ready().statements().page(new ListAddress("/statements", parameters));
    }

    public Page actors(Map<String, String> parameters) {
        return ready().actors().page(new ListAddress("/actors", parameters));
    }

    public Page articles(Map<String, String> parameters) {
        return ready().articles().page(new ListAddress("/articles", parameters));
    }

    public Page publishers(Map<String, String> parameters) {
        return ready().publishers().page(new ListAddress("/publishers", parameters));
    }

    public Page concepts() {
        return ready().concepts().page();
    }

    /** What is found in statements, actors and articles together. */
    public Page search(Map<String, String> parameters) {
        return ready().search().page(new ListAddress("/search", parameters));
    }

    /** Reads what the first visitor would wait for otherwise. */
    public void prepare() {
        ready();
        release.words();
    }

    private synchronized Ready ready() {
        Ready known = ready;
        if (known == null) {
            known = Reading.from(release.dataset(), (Supplier<Ready>) this::made);
            ready = known;
        }
        return known;
    }

    private Ready made() {
        Links links = new Links(release.manifest().base(), names, release.catalogue());
        List<String> classes = Catalogue.KINDS.stream().map(kind -> kind.getLocalName()).toList();
        Domain kinds = Domain.ofWords(classes, Catalogue.KINDS.stream().map(names::label).toList());
        StatementList statements = new StatementList(release, links, kinds);
        ActorList actors = new ActorList(release, links, kinds, false);
        ArticleList articles = new ArticleList(release, links);
        return new Ready(statements, actors, articles, new ActorList(release, links, kinds, true), new ConceptList(release, names),
                new SearchPage(release, actors, articles, statements));
    }
}
