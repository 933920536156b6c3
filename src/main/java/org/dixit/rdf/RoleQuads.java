package org.dixit.rdf;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.dixit.rdf.Vocabulary.Rdf;
import org.dixit.statement.ArticleStatements;
import org.dixit.statement.Attribution;
import org.dixit.statement.RoleHolding;
import org.dixit.statement.Statement;

/** The roles that one article gives to actors. */
final class RoleQuads {

    private RoleQuads() {
    }

    static void addAll(ArticleScope scope, ArticleStatements read, NamedActors actors, GraphTriples out) {
        for (Map.Entry<Node, RoleHolding> role : roles(scope, read).entrySet()) {
            add(scope, role.getKey(), role.getValue(), actors, out);
        }
    }

    /** The listed ones and those that only an attribution knows; the first of those with one IRI. */
    private static Map<Node, RoleHolding> roles(ArticleScope scope, ArticleStatements read) {
        Map<Node, RoleHolding> roles = new LinkedHashMap<>();
        read.roles().forEach(role -> roles.putIfAbsent(node(scope, role), role));
        for (Statement statement : read.statements()) {
            List<Attribution> attributions = statement.attributions();
            attributions.stream().map(Attribution::role).filter(role -> role != null)
                    .forEach(role -> roles.putIfAbsent(node(scope, role), role));
        }
        return roles;
    }

    private static Node node(ArticleScope scope, RoleHolding role) {
        return scope.iris().role(scope.articleId(), role, scope.codePoints());
    }

    private static void add(ArticleScope scope, Node node, RoleHolding role, NamedActors actors, GraphTriples out) {
        out.add(node, Rdf.type, Vocabulary.RoleHolding);
        out.add(node, Vocabulary.holder, actors.node(role.holder()));
        if (scope.showsEvidence()) {
            out.add(node, Vocabulary.roleLabel, scope.inLanguage(role.role()));
        }
        if (role.organization() != null) {
            out.add(node, Vocabulary.organization, actors.node(role.organization()));
        }
        if (role.place() != null) {
            out.add(node, Vocabulary.place, actors.node(role.place()));
        }
        out.add(node, Vocabulary.givenIn, scope.node());
        out.add(node, Vocabulary.confidence, Literals.confidence(role.confidence()));
        EvidenceQuads.add(scope, IriScheme.part(node, "span"), node, Vocabulary.roleEvidence, role.span(), out);
    }
}
