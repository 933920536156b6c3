package org.dixit.serve;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Requests as no honest client sends them: methods, addresses, headers and bodies, mixed and damaged. */
final class HostileRequests {

    /**
     * A request.
     *
     * @param whole whether it is one of HTTP/1.1 and its last word, so that the server owes an answer to it
     */
    record Hostile(byte[] bytes, boolean whole) {
        @Override
        public String toString() {
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            return text.length() <= 3_000 ? text : text.substring(0, 3_000) + "… (" + text.length() + " octets)";
        }
    }

    private static final List<String> METHODS = List.of("GET", "GET", "GET", "GET", "HEAD", "POST", "POST", "PUT", "DELETE", "PATCH",
            "OPTIONS",
            "TRACE", "CONNECT", "MKCOL", "PROPFIND", "get", "X".repeat(300), "QUERY", "PURGE");
    private static final List<String> PATHS = List.of("/", "/search", "/statements", "/actors", "/articles", "/publishers", "/concepts",
            "/query",
            "/query/terms.json", "/query/q01", "/q/1", "/static/dixit.css", "/static/lib/d3-7.9.0.js", "/static/query/page.js", "/ontology",
            "/ontology/shapes", "/ontology/0.1.0.jsonld", "/dumps/dixit.nq.gz", "/tables/actors.csv", "/manifest.json", "/sitemap.xml",
            "/.well-known/void", "/article/a1", "/article/a1.rdf", "/article/a1/brat.zip", "/article/a1/annotations.jsonld", "/api",
            "/openapi.json", "/reconcile", "/reconcile/suggest/entity", "/reconcile/preview", "/reconcile/properties", "/sparql",
            "/sparql/update",
            "/statement/aaaaaaaaaaaaaaaa", "/actor/person-mara-lind-aaaaaa", "/dataset", "/dataset.nq", "/graph/a1", "/data/Data-0001", "*",
            "http://elsewhere.example/", "/$/server", "/actor/group-%C3%A9lus-aaaaaa");
    private static final List<String> PARAMETERS = List.of("q", "query", "page", "sort", "speaker", "from", "date", "kind", "hops",
            "format",
            "timeout", "default-graph-uri", "named-graph-uri", "queries", "extend", "prefix", "cursor", "limit", "id", "type", "update",
            "role",
            "country", "certainty", "mentions", "lang", "", "__proto__");
    private static final List<String> VALUES = List.of("", "1", "0", "-1", "99999999999999", "harbour", "%", "%zz", "%00", "%c0%80",
            "%ff", "%u0041",
            "<script>alert(1)</script>", "%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E", "../../etc/passwd", "%2e%2e%2f", "javascript:alert(1)",
            "{}", "[]", "{%22q0%22:{%22query%22:%22x%22,%22limit%22:1e999}}", "%7B%22q0%22%3A".repeat(40), "%5B".repeat(900), "\"'",
            "%0d%0aSet-Cookie:a=b",
            "*".repeat(50), "AND%20OR%20NOT", "%22".repeat(9), "((((", "a*~0.1^1e9", "2023-99-99", "actor/state-cn", "%F0%9F%98%80",
            "%EF%BF%BF",
            "%E2%80%AE", "a".repeat(3_000), "http://127.0.0.1:22/", "file:///etc/passwd", "${7*7}", "1e9", "NaN", "+", "a%20".repeat(400));
    private static final List<String> HEADERS = List.of("Accept: text/html", "Accept: */*", "Accept: ;q=,;,/;/q=x,text/html;q=NaN",
            "Accept: ",
            "Accept: application/rdf+xml", "Accept: application/ld+json;profile=\"x\"", "Accept: image/png",
            "Accept: text/html;q=1e999,*/*;q=-1",
            "Accept: " + "a/b;q=0.1,".repeat(300), "Accept-Encoding: gzip;q=0, *;q=0", "Accept-Encoding: gzip, br, deflate",
            "Accept-Language: x-".repeat(20),
            "If-None-Match: *", "If-None-Match: W/\"", "If-None-Match:" + " ,".repeat(900), "If-Modified-Since: never", "If-Range: \"",
            "Range: bytes=0-0",
            "Range: bytes=9-1,5-", "Range: bytes=-99999999999999999999", "Range: bytes=" + "0-,".repeat(500),
            "Cookie: a=\"; $Version=1; =;;",
            "Cookie: JSESSIONID=../../x", "X-Forwarded-For: 127.0.0.1", "X-Forwarded-Host: evil.example", "X-Forwarded-Proto: javascript",
            "Forwarded: for=\"_gazonk\";host=evil.example", "X-Original-URL: /$/server", "X-HTTP-Method-Override: DELETE", "Origin: null",
            "Referer: javascript:alert(1)", "User-Agent: () { :; }; /bin/true", "User-Agent: ${jndi:ldap://127.0.0.1/a}",
            "Authorization: Basic %%%",
            "Expect: 100-continue", "Upgrade: h2c", "Upgrade: websocket", "Content-Encoding: gzip", "TE: trailers", "Via: 1.1 x",
            "DNT: \u00ff",
            "X: " + "y".repeat(5_000), "Max-Forwards: 0", "Access-Control-Request-Method: PUT", "Transfer-Encoding: identity",
            "Content-Length: 3",
            "Content-Length: -1", "Transfer-Encoding: chunked", "Host: second.example", " folded", "No colon", ": no name", "Nul: \0");
    private static final List<String> TYPES = List.of("application/sparql-query", "application/x-www-form-urlencoded",
            "application/sparql-update",
            "text/turtle", "application/ld+json", "application/rdf+xml", "application/json", "multipart/form-data; boundary=x",
            "multipart/form-data", "application/sparql-query; charset=utf-16", "application/x-www-form-urlencoded; charset=nonsense",
            ";", "a/b/c");
    private static final List<String> BODIES = List.of("", "x", "update=DROP+ALL", "query=ASK%7B%7D", "query=%zz", "queries=%7B%7D",
            "extend=%5B%5D",
            "<!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]><x>&y;</x>", "{\"@context\":\"http://127.0.0.1:1/\"}",
            "--x\r\n\r\n--x--", "\0\0\0",
            "PK\3\4", "\u001f\u008b\b\0", "=&=&=&".repeat(200), "queries=" + "[".repeat(3_000), "a".repeat(70_000),
            "INSERT DATA { <a> <b> <c> }");

    private final RandomGenerator random;
    private final HostileQueries queries;

    HostileRequests(RandomGenerator random) {
        this.random = random;
        this.queries = new HostileQueries(random);
    }

    Hostile next() {
        return switch (random.nextInt(10)) {
            case 0, 1, 2, 3 -> asked();
            case 4 -> broken(mixed().bytes());
            default -> mixed();
        };
    }

    /** A hostile query, sent as one should. */
    private Hostile asked() {
        String query = queries.next();
        String encoded = URLEncoder.encode(query, StandardCharsets.UTF_8);
        String format = oneOf(List.of("", "&format=json", "&format=rdf", "&format=csv", "&format=nonsense", "&timeout=0.5", "&format=ttl"));
        return switch (random.nextInt(5)) {
            case 0 -> request("POST", "/sparql", "application/sparql-query", query.getBytes(StandardCharsets.UTF_8));
            case 1 -> request("POST", "/query", "application/x-www-form-urlencoded", ("query=" + encoded)
                    .getBytes(StandardCharsets.US_ASCII));
            case 2 -> request("GET", "/query?query=" + encoded, "", new byte[0]);
            case 3 -> request("GET", QueryLink.of(query).map(link -> "/q/" + link + oneOf(List.of("", ".csv", ".ttl", ".json")))
                    .orElse("/"),
                    "", new byte[0]);
            default -> request("GET", "/sparql?query=" + encoded + format, "", new byte[0]);
        };
    }

    private Hostile mixed() {
        boolean body = random.nextInt(3) == 0;
        return request(oneOf(METHODS), address(), body ? oneOf(TYPES) : "", body ? oneOf(BODIES)
                .getBytes(StandardCharsets.ISO_8859_1) : new byte[0]);
    }

    private String address() {
        String path = oneOf(PATHS);
        if (random.nextInt(4) == 0) {
            int place = random.nextInt(path.length() + 1);
            path = path.substring(0, place) + oneOf(List.of("..", "/../", "%2e%2e/", "%252e", ";", ";a=b", "%00", "%5c", "\\", "//",
                    "%2f", "%0d%0a",
                    "\u00ff", "%", "%E2%82", "#", "?", " ", ".html", ".nq", "%F0%9F%98%80", "~", "$", "<b>", "\"", "|", "{", "^"))
                    + path.substring(place);
        }
        StringBuilder address = new StringBuilder(path);
        for (int i = random.nextInt(4); i > 0; i--) {
            address.append(address.indexOf("?") < 0 ? '?' : '&').append(oneOf(PARAMETERS)).append('=').append(oneOf(VALUES));
        }
        return address.toString();
    }

    private Hostile request(String method, String address, String type, byte[] body) {
        StringBuilder head = new StringBuilder(method).append(' ').append(address).append(" HTTP/1.1\r\nHost: ")
                .append(random.nextInt(9) == 0 ? oneOf(List.of("", "evil.example", "a b", "\"><b>", "[::1", "localhost:99999", "%0d"))
                        : "localhost").append("\r\n");
        for (int i = random.nextInt(4); i > 0; i--) {
            head.append(oneOf(HEADERS)).append("\r\n");
        }
        if (!type.isEmpty()) {
            head.append("Content-Type: ").append(type).append("\r\n");
        }
        if (body.length > 0) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        byte[] start = head.append("Connection: close\r\n\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = Arrays.copyOf(start, start.length + body.length);
        System.arraycopy(body, 0, all, start.length, body.length);
        // These change where the request ends.
        boolean framed = head.indexOf("Transfer-Encoding") < 0 && head.indexOf("Content-Length") == head.lastIndexOf("Content-Length")
                && (body.length > 0 || head.indexOf("Content-Length") < 0);
        return new Hostile(all, framed);
    }

    /** Octets changed, left out, cut off, doubled. */
    private Hostile broken(byte[] request) {
        byte[] bytes = request.clone();
        for (int i = random.nextInt(6); i >= 0; i--) {
            bytes[random.nextInt(Math.min(bytes.length, 400))] = (byte) (random.nextBoolean()
                    ? random.nextInt(256) : "\r\n\0 :/?%".charAt(random.nextInt(8)));
        }
        int length = random.nextInt(3) == 0 ? random.nextInt(bytes.length) : bytes.length;
        return new Hostile(Arrays.copyOf(bytes, length), false);
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
