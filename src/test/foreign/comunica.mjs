// Asks a server by Comunica, as somebody would who knows nothing of it but an address. One line of output a question.
import { QueryEngine } from "@comunica/query-sparql";

const [server, page] = process.argv.slice(2);
const endpoint = server + "sparql";
const statements = "?s a <https://w3id.org/dixit#Statement>";
const engine = new QueryEngine();

async function rows(query, source) {
  const stream = await engine.queryBindings(query, { sources: [source] });
  return (await stream.toArray()).length;
}

async function tell(name, asking) {
  console.log(name, await asking());
}

await tell("discovered", () => rows(`SELECT ?s { ${statements} }`, endpoint));
await tell("told", () => rows(`SELECT ?s { ${statements} }`, { type: "sparql", value: endpoint }));
await tell("joined", () => rows(`SELECT ?name { ${statements} ; <https://w3id.org/dixit#speaker> ?who .
  ?who <http://www.w3.org/2000/01/rdf-schema#label> ?name }`, endpoint));
await tell("ask", () => engine.queryBoolean(`ASK { ${statements} }`, { sources: [endpoint] }));
await tell("construct", async () => {
  const quads = await engine.queryQuads(`CONSTRUCT WHERE { ${statements} }`, { sources: [endpoint] });
  return (await quads.toArray()).length;
});
await tell("page", () => rows(`SELECT * { <${page.replace(server, "http://localhost:3030/")}> ?p ?o }`, page));
