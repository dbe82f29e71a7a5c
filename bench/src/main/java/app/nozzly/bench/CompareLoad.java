package app.nozzly.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks a running host for price comparisons over eight connections. Arguments: address, seconds. */
public final class CompareLoad {

    private static final int PRODUCTS = 200;
    private static final int CONNECTIONS = 8;
    private static final int MOST = 1_000_000;

    private static final Pattern TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");

    /** A client that has opened a workshop at a host. */
    private record Caller(HttpClient client, String url, String token) {}

    private CompareLoad() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        String url = arguments[0];
        int seconds = Integer.parseInt(arguments[1]);
        Caller caller = register(url);
        for (int product = 0; product < PRODUCTS; product++) {
            add(caller, product);
        }
        String compare = url + "/api/v1/pricing/compare?product_id=BENCH-";
        load(caller, compare, PRODUCTS, seconds);
        report("compare", load(caller, compare, PRODUCTS, seconds), seconds);
        report("reference, /health/live", load(caller, url + "/health/live?n=", 1, seconds), seconds);
    }

    private static void add(Caller caller, int product) throws IOException, InterruptedException {
        String body = "{'sku':'BENCH-" + product + "','name':'Product " + product
                + "','print_minutes':90,'handling_minutes':4,'materials':[{'material_type':'PLA','weight_g':"
                + (20 + product)
                + "},{'material_type':'PETG','weight_g':7.5}],'components':[{'name':'Box','quantity':1,'unit_cost':'0.55'}]}";
        post(caller, "/products", body);
    }

    private static Caller register(String url) throws IOException, InterruptedException {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        String answer = post(
                new Caller(client, url, ""),
                "/auth/register",
                "{'workshop_name':'Bench','name':'Bench','email':'bench@example.com','password':'a long bench pass','currency':'GBP','time_zone':'Europe/London'}");
        Matcher token = TOKEN.matcher(answer);
        if (!token.find()) {
            throw new IOException(answer);
        }
        return new Caller(client, url, token.group(1));
    }

    private static String post(Caller caller, String path, String body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(caller.url() + "/api/v1" + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')));
        if (!caller.token().isEmpty()) {
            request.header("Authorization", "Bearer " + caller.token());
        }
        HttpResponse<String> answer = caller.client().send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 201) {
            throw new IOException(answer.body());
        }
        return answer.body();
    }

    /** Nanoseconds of every answer. */
    private static long[] load(Caller caller, String path, int different, int seconds) throws InterruptedException {
        long[] times = new long[MOST];
        int[] counts = new int[CONNECTIONS];
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        List<Thread> threads = new ArrayList<>();
        for (int connection = 0; connection < CONNECTIONS; connection++) {
            int own = connection;
            Thread thread = new Thread(() -> {
                int first = own * (MOST / CONNECTIONS);
                while (System.nanoTime() < end) {
                    long start = System.nanoTime();
                    get(
                            caller,
                            path.endsWith("n=")
                                    ? path.substring(0, path.indexOf('?'))
                                    : path + counts[own] % different);
                    times[first + counts[own]++] = System.nanoTime() - start;
                }
            });
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return Arrays.stream(times).filter(time -> time > 0).sorted().toArray();
    }

    private static void get(Caller caller, String address) {
        try {
            HttpResponse<Void> answer = caller.client()
                    .send(
                            HttpRequest.newBuilder(URI.create(address))
                                    .header("Authorization", "Bearer " + caller.token())
                                    .build(),
                            HttpResponse.BodyHandlers.discarding());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(address + " " + answer.statusCode());
            }
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static void report(String name, long[] sorted, int seconds) {
        System.out.printf(
                "%s: %,d requests/s, p50 %.2f ms, p95 %.2f ms, p99 %.2f ms%n",
                name,
                sorted.length / seconds,
                sorted[sorted.length / 2] / 1e6,
                sorted[sorted.length * 95 / 100] / 1e6,
                sorted[sorted.length * 99 / 100] / 1e6);
    }
}
