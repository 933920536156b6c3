package org.dixit.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.jena.query.QueryDeniedException;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.Transformer;
import org.apache.jena.sparql.algebra.op.OpGroup;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.expr.E_Call;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrAfter;
import org.apache.jena.sparql.expr.E_StrBefore;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrContains;
import org.apache.jena.sparql.expr.E_StrDatatype;
import org.apache.jena.sparql.expr.E_StrEncodeForURI;
import org.apache.jena.sparql.expr.E_StrLowerCase;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.E_StrUpperCase;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprAggregator;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.aggregate.AggAvg;
import org.apache.jena.sparql.expr.aggregate.AggCount;
import org.apache.jena.sparql.expr.aggregate.AggCountVar;
import org.apache.jena.sparql.expr.aggregate.AggMax;
import org.apache.jena.sparql.expr.aggregate.AggMin;
import org.apache.jena.sparql.expr.aggregate.AggSample;
import org.apache.jena.sparql.expr.aggregate.AggSum;
import org.apache.jena.sparql.expr.aggregate.Aggregator;
import org.apache.jena.vocabulary.XSD;

/** Puts in the place of a query's functions others that give the same values, but can be stopped and make no value without end. */
final class Expressions extends ExprTransformCopy {

    private final Stop stop;

    private Expressions(Stop stop) {
        this.stop = stop;
    }

    static Op guarded(Op op, Stop stop, Services services) {
        return Transformer.transform(new Checks(stop, services), new Expressions(stop), op);
    }

    @Override
    public Expr transform(ExprFunctionN function, ExprList arguments) {
        return switch (function) {
            case E_Regex regex -> new Regex(arguments, stop);
            case E_StrReplace replace -> new Replace(arguments, stop);
            case E_StrConcat concat -> new Concat(arguments);
            case E_Function named -> {
                Functions.require(named.getFunctionIRI());
                yield super.transform(function, arguments);
            }
            case E_Call call -> throw new QueryDeniedException("CALL is not part of SPARQL 1.1; write the function itself.");
            default -> super.transform(function, arguments);
        };
    }

    @Override
    public Expr transform(ExprFunction2 function, Expr one, Expr other) {
        return switch (function) {
            case E_Multiply product -> new Product(one, other);
            case E_StrDatatype typed -> new Typed(one, other);
            case E_StrContains search -> new Search(search, one, other);
            case E_StrBefore search -> new Search(search, one, other);
            case E_StrAfter search -> new Search(search, one, other);
            default -> super.transform(function, one, other);
        };
    }

    @Override
    public Expr transform(ExprFunction1 function, Expr argument) {
        return switch (function) {
            case E_StrEncodeForURI growing -> new Growing(growing, argument, growing::eval);
            case E_StrUpperCase growing -> new Growing(growing, argument, growing::eval);
            case E_StrLowerCase growing -> new Growing(growing, argument, growing::eval);
            default -> super.transform(function, argument);
        };
    }

    private static final class Regex extends E_Regex {
        private final Stop stop;
        private final Patterns patterns;

        Regex(ExprList arguments, Stop stop) {
            super(arguments.get(0), arguments.get(1), arguments.size() > 2 ? arguments.get(2) : null);
            this.stop = stop;
            this.patterns = new Patterns(stop);
        }

        @Override
        public NodeValue eval(List<NodeValue> arguments) {
            return patterns.matches(arguments.get(0), arguments.get(1), arguments.size() > 2 ? arguments.get(2) : null);
        }

        @Override
        public Expr copy(ExprList arguments) {
            return new Regex(arguments, stop);
        }
    }

    private static final class Replace extends E_StrReplace {
        private final Stop stop;
        private final Patterns patterns;

        Replace(ExprList arguments, Stop stop) {
            super(arguments.get(0), arguments.get(1), arguments.get(2), arguments.size() > 3 ? arguments.get(3) : null);
            this.stop = stop;
            this.patterns = new Patterns(stop);
        }

        @Override
        public NodeValue eval(List<NodeValue> arguments) {
            return patterns.replaced(arguments.get(0), arguments.get(1), arguments.get(2),
                    arguments.size() > 3 ? arguments.get(3) : null);
        }

        @Override
        public Expr copy(ExprList arguments) {
            return new Replace(arguments, stop);
        }
    }

    private static final class Concat extends E_StrConcat {

        Concat(ExprList arguments) {
            super(arguments);
        }

        @Override
        public NodeValue eval(List<NodeValue> arguments) {
            Values.length(arguments.stream().mapToLong(Values::length).sum());
            return super.eval(arguments);
        }

        @Override
        public Expr copy(ExprList arguments) {
            return new Concat(arguments);
        }
    }

    private static final class Product extends E_Multiply {

        Product(Expr one, Expr other) {
            super(one, other);
        }

        @Override
        public NodeValue eval(NodeValue one, NodeValue other) {
            return Values.bounded(super.eval(one, other));
        }

        @Override
        public Expr copy(Expr one, Expr other) {
            return new Product(one, other);
        }
    }

    private static final class Typed extends E_StrDatatype {

        Typed(Expr one, Expr other) {
            super(one, other);
        }

        @Override
        public NodeValue eval(NodeValue text, NodeValue type) {
            if (!XSD.xstring.getURI().equals(type.asNode().toString())) {
                Values.digits(text);
            }
            return super.eval(text, type);
        }

        @Override
        public Expr copy(Expr one, Expr other) {
            return new Typed(one, other);
        }
    }

    /** Looks for one text in another. */
    private static final class Search extends ExprFunction2 {
        private final ExprFunction2 search;

        Search(ExprFunction2 search, Expr one, Expr other) {
            super(one, other, search.getFunctionName(null));
            this.search = search;
        }

        @Override
        public NodeValue eval(NodeValue one, NodeValue other) {
            Values.sought(other);
            return search.eval(one, other);
        }

        @Override
        public Expr copy(Expr one, Expr other) {
            return new Search(search, one, other);
        }
    }

    /** Gives a longer text than it gets. */
    private static final class Growing extends ExprFunction1 {
        private final ExprFunction1 function;
        private final UnaryOperator<NodeValue> value;

        Growing(ExprFunction1 function, Expr argument, UnaryOperator<NodeValue> value) {
            super(argument, function.getFunctionName(null));
            this.function = function;
            this.value = value;
        }

        @Override
        public NodeValue eval(NodeValue argument) {
            return Values.bounded(value.apply(argument));
        }

        @Override
        public Expr copy(Expr argument) {
            return new Growing(function, argument, value);
        }
    }

    /** Notes what an aggregate holds until its group is complete. */
    private static final class Kept extends ExprFunction1 {
        private final Stop stop;

        Kept(Expr argument, Stop stop) {
            super(argument, "kept");
            this.stop = stop;
        }

        @Override
        public NodeValue eval(NodeValue value) {
            stop.keep(value.asNode());
            return value;
        }

        @Override
        public Expr copy(Expr argument) {
            return new Kept(argument, stop);
        }
    }

    private static final class Checks extends TransformCopy {
        private final Stop stop;
        private final Services services;

        Checks(Stop stop, Services services) {
            this.stop = stop;
            this.services = services;
        }

        @Override
        public Op transform(OpService service, Op query) {
            // Before anything is asked, and where a filter would make "no" of it.
            if (!service.getService().isVariable()) {
                services.require(service.getService());
            }
            return super.transform(service, query);
        }

        @Override
        public Op transform(OpGroup group, Op rows) {
            List<ExprAggregator> aggregators = group.getAggregators().stream().map(this::counted).toList();
            return OpGroup.create(rows, group.getGroupVars(), new ArrayList<>(aggregators));
        }

        private ExprAggregator counted(ExprAggregator aggregator) {
            Aggregator aggregate = aggregator.getAggregator();
            ExprList values = aggregate.getExprList();
            // These hold one value, and what they hold of each value besides, to see it once, is for the guard over all memory.
            if (values == null || aggregate instanceof AggCount || aggregate instanceof AggCountVar || aggregate instanceof AggSum
                    || aggregate instanceof AggAvg || aggregate instanceof AggMin || aggregate instanceof AggMax
                    || aggregate instanceof AggSample) {
                return aggregator;
            }
            ExprList kept = new ExprList();
            values.forEach(value -> kept.add(new Kept(value, stop)));
            return new ExprAggregator(aggregator.getVar(), aggregate.copy(kept));
        }
    }
}
