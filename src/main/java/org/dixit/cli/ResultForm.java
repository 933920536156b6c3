package org.dixit.cli;

import java.io.OutputStream;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.ResultSet;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.ResultSetMgr;
import org.apache.jena.riot.resultset.ResultSetLang;

/** The forms in which a query's result can be had. */
enum ResultForm {
    TABLE(ResultSetLang.RS_Text, Lang.TURTLE),
    CSV(ResultSetLang.RS_CSV, Lang.TURTLE),
    TSV(ResultSetLang.RS_TSV, Lang.TURTLE),
    JSON(ResultSetLang.RS_JSON, Lang.JSONLD),
    XML(ResultSetLang.RS_XML, Lang.RDFXML);

    private final Lang rows;
    private final Lang triples;

    ResultForm(Lang rows, Lang triples) {
        this.rows = rows;
        this.triples = triples;
    }

    void write(ResultSet result, OutputStream out) {
        ResultSetMgr.write(out, result, rows);
    }

    void write(boolean answer, OutputStream out) {
        ResultSetMgr.write(out, answer, rows);
    }

    void write(Graph graph, OutputStream out) {
        RDFDataMgr.write(out, graph, triples);
    }
}
