import java.io.ByteArrayOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/**
 * 岗汇报送示例：Java 17，一个文件，没有依赖。An example of pushing to Ganghui: Java 17, one file, no dependency.
 *
 *   export GANGHUI_URL=http://localhost:8787 GANGHUI_KEY=gh_320100-01_… GANGHUI_MARKET=320100-01
 *   java -Dfile.encoding=UTF-8 Push.java one                      一条（试报）one posting, dry run
 *   java -Dfile.encoding=UTF-8 Push.java batch jobs.ndjson        一批，最多 1000 条 one batch
 *   java -Dfile.encoding=UTF-8 Push.java full all.ndjson [n]      全量，分批；n：确认恰好关闭 n 个 full sync; n confirms its closing
 *   java -Dfile.encoding=UTF-8 Push.java receipt <submissionId>   再看没有存入的 what was not stored, again
 *
 * 写明 -Dfile.encoding=UTF-8：中文 Windows 和 POSIX 环境里，java 按平台的编码读这份源文件，汉字会报错。
 * Without the flag java reads this file in the platform's encoding, and sends wrong characters.
 *
 * 退出码 exit codes: 0 全部存入 all stored; 1 有没存入的，或需要确认 something not stored, or a closing to confirm;
 * 2 用法不对，文件读不了 wrong use, unreadable file; 3 连不上，或对方没有做完：再运行一次 not reached, or not done: run it again.
 */
public final class Push {
    private static final String BASE = env("GANGHUI_URL", "http://localhost:8787") + "/v1/markets/" + env("GANGHUI_MARKET", "320100-01");
    private static final String KEY = env("GANGHUI_KEY", "");
    private static final int PART = 1000;
    private static final int TRIES = 6;
    private static final List<String> NOT_STORED = List.of("refused", "failed", "stale");
    // 平台的编码可能不是 UTF-8。The platform's encoding may be another.
    private static final PrintStream OUT = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    private static final PrintStream ERR = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    // 不跟随重定向：密钥只属于这个地址。Redirects are not followed: the key belongs to this address.
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(10)).followRedirects(HttpClient.Redirect.NEVER).build();

    public static void main(String[] args) throws Exception {
        try {
            System.exit(switch (args.length == 0 ? "" : args[0]) {
                case "one" -> one();
                case "batch" -> batch(Path.of(args[1]));
                case "full" -> full(Path.of(args[1]), args.length > 2 ? Integer.valueOf(args[2]) : null);
                case "receipt" -> notStored(args[1]);
                default -> {
                    ERR.println("java -Dfile.encoding=UTF-8 Push.java one | batch <file> | full <file> [n] | receipt <id>");
                    yield 2;
                }
            });
        } catch (FileSystemException | CharacterCodingException unreadable) {
            ERR.println("文件读不了，或不是 UTF-8 the file cannot be read, or is no UTF-8: " + unreadable);
            System.exit(2);
        } catch (IOException away) {
            ERR.println("连不上，原样再运行一次即可 not reached, run it again: " + away);
            System.exit(3);
        }
    }

    /** 一条岗位，用约定的字段名；去掉 ?dryRun=true 就是真的报送。One posting; without ?dryRun=true it is real. */
    static int one() throws IOException, InterruptedException {
        String posting = """
                {"title":"数控车工","description":"按图纸加工轴类零件，自检尺寸并填写记录；保养机床。","headcount":"5人",
                 "salary":"7000-9000元/月","place":"南京市江宁区","address":"将军大道 1 号",
                 "employerName":"南京禾田精密机械有限公司","contactPhone":"025-80000123","updatedAt":"2026-11-21T09:00:00+08:00"}""";
        Answer answer = call("PUT", "/postings/NJ-2026-0007?dryRun=true", "application/json", posting.getBytes(StandardCharsets.UTF_8), null);
        OUT.println(answer.status + " " + answer.body);
        return answer.status < 300 ? 0 : refused(answer);
    }

    /** 一批 NDJSON：每行一条。One batch of NDJSON: a record a line. */
    static int batch(Path file) throws IOException, InterruptedException {
        List<String> lines = Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList();
        // 一次调用一个键，重试也用它：答复丢了再发，岗汇给出第一次的回执。One key for one call and all its retries.
        Answer answer = call("POST", "/submissions?mode=delta", "application/x-ndjson", ndjson(lines), UUID.randomUUID().toString());
        if (answer.status >= 300) return refused(answer);
        return told(answer.text("submissionId"), answer);
    }

    /** 全量：开批、逐批发、完成。没有完成就什么都不会关闭。Full sync: open, parts, complete; nothing closes before it is complete. */
    static int full(Path file, Integer confirmClose) throws IOException, InterruptedException {
        List<String> lines = Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList();
        Answer opened = call("POST", "/submissions/open", "application/json", utf8("{\"mode\":\"full\"}"), UUID.randomUUID().toString());
        if (opened.status >= 300) return refused(opened);
        String id = opened.text("submissionId");
        int parts = 0;
        for (int from = 0; from < lines.size(); from += PART) {
            byte[] body = ndjson(lines.subList(from, Math.min(lines.size(), from + PART)));
            Answer part = call("PUT", "/submissions/" + id + "/parts/" + ++parts, "application/x-ndjson", body, null);
            if (part.status >= 300) return refused(part);
            OUT.println("第 " + parts + " 批 " + part.summary());
        }
        String said = "{\"parts\":" + parts + ",\"unread\":0" + (confirmClose == null ? "" : ",\"confirmClose\":" + confirmClose) + "}";
        Answer done;
        int calls = 0;
        do {
            // 要关闭的很多时答复 state=closing：再调用，直到 complete。A long closing is called again until it is complete.
            done = call("POST", "/submissions/" + id + "/complete", "application/json", utf8(said), null);
        } while (done.closing() && ++calls < 1000);
        if ("closing-unconfirmed".equals(done.kind())) {
            ERR.println(done.text("detail"));
            ERR.println("确认无误后运行 to confirm: java -Dfile.encoding=UTF-8 Push.java full " + file + " " + done.number("absent"));
            return 1;
        }
        if (done.status >= 300) return refused(done);
        OUT.println("关闭了 closed " + done.number("closed") + " 个（不在这一批里 absent: " + done.number("absent") + "）");
        int code = told(id, done);
        if (!done.closing()) return code;
        ERR.println("关闭还没有做完：再运行一次 still closing: run it again");
        return 3;
    }

    /** 小结；没有存入的另外列出。The sums; what was not stored is listed. */
    private static int told(String id, Answer answer) throws IOException, InterruptedException {
        OUT.println(id + " " + answer.summary());
        return NOT_STORED.stream().mapToInt(answer::count).sum() > 0 ? notStored(id) : 0;
    }

    /** 没有存入的逐条列出，写成经办人能看的表格。The records that were not stored, as a table a clerk can read. */
    static int notStored(String id) throws IOException, InterruptedException {
        for (String outcome : NOT_STORED) {
            Answer csv = call("GET", "/submissions/" + id + "?outcome=" + outcome + "&format=csv", null, null, null);
            if (csv.status >= 300) return refused(csv);
            // 只有表头的不印。A head without lines is not printed.
            if (csv.body.strip().contains("\n")) OUT.println(csv.body.strip());
        }
        return 1;
    }

    /** 对方没有做完的（重试用尽）原样再运行；别的要改。What gave up after all tries is run again; anything else has to be mended. */
    private static int refused(Answer answer) {
        ERR.println(answer.status + " " + answer.kind() + "：" + answer.text("detail"));
        return answer.again() ? 3 : 1;
    }

    /** 一次调用，连同重试：断线、408、425、429、5xx 再试，按 Retry-After 等，否则退避加抖动。One call with its retries. */
    private static Answer call(String method, String path, String type, byte[] body, String idempotencyKey) throws IOException, InterruptedException {
        for (int tried = 1; ; tried++) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(BASE + path)).timeout(Duration.ofSeconds(60))
                    .header("Authorization", "Bearer " + KEY).header("User-Agent", "city-market-system/1.0");
            if (type != null) request.header("Content-Type", type);
            if (body != null && body.length > 1024) request.header("Content-Encoding", "gzip");
            if (idempotencyKey != null) request.header("Idempotency-Key", idempotencyKey);
            request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body.length > 1024 ? gzip(body) : body));
            long pause = ThreadLocalRandom.current().nextLong(Math.min(20_000, 500L << (tried - 1)));
            try {
                HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
                Answer answer = new Answer(response.statusCode(), response.body());
                if (!answer.again() || tried == TRIES) return answer;
                pause += 1000 * response.headers().firstValue("Retry-After").filter(text -> text.matches("\\d{1,6}")).map(Long::valueOf).orElse(0L);
            } catch (IOException lost) {
                // 不知道对方收到没有：原样再发是安全的。Nobody knows whether it arrived: the same again is safe.
                if (tried == TRIES) throw lost;
            }
            Thread.sleep(pause);
        }
    }

    /** 答复。这里只取几个固定的字段；正式系统请用你们已有的 JSON 库。A few fixed members only; use the JSON library you have. */
    private record Answer(int status, String body) {
        String text(String name) {
            Matcher found = Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\"").matcher(body);
            return found.find() ? found.group(1).replace("\\\"", "\"") : "";
        }

        int number(String name) {
            Matcher found = Pattern.compile("\"" + name + "\"\\s*:\\s*(\\d+)").matcher(body);
            return found.find() ? Integer.parseInt(found.group(1)) : 0;
        }

        String summary() {
            Matcher found = Pattern.compile("\"summary\"\\s*:\\s*(\\{[^}]*\\})").matcher(body);
            return found.find() ? found.group(1) : "";
        }

        int count(String outcome) {
            return new Answer(status, summary()).number(outcome);
        }

        boolean closing() {
            return status < 300 && "closing".equals(text("state"));
        }

        boolean again() {
            return Set.of(408, 425, 429).contains(status) || status >= 500 || "submission-under-way".equals(kind());
        }

        String kind() {
            String type = status < 300 ? "" : text("type");
            return type.substring(type.lastIndexOf(':') + 1);
        }
    }

    private static byte[] ndjson(List<String> lines) {
        return utf8(String.join("\n", lines) + "\n");
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(packed)) {
            zip.write(bytes);
        }
        return packed.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String env(String name, String otherwise) {
        String value = System.getenv(name);
        return value == null || value.isBlank() ? otherwise : value.strip();
    }
}
