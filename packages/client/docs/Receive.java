import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigInteger;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * 岗汇接收示例：Java 17，一个文件，没有依赖。An example of receiving from Ganghui: Java 17, one file, no dependency.
 *
 *   export GANGHUI_URL=http://localhost:8787
 *   java -Dfile.encoding=UTF-8 Receive.java pull                  拉取全部变更，逐条核对，再与签名的检查点比较 pulls and proves
 *   export GANGHUI_WEBHOOK_SECRET=whsec_…
 *   java -Dfile.encoding=UTF-8 Receive.java listen 8791           接收推送，核对签名 receives webhooks, checks signatures
 *
 * 岗位放在内存里；正式系统把岗位和位置写进同一个数据库事务。Postings are in memory; yours go into one transaction with the position.
 * 退出码 exit codes: 0 相等 equal; 1 不符 not equal; 2 用法不对 wrong use; 3 连不上，再运行一次 not reached, run it again.
 */
public final class Receive {
    private static final String BASE = env("GANGHUI_URL", "http://localhost:8787");
    private static final PrintStream OUT = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(10)).followRedirects(HttpClient.Redirect.NEVER).build();

    /** 对不上：缺了变更，或内容被改动过。Something is missing, or was changed on its way. */
    @SuppressWarnings("serial")
    static final class Unequal extends RuntimeException {
        Unequal(String what) {
            super(what);
        }
    }

    // 副本和它的位置。The copy, and where it stands: everything up to `sequence`.
    private final Map<String, Object> postings = new TreeMap<>();
    private long sequence = 0;
    private String chain = "0".repeat(64);
    private BigInteger digest = BigInteger.ZERO;

    public static void main(String[] args) throws Exception {
        String command = args.length == 0 ? "" : args[0];
        try {
            if (command.equals("pull")) System.exit(new Receive().pull());
            else if (command.equals("listen")) new Receive().listen(args.length > 1 ? Integer.parseInt(args[1]) : 8791);
            else {
                OUT.println("java -Dfile.encoding=UTF-8 Receive.java pull | listen <port>");
                System.exit(2);
            }
        } catch (Unequal unequal) {
            OUT.println("不符 not equal: " + unequal.getMessage());
            System.exit(1);
        } catch (IOException away) {
            OUT.println("连不上，再运行一次即可 not reached, run it again: " + away);
            System.exit(3);
        }
    }

    /** 从本地的序号拉到末尾，再与签名的检查点比较。Pulls to the end, then compares with the signed checkpoint. */
    int pull() throws Exception {
        Map<String, Object> page;
        do {
            page = object(get("/v1/feed?limit=500&after=" + sequence));
            // 正式系统：这一页和新的序号在一个事务里写入。Yours: this page and the new position in one transaction.
            apply(list(page.get("events")), number(page.get("last")));
        } while (Boolean.TRUE.equals(page.get("more")));
        Map<String, Object> checkpoint = object(get("/v1/feed/checkpoint?at=" + sequence));
        if (!isSigned(checkpoint)) throw new Unequal("检查点的签名不对 the checkpoint's signature is wrong");
        String state = String.format("%064x", digest);
        if (number(checkpoint.get("sequence")) != sequence || !chain.equals(checkpoint.get("chainHash"))
                || !state.equals(checkpoint.get("stateDigest")) || number(checkpoint.get("live")) != postings.size())
            throw new Unequal("序号 " + sequence + "：与检查点不同 differs from the checkpoint");
        OUT.println("相等 equal：" + postings.size() + " 个岗位，到序号 " + sequence + "，" + state);
        return 0;
    }

    /** 按顺序应用；没有筛选时一条也不能缺。Applies changes in order; without a filter none may be missing. */
    void apply(List<Object> events, long last) throws GeneralSecurityException {
        for (Object each : events) {
            Map<String, Object> event = map(each);
            long at = number(event.get("sequence"));
            if (at <= sequence) continue; // 已经有了 known already
            if (at != sequence + 1) throw new Unequal("序号 " + sequence + " 之后是 " + at + " changes are missing");
            Map<String, Object> data = map(event.get("data"));
            Map<String, Object> posting = map(data.get("posting"));
            String id = (String) event.get("subject");
            String hash = (String) data.get("hash");
            if (!hash.equals(contentHash(posting, map(data.get("quality"))))) throw new Unequal("序号 " + at + "：内容被改动过 content was changed");
            Map<String, Object> previous = data.get("previous") == null ? null : map(data.get("previous"));
            chain = sha256(chain + "\n" + chainLine(event, data, previous));
            if (previous != null && isLive(previous)) digest = digest.subtract(name(id, previous.get("revision"), previous.get("hash")));
            if (isLive(data)) digest = digest.add(name(id, posting.get("revision"), hash));
            digest = digest.mod(BigInteger.ONE.shiftLeft(256));
            if (isLive(data)) postings.put(id, posting);
            else postings.remove(id);
            sequence = at;
        }
        if (last > sequence) throw new Unequal("这一页到 " + last + "，只有到 " + sequence + " the page ends early");
    }

    private static boolean isLive(Map<String, Object> data) {
        return Boolean.TRUE.equals(data.get("live"));
    }

    private static BigInteger name(String id, Object revision, Object hash) throws GeneralSecurityException {
        return new BigInteger(sha256(id + "@" + revision + "#" + hash), 16);
    }

    private static String chainLine(Map<String, Object> event, Map<String, Object> data, Map<String, Object> previous) {
        Map<String, Object> cause = map(data.get("cause"));
        String before = previous == null ? "-" : previous.get("sequence") + "/" + previous.get("revision") + "/" + previous.get("hash")
                + "/" + (isLive(previous) ? "live" : "gone");
        Object call = cause.get("submissionId");
        return event.get("sequence") + " " + event.get("id") + " " + event.get("type") + " " + event.get("time") + " " + event.get("recordedtime")
                + " " + data.get("hash") + " " + (isLive(data) ? "live" : "gone") + " " + before + " " + cause.get("by") + " " + (call == null ? "-" : call);
    }

    /** 联系方式不在散列之内：谁能看见由密钥决定。Contacts are outside the hash: the key decides who sees them. */
    private static String contentHash(Map<String, Object> posting, Map<String, Object> quality) throws GeneralSecurityException {
        Map<String, Object> contact = new TreeMap<>();
        for (String member : List.of("name", "phone", "email")) contact.put(member, null);
        contact.put("consent", map(posting.get("contact")).get("consent"));
        Map<String, Object> provenance = new TreeMap<>(map(posting.get("provenance")));
        provenance.keySet().removeIf(pointer -> pointer.startsWith("/contact"));
        Map<String, Object> shown = new TreeMap<>(posting);
        shown.put("contact", contact);
        shown.put("provenance", provenance);
        List<Object> findings = new ArrayList<>();
        for (Object each : list(quality.get("findings"))) {
            Map<String, Object> finding = new TreeMap<>(map(each));
            if (((String) finding.get("field")).startsWith("/contact")) finding.put("evidence", "");
            findings.add(finding);
        }
        Map<String, Object> judged = new TreeMap<>(quality);
        judged.put("findings", findings);
        return sha256(Json.write(Map.of("posting", shown, "quality", judged)));
    }

    /** 第一次看到的公钥要另行核对并保存，不要每次都信网上的。Keep the key you checked; do not trust what is published each time. */
    private static boolean isSigned(Map<String, Object> checkpoint) throws Exception {
        Map<String, Object> members = new TreeMap<>(checkpoint);
        byte[] signature = Base64.getUrlDecoder().decode((String) members.remove("signature"));
        for (Object each : list(object(get("/v1/feed/keys")).get("keys"))) {
            Map<String, Object> key = map(each);
            if (!key.get("keyId").equals(checkpoint.get("keyId"))) continue;
            byte[] der = HexFormat.of().parseHex("302a300506032b6570032100"
                    + HexFormat.of().formatHex(Base64.getUrlDecoder().decode((String) key.get("publicKey"))));
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(der)));
            ed25519.update(Json.write(members).getBytes(StandardCharsets.UTF_8));
            return ed25519.verify(signature);
        }
        return false;
    }

    /** 接收推送：核对签名，答复验证请求，应用变更，存好了才答 200。Receives webhooks: 200 only once the batch is kept. */
    void listen(int port) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        server.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readNBytes(8_000_000), StandardCharsets.UTF_8);
            try {
                if (!isFromGanghui(exchange, body)) answer(exchange, 401, "{}");
                else {
                    Map<String, Object> message = object(body);
                    Map<String, Object> data = map(message.get("data"));
                    if (message.get("type").equals("cn.ganghui.subscription.verification.v1"))
                        answer(exchange, 200, Json.write(Map.of("challenge", data.get("challenge"))));
                    else {
                        // 缺了前面的变更就先去拉取。When changes before it are missing, pull them first.
                        if (number(data.get("after")) > sequence) pull();
                        apply(list(data.get("events")), number(data.get("last")));
                        OUT.println("到序号 " + sequence + "，在开岗位 " + postings.size() + " 个");
                        answer(exchange, 200, "{}");
                    }
                }
            } catch (Exception notKept) {
                // 不是 2xx：岗汇过一会儿再送同一批。Not 2xx: the same batch comes again.
                OUT.println("没有收下 not kept: " + notKept);
                answer(exchange, 503, "{}");
            }
        });
        server.start();
        OUT.println("在端口 " + server.getAddress().getPort() + " 等候推送 waiting for deliveries");
    }

    /** Standard Webhooks：五分钟之内，任一签名对上即可。Within five minutes, and one of the signatures is ours. */
    private static boolean isFromGanghui(HttpExchange exchange, String body) throws GeneralSecurityException {
        String id = exchange.getRequestHeaders().getFirst("webhook-id");
        String at = exchange.getRequestHeaders().getFirst("webhook-timestamp");
        String signatures = exchange.getRequestHeaders().getFirst("webhook-signature");
        if (id == null || signatures == null || at == null || !at.matches("\\d{1,12}")) return false;
        if (Math.abs(System.currentTimeMillis() / 1000 - Long.parseLong(at)) > 300) return false;
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(env("GANGHUI_WEBHOOK_SECRET", "").replaceFirst("^whsec_", "")), "HmacSHA256"));
        byte[] ours = mac.doFinal((id + "." + at + "." + body).getBytes(StandardCharsets.UTF_8));
        for (String each : signatures.split(" "))
            if (each.startsWith("v1,") && MessageDigest.isEqual(Base64.getEncoder().encode(ours), each.substring(3).getBytes(StandardCharsets.UTF_8))) return true;
        return false;
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static String get(String path) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(BASE + path)).timeout(Duration.ofSeconds(60)).header("User-Agent", "city-market-system/1.0");
        String key = env("GANGHUI_KEY", "");
        if (!key.isEmpty()) request.header("Authorization", "Bearer " + key);
        HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        if (response.statusCode() != 200) throw new IOException(response.statusCode() + " " + response.body());
        return response.body();
    }

    private static String sha256(String text) throws GeneralSecurityException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Map<String, Object> object(String text) {
        return map(new Json(text).read());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Object value) {
        return (List<Object>) value;
    }

    private static long number(Object value) {
        return Long.parseLong(value.toString());
    }

    private static String env(String name, String otherwise) {
        String value = System.getenv(name);
        return value == null || value.isBlank() ? otherwise : value.strip();
    }

    /**
     * 读写 JSON；数字保持原文，写出来是 RFC 8785（String 的顺序正是 UTF-16）。Numbers stay as they are written, so what is written again is
     * canonical (RFC 8785). 您的 JSON 库可以代替它，只要不改数字的写法。Your JSON library will do if it leaves numbers as they are.
     */
    private static final class Json {
        private record Num(String text) {
            @Override
            public String toString() {
                return text;
            }
        }

        private final String text;
        private int at = 0;

        Json(String text) {
            this.text = text;
        }

        Object read() {
            char first = next();
            if (first == '{') {
                Map<String, Object> members = new TreeMap<>();
                for (char end = skip("{", '}'); end != '}'; end = after()) {
                    next();
                    String name = (String) read();
                    next();
                    at++; // :
                    members.put(name, read());
                }
                return members;
            }
            if (first == '[') {
                List<Object> values = new ArrayList<>();
                for (char end = skip("[", ']'); end != ']'; end = after()) values.add(read());
                return values;
            }
            if (first == '"') return string();
            int from = at;
            while (at < text.length() && ",]} \n\r\t".indexOf(text.charAt(at)) < 0) at++;
            String word = text.substring(from, at);
            return word.equals("true") ? Boolean.TRUE : word.equals("false") ? Boolean.FALSE : word.equals("null") ? null : new Num(word);
        }

        private char next() {
            while (" \n\r\t".indexOf(text.charAt(at)) >= 0) at++;
            return text.charAt(at);
        }

        /** 跳过开括号；空的就连闭括号一起。The opening bracket; with the closing one when nothing is between. */
        private char skip(String open, char close) {
            at += open.length();
            if (next() != close) return ' ';
            at++;
            return close;
        }

        private char after() {
            char found = next();
            at++;
            return found;
        }

        private String string() {
            StringBuilder found = new StringBuilder();
            for (at++; text.charAt(at) != '"'; at++) {
                char each = text.charAt(at);
                if (each != '\\') found.append(each);
                else {
                    char escaped = text.charAt(++at);
                    int known = "bfnrt".indexOf(escaped);
                    if (escaped == 'u') {
                        found.append((char) Integer.parseInt(text.substring(at + 1, at + 5), 16));
                        at += 4;
                    } else found.append(known < 0 ? escaped : "\b\f\n\r\t".charAt(known));
                }
            }
            at++;
            return found.toString();
        }

        static String write(Object value) {
            if (value instanceof Map<?, ?> members) {
                List<String> written = new ArrayList<>();
                new TreeMap<>(members).forEach((name, each) -> written.add(quoted((String) name) + ":" + write(each)));
                return "{" + String.join(",", written) + "}";
            }
            if (value instanceof List<?> values) return "[" + String.join(",", values.stream().map(Json::write).toList()) + "]";
            return value instanceof String words ? quoted(words) : String.valueOf(value);
        }

        private static String quoted(String words) {
            StringBuilder written = new StringBuilder("\"");
            for (int index = 0; index < words.length(); index++) {
                char each = words.charAt(index);
                int known = "\b\f\n\r\t\"\\".indexOf(each);
                boolean isPair = Character.isHighSurrogate(each) && index + 1 < words.length() && Character.isLowSurrogate(words.charAt(index + 1));
                if (known >= 0) written.append('\\').append("bfnrt\"\\".charAt(known));
                else if (isPair) written.append(each).append(words.charAt(++index));
                else if (each < 0x20 || Character.isSurrogate(each)) written.append(String.format("\\u%04x", (int) each));
                else written.append(each);
            }
            return written.append('"').toString();
        }
    }
}
