package org.dixit.guard;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.jena.query.QueryDeniedException;
import org.apache.jena.query.text.TextQueryPF;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.Function;
import org.apache.jena.sparql.function.FunctionEnv;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.util.Context;
import org.jspecify.annotations.Nullable;

/**
 * The functions that a query may name by IRI: casts, those of XPath, and some of Jena's. Jena itself would load any class of the
 * program by {@code <java:...>}, sleep for as long as it is told to, and tell of the process.
 */
final class Functions {

    /** Of Jena's own, what only looks at its arguments. */
    private static final List<String> OF_JENA = List.of("localname", "namespace", "strjoin", "substr", "substring", "strlen", "max", "min",
            "sqrt", "e", "pi", "now", "evenInteger", "sha1sum");

    /** Calls another function by its name; can be written without. */
    private static final Set<String> CLOSED = Set.of(ARQConstants.fnPrefix + "apply");

    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
    private static final String POWER = ARQConstants.mathPrefix + "pow";
    private static final Set<String> ROUNDING = Set.of(ARQConstants.fnPrefix + "round", ARQConstants.fnPrefix + "round-half-to-even");
    private static final Set<String> SEARCHING = Set.of(ARQConstants.fnPrefix + "contains", ARQConstants.fnPrefix + "substring-before",
            ARQConstants.fnPrefix + "substring-after");
    private static final int MOST_DIGITS = 1_000;

    private static final Map<String, FunctionFactory> KNOWN = known();

    private Functions() {
    }

    private static Map<String, FunctionFactory> known() {
        FunctionRegistry all = FunctionRegistry.get();
        OF_JENA.forEach(name -> all.get(ARQConstants.ARQFunctionLibraryURI + name));
        Map<String, FunctionFactory> known = new HashMap<>();
        for (Iterator<String> names = all.keys(); names.hasNext();) {
            String name = names.next();
            if (name.startsWith(ARQConstants.fnPrefix) || name.startsWith(ARQConstants.mathPrefix)
                    || name.startsWith(XSD)
                    || OF_JENA.stream().anyMatch(own -> name.equals(ARQConstants.ARQFunctionLibraryURI + own))) {
                known.put(name, all.get(name));
            }
        }
        known.keySet().removeAll(CLOSED);
        return Map.copyOf(known);
    }

    static {
        // Strangers would fill the log with it.
        E_Function.WarnOnUnknownFunction = false;
    }

    /** @throws QueryDeniedException for any other function */
    static void require(String iri) {
        if (!KNOWN.containsKey(iri)) {
            throw new QueryDeniedException("There is no function <" + iri + "> here; "
                    + "casts and the functions of SPARQL 1.1 and XPath (fn:, math:) can be called.");
        }
    }

    /** Those of one query. */
    static FunctionRegistry of(Stop stop) {
        return new FunctionRegistry() {
            @Override
            public @Nullable FunctionFactory get(String iri) {
                FunctionFactory factory = KNOWN.get(iri);
                return factory == null ? null : name -> new Bounded(factory.create(name), new Patterns(stop));
            }

            @Override
            public boolean isRegistered(String iri) {
                return KNOWN.containsKey(iri);
            }
        };
    }

    /** {@code text:query} and no other: Jena would take a class's name for a property, and follow lists and containers without end. */
    static PropertyFunctionRegistry properties() {
        String name = "http://jena.apache.org/text#query";
        PropertyFunctionFactory text = iri -> new TextQueryPF();
        return new PropertyFunctionRegistry() {
            @Override
            public @Nullable PropertyFunctionFactory get(String iri) {
                return iri.equals(name) ? text : null;
            }

            @Override
            public boolean manages(String iri) {
                return iri.equals(name);
            }

            @Override
            public boolean isRegistered(String iri) {
                return iri.equals(name);
            }
        };
    }

    /** A function whose arguments and value are looked at. */
    private record Bounded(Function function, Patterns patterns) implements Function {

        @Override
        public void build(String iri, ExprList arguments, Context context) {
            function.build(iri, arguments, context);
        }

        @Override
        public NodeValue exec(Binding row, ExprList arguments, String iri, FunctionEnv env) {
            if (iri.equals(ARQConstants.fnPrefix + "matches") && arguments.size() >= 2) {
                return patterns.matches(value(arguments, 0, row, env), value(arguments, 1, row, env),
                        arguments.size() > 2 ? value(arguments, 2, row, env) : null);
            }
            if (iri.equals(ARQConstants.fnPrefix + "replace") && arguments.size() >= 3) {
                return patterns.replaced(value(arguments, 0, row, env), value(arguments, 1, row, env), value(arguments, 2, row, env),
                        arguments.size() > 3 ? value(arguments, 3, row, env) : null);
            }
            if (arguments.size() == 1 && iri.startsWith(XSD) && !iri.equals(XSD + "string")) {
                Values.digits(value(arguments, 0, row, env));
            } else if (arguments.size() == 2) {
                second(iri, value(arguments, 0, row, env), value(arguments, 1, row, env));
            } else if (iri.equals(ARQConstants.fnPrefix + "concat") || iri.endsWith("#strjoin")) {
                long length = 0;
                for (int i = 0; i < arguments.size(); i++) {
                    length += Values.length(value(arguments, i, row, env)) + (i > 0 ? Values.length(value(arguments, 0, row, env)) : 0);
                }
                Values.length(length);
            }
            return Values.bounded(function.exec(row, arguments, iri, env));
        }

        private static void second(String iri, NodeValue one, NodeValue other) {
            if (SEARCHING.contains(iri)) {
                Values.sought(other);
            } else if (iri.equals(POWER) && one.isInteger() && other.isInteger()) {
                if (other.getInteger().bitLength() > Integer.SIZE - 2) {
                    throw new TooMuch("The query makes a number with too many digits.");
                }
                Values.bits((long) one.getInteger().bitLength() * Math.abs(other.getInteger().longValue()));
            } else if (ROUNDING.contains(iri) && other.isInteger()
                    && other.getInteger().abs().compareTo(BigInteger.valueOf(MOST_DIGITS)) > 0) {
                throw new TooMuch("The query rounds to more than " + MOST_DIGITS + " digits.");
            }
        }

        private static NodeValue value(ExprList arguments, int index, Binding row, FunctionEnv env) {
            NodeValue value = arguments.get(index).eval(row, env);
            if (value == null) {
                throw new ExprEvalException("an argument has no value");
            }
            return value;
        }
    }
}
