import org.apache.jena.fuseki.main.FusekiServer;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;

/**
 * Fuseki as it comes, over the database of a release, for {@link LoadTest} to compare with.
 * Usage: java -cp JAR src/bench/PlainFuseki.java PORT DATABASE TIMEOUT_MILLISECONDS
 */
class PlainFuseki {

    public static void main(String[] args) {
        DatasetGraph data = DatabaseMgr.connectDatasetGraph(args[1]);
        data.getContext().set(TDB2.symUnionDefaultGraph, true);
        data.getContext().set(ARQ.queryTimeout, args[2] + "," + args[2]);
        FusekiServer.create().port(Integer.parseInt(args[0])).loopback(true).add("/sparql", data).build().start().join();
    }
}
