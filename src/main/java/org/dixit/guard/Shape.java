package org.dixit.guard;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.SortCondition;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.expr.E_LogicalOr;
import org.apache.jena.sparql.expr.E_OneOf;
import org.apache.jena.sparql.expr.E_TripleFn;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction;
import org.apache.jena.sparql.expr.ExprFunctionOp;
import org.apache.jena.sparql.expr.ExprTripleTerm;
import org.apache.jena.sparql.path.P_FixedLength;
import org.apache.jena.sparql.path.P_Mod;
import org.apache.jena.sparql.path.P_Path1;
import org.apache.jena.sparql.path.P_Path2;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.sparql.syntax.Element1;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementAssign;
import org.apache.jena.sparql.syntax.ElementBind;
import org.apache.jena.sparql.syntax.ElementFilter;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.apache.jena.sparql.syntax.ElementLateral;
import org.apache.jena.sparql.syntax.ElementMinus;
import org.apache.jena.sparql.syntax.ElementNamedGraph;
import org.apache.jena.sparql.syntax.ElementOptional;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementService;
import org.apache.jena.sparql.syntax.ElementSubQuery;
import org.apache.jena.sparql.syntax.ElementTriplesBlock;
import org.apache.jena.sparql.syntax.ElementUnfold;
import org.apache.jena.sparql.syntax.ElementUnion;
import org.jspecify.annotations.Nullable;

/**
 * How large and how deep a query is. It is looked at before anything else is done with it: the engine prepares a query by functions
 * that call themselves for each level, in time by the square of its parts, and nothing stops that.
 */
final class Shape {

    private static final int DEEPEST_GROUP = 64;

    /** The engine compiles each of them anew for every level around it, so that the time doubles with each. */
    private static final int DEEPEST_EXISTS = 4;
    private static final int DEEPEST_EXPRESSION = 400;
    private static final int DEEPEST_PATH = 100;
    private static final int MOST_TIMES = 50;
    private static final int MOST_PATTERNS = 250;
    private static final int MOST_PARTS = 500;
    private static final int MOST_EXPRESSIONS = 10_000;

    /** The engine moves all of a list for each of its members. */
    private static final int LONGEST_LIST = 2_000;

    /** What the engine writes out as a union of so many patterns, and several of them as the product. */
    private static final int MOST_ALTERNATIVES = 100;

    private int level;
    private int exists;
    private int patterns;
    private int parts;
    private int expressions;
    private long alternatives = 1;

    private Shape() {
    }

    /** @throws TooMuch for a query that is too large, too deep, or asks for what this dataset has not */
    static Shape of(Query query) {
        Shape shape = new Shape();
        shape.query(query);
        return shape;
    }

    /** Whether its alternatives may be written out as patterns, which makes a query of few faster. */
    boolean hasFewAlternatives() {
        return alternatives <= MOST_ALTERNATIVES;
    }

    private void query(Query query) {
        query.getProject().getExprs().values().forEach(this::expression);
        query.getGroupBy().getExprs().values().forEach(this::expression);
        query.getHavingExprs().forEach(this::expression);
        query.getAggregators().forEach(this::expression);
        if (query.hasOrderBy()) {
            query.getOrderBy().stream().map(SortCondition::getExpression).forEach(this::expression);
        }
        element(query.getQueryPattern());
        if (query.isConstructType()) {
            query.getConstructTemplate().getQuads().forEach(quad -> pattern(quad.asTriple()));
        }
    }

    private void element(@Nullable Element element) {
        if (++level > DEEPEST_GROUP) {
            throw new TooMuch("The query is nested more than " + DEEPEST_GROUP + " levels deep; flatten it.");
        }
        if (++parts > MOST_PARTS) {
            throw new TooMuch("The query has more than " + MOST_PARTS + " parts (groups, filters, unions ...); ask several queries.");
        }
        switch (element) {
            case null -> { }
            case ElementGroup group -> group.getElements().forEach(each -> element(each));
            case ElementUnion union -> union.getElements().forEach(each -> element(each));
            case ElementOptional optional -> element(optional.getOptionalElement());
            case ElementMinus minus -> element(minus.getMinusElement());
            case ElementLateral lateral -> element(lateral.getLateralElement());
            case ElementNamedGraph graph -> element(graph.getElement());
            case ElementService service -> element(service.getElement());
            case ElementSubQuery sub -> query(sub.getQuery());
            case ElementFilter filter -> expression(filter.getExpr());
            case ElementBind bind -> expression(bind.getExpr());
            case ElementAssign assign -> expression(assign.getExpr());
            case ElementUnfold unfold -> expression(unfold.getExpr());
            case ElementPathBlock block -> block.getPattern().forEach(this::pattern);
            case ElementTriplesBlock block -> block.getPattern().forEach(this::pattern);
            case Element1 one -> element(one.getElement());
            default -> { }
        }
        level--;
    }

    private void pattern(TriplePath pattern) {
        if (pattern.isTriple()) {
            pattern(pattern.asTriple());
        } else {
            count(pattern.getSubject(), pattern.getObject());
            path(pattern.getPath(), 0);
        }
    }

    private void pattern(Triple pattern) {
        count(pattern.getSubject(), pattern.getPredicate(), pattern.getObject());
    }

    private void count(Node... nodes) {
        if (++patterns > MOST_PATTERNS) {
            throw new TooMuch("The query has more than " + MOST_PATTERNS + " triple patterns; ask several queries.");
        }
        for (Node node : nodes) {
            if (node.isTripleTerm()) {
                throw noTripleTerms();
            }
        }
    }

    private static TooMuch noTripleTerms() {
        return new TooMuch("Triples inside of triples are not in this dataset and cannot be asked for.");
    }

    private void path(Path path, int depth) {
        if (depth > DEEPEST_PATH) {
            throw new TooMuch("A property path has more than " + DEEPEST_PATH + " steps.");
        }
        if (path instanceof P_FixedLength fixed && fixed.getCount() > MOST_TIMES
                || path instanceof P_Mod mod && Math.max(mod.getMin(), mod.getMax()) > MOST_TIMES) {
            throw new TooMuch("A property path repeats a step more than " + MOST_TIMES + " times; write * or + for any number.");
        }
        if (path instanceof P_Path1 one) {
            path(one.getSubPath(), depth + 1);
        } else if (path instanceof P_Path2 two) {
            path(two.getLeft(), depth + 1);
            path(two.getRight(), depth + 1);
        }
    }

    private void expression(Expr expr) {
        expression(expr, 0);
        alternatives = Math.min(Integer.MAX_VALUE, alternatives * alternatives(expr));
    }

    private void expression(@Nullable Expr expr, int depth) {
        if (depth > DEEPEST_EXPRESSION || ++expressions > MOST_EXPRESSIONS) {
            throw new TooMuch(depth > DEEPEST_EXPRESSION
                    ? "An expression is nested more than " + DEEPEST_EXPRESSION + " levels deep; use IN (...) for many alternatives."
                    : "The query has more than " + MOST_EXPRESSIONS + " expressions; use VALUES, or ask several queries.");
        }
        switch (expr) {
            case E_TripleFn triple -> throw noTripleTerms();
            case ExprTripleTerm triple -> throw noTripleTerms();
            case ExprFunctionOp pattern -> {
                if (++exists > DEEPEST_EXISTS) {
                    throw new TooMuch("EXISTS stands within more than " + DEEPEST_EXISTS + " others; flatten the query.");
                }
                element(pattern.getElement());
                exists--;
            }
            case ExprFunction function -> arguments(function.getArgs(), depth);
            case ExprAggregator aggregator when aggregator.getAggregator().getExprList() != null ->
                    arguments(aggregator.getAggregator().getExprList().getList(), depth);
            case null, default -> { }
        }
    }

    private void arguments(List<Expr> arguments, int depth) {
        if (arguments.size() > LONGEST_LIST) {
            throw new TooMuch("A list in the query has more than " + LONGEST_LIST + " members; use VALUES.");
        }
        arguments.forEach(each -> expression(each, depth + 1));
    }

    private static long alternatives(Expr expr) {
        long most = 1;
        Expr rest = expr;
        while (rest instanceof E_LogicalOr or) {
            most += alternatives(or.getArg2());
            rest = or.getArg1();
        }
        return rest instanceof E_OneOf one ? most + one.getRHS().size() : most;
    }
}
