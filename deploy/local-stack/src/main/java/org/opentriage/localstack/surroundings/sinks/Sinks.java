package org.opentriage.localstack.surroundings.sinks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.opentriage.localstack.surroundings.mail.MailServer;
import tools.jackson.databind.json.JsonMapper;

/**
 * At {@code http://localhost:9200}: {@code POST /sms} or Twilio's own path takes a text message, any other POST is a webhook; {@code GET /}
 * shows all of it and the staff's mail, {@code GET /sent.json} and {@code GET /mail.json} tell it to programs, {@code GET /ready} answers 200.
 */
public final class Sinks {

    private static final int LARGEST_BODY = 1_000_000;

    private final Sent sent;
    private final SentPage page;
    private final StaffMail mail;

    private Sinks(Sent sent, MailServer mail) {
        this.sent = sent;
        this.mail = new StaffMail(mail);
        this.page = new SentPage();
    }

    /** Starts it with what was sent in earlier runs. */
    public static void start(int port, Path file, MailServer mail) throws IOException {
        var sinks = new Sinks(Sent.keptIn(file), mail);
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 100);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", sinks::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            switch (exchange.getRequestMethod()) {
                case "GET", "HEAD" -> show(exchange);
                case "POST", "PUT" -> take(exchange);
                default -> respond(exchange, 405, "text/plain", "GET or POST");
            }
        }
    }

    private void show(HttpExchange exchange) throws IOException {
        switch (exchange.getRequestURI().getPath()) {
            case "/" -> respond(exchange, 200, "text/html", page.of(sent.all(), mail.all()));
            case "/ready" -> respond(exchange, 200, "text/plain", "ready");
            case "/sent.json" -> respond(exchange, 200, "application/json", json(sent.all()));
            case "/mail.json" -> respond(exchange, 200, "application/json", json(mail.all()));
            default -> respond(exchange, 404, "text/plain", "There is /, /sent.json and /mail.json.");
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var body = new String(exchange.getRequestBody().readNBytes(LARGEST_BODY), StandardCharsets.UTF_8);
        boolean sms = path.startsWith("/sms") || path.endsWith("/Messages.json");
        sent.keep(sms ? "sms" : "webhook", path, body);
        var answer = sms
                ? Map.of("sid", "SM" + UUID.randomUUID().toString().replace("-", ""), "status", "queued")
                : Map.of("status", "success");
        respond(exchange, sms ? 201 : 202, "application/json", json(answer));
    }

    private static String json(Object value) {
        return JsonMapper.shared().writeValueAsString(value);
    }

    private static void respond(HttpExchange exchange, int status, String type, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + ";charset=utf-8");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        boolean head = "HEAD".equals(exchange.getRequestMethod());
        exchange.sendResponseHeaders(status, head ? -1 : bytes.length);
        if (!head) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
