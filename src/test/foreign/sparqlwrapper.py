"""Asks a server by SPARQLWrapper in every way and form that it knows by itself (JSON-LD would need a further package). One line of output a question."""
import sys
import SPARQLWrapper as sw

ROWS = "SELECT ?s { ?s a <https://w3id.org/dixit#Statement> }"
TRIPLES = "CONSTRUCT WHERE { ?s a <https://w3id.org/dixit#Statement> }"

endpoint = sw.SPARQLWrapper(sys.argv[1] + "sparql")


def tell(name, query, form):
    endpoint.setQuery(query)
    endpoint.setReturnFormat(form)
    answer = endpoint.query()
    print(name, form, answer.response.info()["Content-Type"].split(";")[0], size(answer.convert()))


def size(answer):
    if isinstance(answer, dict):
        return answer["boolean"] if "boolean" in answer else len(answer["results"]["bindings"])
    if isinstance(answer, bytes):
        text = answer.decode("utf-8")
        return len(text.splitlines()) - 1 if text.startswith(("s", "?s")) else text.count("statement/")
    if hasattr(answer, "getElementsByTagName"):
        return len(answer.getElementsByTagName("result"))
    return len(answer)


for method, way, name in ((sw.GET, sw.URLENCODED, "get"), (sw.POST, sw.URLENCODED, "form"), (sw.POST, sw.POSTDIRECTLY, "direct")):
    endpoint.setMethod(method)
    endpoint.setRequestMethod(way)
    for form in (sw.JSON, sw.XML, sw.CSV, sw.TSV):
        tell(name, ROWS, form)
    tell(name, "ASK { ?s ?p ?o }", sw.JSON)
    for form in (sw.TURTLE, sw.N3, sw.RDFXML):
        tell(name, TRIPLES, form)
