package org.dixit.serve;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;

/** Asks a running server; headers come in pairs of name and value. */
record Served(URI address) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send(request(path, headers));
    }

    HttpResponse<String> ask(String query, String... headers) throws IOException, InterruptedException {
        return get("sparql?query=" + encoded(query), headers);
    }

    HttpResponse<String> post(String type, String body, String... headers) throws IOException, InterruptedException {
        return send(request("sparql", headers).header("Content-Type", type).POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<String> method(String method, String path, String... headers) throws IOException, InterruptedException {
        return send(request(path, headers).method(method, BodyPublishers.noBody()));
    }

    HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path));
        return headers.length == 0 ? request : request.headers(headers);
    }

    static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static String header(HttpResponse<?> answer, String name) {
        return String.join(", ", answer.headers().allValues(name));
    }

    static List<String> links(HttpResponse<?> answer, String relation) {
        return answer.headers().allValues("Link").stream().filter(link -> link.contains("rel=\"" + relation + "\"")).toList();
    }

    static Graph graph(HttpResponse<String> answer) {
        String type = header(answer, "Content-Type").replaceFirst(";.*", "");
        return RDFParser.fromString(answer.body(), RDFLanguages.contentTypeToLang(type)).toGraph();
    }
}
