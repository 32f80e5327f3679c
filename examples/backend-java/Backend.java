import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.*;
import java.io.*;
import java.math.BigInteger;
import java.net.*;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.security.*;
import java.time.*;
import java.time.format.DateTimeFormatter;
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.function.*;
import java.util.regex.*;
import java.util.stream.*;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.net.ssl.*;
import javax.xml.stream.*;

/**
 * A backend for cloud-destination-wizard in Java 17, with the standard library alone.
 *
 * <p>It speaks the whole contract (openapi.json) for S3-compatible storage, so that you can see what each operation
 * means and write your own in the framework that you have. Run it, and let the kit try it:
 *
 * <pre>
 * java Backend.java 8090
 * npx cloud-destination-wizard conformance http://localhost:8090 --plan plan.json
 * </pre>
 *
 * <p>What is missing before anybody may use it, marked with TO DO below: your sessions in {@code authorize}, a database
 * in place of {@code Store}, encryption of what {@code Store} keeps in {@code secrets}, TLS in front, and limits per
 * tenant.
 */
public final class Backend {
    static final String TYPE = "s3-compatible";
    static final List<String> FIELDS = List.of(
            "provider", "endpoint", "accessKeyId", "secretAccessKey", "region", "addressStyle", "sessionToken");
    static final List<String> REQUIRED = List.of("endpoint", "accessKeyId", "secretAccessKey");
    static final List<String> SECRETS = List.of("secretAccessKey", "sessionToken");
    /** Who changes one of these sends the stored secrets somewhere else, and has to give them again. */
    static final List<String> DIRECTS_SECRETS = List.of("endpoint");
    static final List<String> SETUP_FIELDS = List.of("bucket", "folderPath", "region");

    static final int MAX_BODY = 262_144;
    /** Seconds, of each request to a storage, from the connection to the last byte of the answer. */
    static final int TIMEOUT = 10;

    public static void main(String[] arguments) throws IOException {
        // Whoever is slow must not occupy a thread for ever; and small answers must not wait for an acknowledgement.
        System.setProperty("sun.net.httpserver.maxReqTime", "30");
        System.setProperty("sun.net.httpserver.nodelay", "true");
        int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 8090;
        var server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
        // A thread waits while a storage is looked at. TO DO: limits per tenant; from Java 21 on, virtual threads.
        server.setExecutor(Executors.newFixedThreadPool(100));
        server.createContext("/", new Handler(new Store()));
        server.start();
        System.out.println("http://127.0.0.1:" + server.getAddress().getPort());
    }
}

// --- Problems: data, which the wizard puts into words ---------------------------------------------------------------

/** What is wrong with one field. */
record Issue(String field, String code, Map<String, Object> params) {
    Issue(String field, String code) {
        this(field, code, Map.of());
    }
}

/** What went wrong: one of the codes of docs/problems.md, with its facts. */
final class Problem extends RuntimeException {
    private static final Set<String> RETRY = Set.of("backend.busy", "backend.error", "net.timeout", "net.no-route",
            "net.reset", "s3.content-differs", "s3.unexpected");

    final String code;
    final int status;
    private final Map<String, Object> params;
    /** Where it went wrong: the field, the probe, or all issues of a form. */
    private final Map<String, Object> place = new LinkedHashMap<>();

    Problem(String code, int status, Map<String, Object> params) {
        // Without a stack trace: it is an answer, not a mistake in here.
        super(code, null, false, false);
        this.code = code;
        this.status = status;
        this.params = params;
    }

    Problem(String code, Map<String, Object> params) {
        this(code, statusOf(code), params);
    }

    Problem(String code) {
        this(code, Map.of());
    }

    static Problem invalid(List<Issue> issues) {
        return new Problem("request.invalid").at("issues", issues);
    }

    static Problem invalid(String field, String code) {
        return invalid(List.of(new Issue(field, code)));
    }

    Problem at(String name, Object value) {
        place.put(name, value);
        return this;
    }

    Map<String, Object> toJson() {
        var json = Json.object("code", code, "blame", blame(), "retry", RETRY.contains(code), "params", params);
        json.putAll(place);
        return json;
    }

    private static int statusOf(String code) {
        return switch (code) {
            case "request.invalid" -> 400;
            case "session.expired" -> 401;
            case "session.forbidden" -> 403;
            case "request.not-found", "account.not-found", "destination.not-found" -> 404;
            case "account.in-use" -> 409;
            case "request.outdated" -> 412;
            case "request.too-large" -> 413;
            case "backend.error" -> 500;
            case "backend.busy" -> 503;
            // What a storage says is 422, whatever it said it with: its 401 would end the user's session with us.
            default -> 422;
        };
    }

    private String blame() {
        return switch (code) {
            case "backend.busy", "backend.error", "session.expired", "session.forbidden", "request.key-reused",
                    "request.not-found", "type.unsupported", "net.blocked-address" -> "service";
            case "net.timeout", "net.no-route" -> "network";
            case "net.reset", "net.tls", "s3.access-denied", "s3.buckets-denied", "s3.content-differs",
                    "s3.unexpected" -> "storage";
            default -> "input";
        };
    }
}

// --- JSON: use the library that you have ----------------------------------------------------------------------------

/** Reads and writes https://www.rfc-editor.org/rfc/rfc8259 as maps, lists, texts, numbers, booleans and null. */
final class Json {
    /** Nothing in the contract is nested deeper than a few levels, and who sends more wants to use up our stack. */
    private static final int MAX_DEPTH = 64;
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?");

    private final String text;
    private int at = 0;

    private Json(String text) {
        this.text = text;
    }

    /** Members in the order in which they are given; a value may be null, which {@code Map.of} does not take. */
    static Map<String, Object> object(Object... namesAndValues) {
        var members = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            members.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return members;
    }

    static Object read(byte[] bytes) {
        try {
            var json = new Json(UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
            Object value = json.value(0);
            json.next();
            if (json.at < json.text.length()) throw malformed();
            return value;
        } catch (CharacterCodingException e) {
            throw malformed();
        }
    }

    @SuppressWarnings("unchecked") // The names of members are texts: they have been read here.
    static Map<String, Object> asObject(Object value, String name) {
        if (value instanceof Map<?, ?> members) return (Map<String, Object>) members;
        throw Problem.invalid(name, "format");
    }

    private static Problem malformed() {
        return Problem.invalid("", "format");
    }

    /** The next character that means something; NUL, which never does, at the end. */
    private char next() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) at += 1;
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private Object value(int depth) {
        if (depth > MAX_DEPTH) throw malformed();
        return switch (next()) {
            case '{' -> members(depth);
            case '[' -> elements(depth);
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    /** Sorted, so that the same input always has the same text. Of two members of one name the last one counts. */
    private Map<String, Object> members(int depth) {
        var members = new TreeMap<String, Object>();
        listed('}', () -> {
            if (next() != '"') throw malformed();
            String name = string();
            if (!skip(':')) throw malformed();
            members.put(name, value(depth + 1));
        });
        return members;
    }

    private List<Object> elements(int depth) {
        var elements = new ArrayList<>();
        listed(']', () -> elements.add(value(depth + 1)));
        return elements;
    }

    private void listed(char end, Runnable each) {
        at += 1;
        if (skip(end)) return;
        do {
            each.run();
        } while (skip(','));
        if (!skip(end)) throw malformed();
    }

    private boolean skip(char wanted) {
        if (next() != wanted) return false;
        at += 1;
        return true;
    }

    private Object word(String word, Object value) {
        if (!text.startsWith(word, at)) throw malformed();
        at += word.length();
        return value;
    }

    private Double number() {
        Matcher found = NUMBER.matcher(text).region(at, text.length());
        if (!found.lookingAt()) throw malformed();
        at = found.end();
        double value = Double.parseDouble(found.group());
        if (Double.isInfinite(value)) throw malformed();
        return value;
    }

    private String string() {
        var read = new StringBuilder();
        for (at += 1; at < text.length(); at += 1) {
            char each = text.charAt(at);
            if (each == '"') {
                at += 1;
                return read.toString();
            }
            if (each < ' ') throw malformed();
            read.append(each == '\\' ? escaped() : each);
        }
        throw malformed();
    }

    private char escaped() {
        at += 1;
        char kind = at < text.length() ? text.charAt(at) : '\0';
        if (kind == 'u') {
            at += 4;
            if (at >= text.length()) throw malformed();
            String digits = text.substring(at - 3, at + 1);
            if (!digits.chars().allMatch(HexFormat::isHexDigit)) throw malformed();
            return (char) HexFormat.fromHexDigits(digits);
        }
        int known = "\"\\/bfnrt".indexOf(kind);
        if (known < 0) throw malformed();
        return "\"\\/\b\f\n\r\t".charAt(known);
    }

    static String write(Object value) {
        if (value instanceof String text) return quote(text);
        if (value instanceof Record row) return write(components(row));
        if (value instanceof List<?> elements) {
            return elements.stream().map(Json::write).collect(Collectors.joining(",", "[", "]"));
        }
        if (value instanceof Map<?, ?> members) {
            return members.entrySet().stream()
                    .map(each -> quote((String) each.getKey()) + ":" + write(each.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        return String.valueOf(value);
    }

    /** A record as an object. What it does not have is left out. */
    private static Map<String, Object> components(Record row) {
        var members = new LinkedHashMap<String, Object>();
        try {
            for (var component : row.getClass().getRecordComponents()) {
                Object value = component.getAccessor().invoke(row);
                if (value != null) members.put(component.getName(), value);
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        return members;
    }

    /** In ASCII alone: half of a character, which may have been sent to us, has no UTF-8. */
    private static String quote(String text) {
        var quoted = new StringBuilder("\"");
        text.chars().forEach(each -> {
            if (each == '"' || each == '\\') quoted.append('\\');
            if (each >= ' ' && each <= '~') quoted.append((char) each);
            else quoted.append(String.format("\\u%04x", each));
        });
        return quoted.append('"').toString();
    }
}

// --- What is sent ---------------------------------------------------------------------------------------------------

/** Reads what forms and queries hold, and says field by field what is wrong with it. */
final class Input {
    /** NUL and half of a character, which databases do not take. */
    private static final Pattern NOT_STORABLE = Pattern.compile("[\\x00\\p{Cs}]");
    private static final Pattern PRINTABLE = Pattern.compile("[\\x21-\\x7e]+");
    private static final Pattern CURSOR = Pattern.compile("(\\d{4}-[\\dT:.-]+Z)~([0-9a-f-]{36})");
    private static final int MAX_VALUE = 32_768;

    private Input() {}

    static boolean isStorable(Object value) {
        return value instanceof String text && !NOT_STORABLE.matcher(text).find();
    }

    static String text(Map<String, ?> values, String name, int most, int least) {
        Object value = values.get(name);
        if (value == null || value.equals("") && least > 0) throw Problem.invalid(name, "required");
        if (!isStorable(value)) throw Problem.invalid(name, "format");
        String text = (String) value;
        if (text.length() > most) throw tooLong(name, most);
        return text;
    }

    private static Problem tooLong(String name, int most) {
        return Problem.invalid(List.of(new Issue(name, "too-long", Map.of("max", most))));
    }

    /** The values of a form: texts, numbers and booleans, and null where that means to remove something. */
    static Map<String, Object> form(Map<String, Object> body, String name, boolean nullable) {
        if (body.get(name) == null) throw Problem.invalid(name, "required");
        Map<String, Object> values = Json.asObject(body.get(name), name);
        values.forEach((field, value) -> {
            boolean taken = value == null ? nullable
                    : isStorable(value) || value instanceof Number || value instanceof Boolean;
            if (!taken) throw Problem.invalid(field, "format");
            if (value instanceof String text && text.length() > MAX_VALUE) throw tooLong(field, MAX_VALUE);
        });
        return values;
    }

    /** What the form of the type asks for, and nothing else. */
    static Map<String, String> validCredentials(Map<String, ?> values) {
        mustHold(Backend.REQUIRED, name -> !isEmpty(values.get(name)), "required");
        Map<String, String> kept = texts(values, Backend.FIELDS);
        // Each of them ends up in a header or in the line of a request.
        mustHold(kept.keySet(), name -> PRINTABLE.matcher(kept.get(name)).matches(), "format");
        Endpoint.of(kept.get("endpoint"));
        return kept;
    }

    static void mustHold(Collection<String> names, Predicate<String> holds, String code) {
        List<Issue> issues = names.stream().filter(holds.negate()).map(name -> new Issue(name, code)).toList();
        if (!issues.isEmpty()) throw Problem.invalid(issues);
    }

    static Map<String, String> validSetup(Map<String, ?> values) {
        mustHold(List.of("bucket"), name -> !isEmpty(values.get(name)), "required");
        Map<String, String> kept = texts(values, Backend.SETUP_FIELDS);
        if (!kept.get("bucket").matches("[A-Za-z0-9._-]{3,63}")) throw Problem.invalid("bucket", "format");
        // It ends up in a header, too.
        if (!PRINTABLE.matcher(kept.getOrDefault("region", "-")).matches()) throw Problem.invalid("region", "format");
        return kept;
    }

    /** All fields of S3 are texts. Those that are empty are left out. */
    private static Map<String, String> texts(Map<String, ?> values, List<String> names) {
        var kept = new LinkedHashMap<String, String>();
        for (String name : names) {
            Object value = values.get(name);
            if (isEmpty(value)) continue;
            if (!(value instanceof String text)) throw Problem.invalid(name, "format");
            kept.put(name, text);
        }
        return kept;
    }

    private static boolean isEmpty(Object value) {
        return value == null || value.equals("");
    }

    /** One page of a list, newest first. A cursor is the place where the last page has ended. */
    static <R extends Row> Map<String, Object> page(String name, List<R> rows, Map<String, String> query) {
        String limit = query.getOrDefault("limit", "20");
        if (!limit.matches("[1-9]\\d?|100")) throw Problem.invalid("limit", "format");
        Comparator<Row> newestFirst = Comparator.comparing(Row::createdAt).thenComparing(Row::id).reversed();
        Stream<R> rest = rows.stream().sorted(newestFirst);
        if (query.containsKey("cursor")) {
            Matcher place = CURSOR.matcher(query.get("cursor"));
            if (!place.matches()) throw Problem.invalid("cursor", "format");
            rest = rest.filter(row -> {
                int order = row.createdAt().compareTo(place.group(1));
                return order < 0 || order == 0 && row.id().compareTo(place.group(2)) < 0;
            });
        }
        List<R> left = rest.toList();
        List<R> shown = left.subList(0, Math.min(left.size(), Integer.parseInt(limit)));
        Row last = shown.size() < left.size() ? shown.get(shown.size() - 1) : null;
        String next = last == null ? null : last.createdAt() + "~" + last.id();
        return Json.object(name, shown, "total", rows.size(), "nextCursor", next);
    }
}

// --- The storage, looked at from here -------------------------------------------------------------------------------

/** Where a storage is. The host is without the brackets of an IPv6 address, the authority as it was written. */
record Endpoint(boolean secure, String host, int port, String authority) {
    static Endpoint of(String address) {
        try {
            URI uri = new URI(address);
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            boolean secure = scheme.equals("https");
            boolean sound = (secure || scheme.equals("http")) && uri.getHost() != null
                    && uri.getPort() != 0 && uri.getPort() < 65_536
                    // The address is shown to whoever may see the account: no place for a password.
                    && uri.getRawUserInfo() == null;
            if (!sound) throw Problem.invalid("endpoint", "format");
            int port = uri.getPort() > 0 ? uri.getPort() : secure ? 443 : 80;
            return new Endpoint(secure, uri.getHost().replaceAll("[\\[\\]]", ""), port, uri.getRawAuthority());
        } catch (URISyntaxException e) {
            throw Problem.invalid("endpoint", "format");
        }
    }
}

/** A block of addresses, such as {@code 10.0.0.0/8}. */
record Block(byte[] start, int bits) {
    static Block of(String text) {
        String[] parts = text.split("/");
        try {
            // An address that is written down is not looked up.
            return new Block(InetAddress.getByName(parts[0]).getAddress(), Integer.parseInt(parts[1]));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    boolean has(byte[] address) {
        int open = start.length * 8 - bits;
        return address.length == start.length
                && new BigInteger(1, address).shiftRight(open).equals(new BigInteger(1, start).shiftRight(open));
    }
}

/** Connects to addresses that have been looked at: customers must not reach through us what only we can reach. */
final class Egress {
    /**
     * What is not the public Internet: https://www.iana.org/assignments/iana-ipv4-special-registry, and the same of
     * IPv6. Also the address, public by its looks, at which Azure hands out secrets to its machines (168.63.129.16),
     * and IPv6 that wraps an address of IPv4 and may be unwrapped on its way (2001::/23, 2002::/16).
     */
    private static final List<Block> REFUSED = Stream.of(
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "168.63.129.16/32", "169.254.0.0/16",
            "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15",
            "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3", "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20")
            .map(Block::of).toList();
    /** All of IPv6 that is in use in public. Local, mapped and translated addresses are elsewhere. */
    private static final Block PUBLIC_IPV6 = Block.of("2000::/3");
    private static final int MAX_ANSWER = 1_000_000;
    private static final Pattern ANSWER =
            Pattern.compile("HTTP/1\\.[01] ([2-5]\\d\\d)([^\\x00]{0,32768}?\\r\\n)\\r\\n");
    private static final Pattern CHUNKED = Pattern.compile("(?im)^transfer-encoding:[ \\t]*chunked");
    private static final Pattern LENGTH = Pattern.compile("(?im)^content-length:[ \\t]*(\\d{1,15})[ \\t]*$");
    private static final Pattern CHUNK = Pattern.compile("\\G([0-9a-fA-F]{1,6})(?:[ \\t;][^\\r\\n]*)?\\r\\n");

    private Egress() {}

    /** Resolves a name once: what is answered is the very address to connect to. */
    private static InetAddress resolve(String host) {
        InetAddress[] found;
        try {
            found = InetAddress.getAllByName(host);
        } catch (UnknownHostException e) {
            throw new Problem("net.dns", Map.of("host", host)).at("field", "endpoint");
        }
        if (!Stream.of(found).allMatch(Egress::mayDial)) {
            throw new Problem("net.blocked-address", Map.of("host", host)).at("field", "endpoint");
        }
        return found[0];
    }

    static boolean mayDial(InetAddress address) {
        if (address.isLoopbackAddress()) return "1".equals(System.getenv("ALLOW_LOOPBACK"));
        byte[] bytes = address.getAddress();
        if (address instanceof Inet6Address && !PUBLIC_IPV6.has(bytes)) return false;
        return REFUSED.stream().noneMatch(block -> block.has(bytes));
    }

    /** What a storage has answered. */
    record Reply(int status, byte[] body) {
        boolean says(String code) {
            return new String(body, UTF_8).contains("<Code>" + code + "</Code>");
        }
    }

    /** Sends one request and reads its answer. Redirects are not followed: the next address has not been looked at. */
    static Reply exchange(Endpoint endpoint, byte[] head, byte[] body) {
        InetAddress address = resolve(endpoint.host());
        var plain = new Socket(Proxy.NO_PROXY);
        // A limit of each read alone would let a storage that sends one byte now and then hold a thread for ever.
        var late = new AtomicBoolean();
        CompletableFuture.delayedExecutor(Backend.TIMEOUT, TimeUnit.SECONDS).execute(() -> {
            late.set(true);
            close(plain);
        });
        try (plain) {
            plain.connect(new InetSocketAddress(address, endpoint.port()), Backend.TIMEOUT * 1000);
            Socket socket = endpoint.secure() ? secured(plain, endpoint) : plain;
            socket.getOutputStream().write(head);
            socket.getOutputStream().write(body);
            return reply(socket.getInputStream());
        } catch (IOException error) {
            throw explained(error, late.get(), endpoint).at("field", "endpoint");
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is closed all the same.
        }
    }

    private static Socket secured(Socket plain, Endpoint endpoint) throws IOException {
        var factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        // It asks for the certificate of the host by its name (SNI).
        var socket = (SSLSocket) factory.createSocket(plain, endpoint.host(), endpoint.port(), true);
        var parameters = socket.getSSLParameters();
        // Without this any trusted certificate would do, whomever it belongs to.
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    /** We speak HTTP/1.0, where an answer ends with its connection. Some send chunks all the same. */
    private static Reply reply(InputStream input) throws IOException {
        String all = new String(input.readNBytes(MAX_ANSWER), ISO_8859_1);
        Matcher found = ANSWER.matcher(all);
        if (!found.lookingAt()) throw new IOException("No HTTP");
        int status = Integer.parseInt(found.group(1));
        String headers = found.group(2);
        String body = all.substring(found.end());
        if (CHUNKED.matcher(headers).find()) return new Reply(status, unchunked(body).getBytes(ISO_8859_1));
        Matcher length = LENGTH.matcher(headers);
        if (length.find() && body.length() < Math.min(Long.parseLong(length.group(1)), MAX_ANSWER - found.end())) {
            throw new EOFException();
        }
        return new Reply(status, body.getBytes(ISO_8859_1));
    }

    private static String unchunked(String body) throws IOException {
        var whole = new StringBuilder();
        Matcher chunk = CHUNK.matcher(body);
        for (int at = 0; chunk.find(at); ) {
            int size = Integer.parseInt(chunk.group(1), 16);
            if (size == 0) return whole.toString();
            at = chunk.end() + size + 2;
            if (at > body.length()) break;
            whole.append(body, chunk.end(), at - 2);
        }
        throw new EOFException();
    }

    /** What an error of a connection means. Only its kind is told: its text may quote what was sent. */
    private static Problem explained(IOException error, boolean late, Endpoint endpoint) {
        String host = endpoint.host();
        Throwable root = error;
        while (root.getCause() != null) root = root.getCause();
        if (late || error instanceof SocketTimeoutException) {
            return new Problem("net.timeout", Map.of("host", host, "seconds", Backend.TIMEOUT));
        }
        if (error instanceof ConnectException) {
            return new Problem("net.refused", Map.of("host", host, "port", endpoint.port()));
        }
        if (error instanceof NoRouteToHostException) return new Problem("net.no-route", Map.of("host", host));
        if (error instanceof SSLException && !(root instanceof EOFException || root instanceof SocketException)) {
            // The library has no code for an answer that is no TLS at all, which the wizard has a sentence for.
            boolean odd = root.getClass() == SSLException.class;
            String reason = odd ? "ERR_SSL_WRONG_VERSION_NUMBER" : root.getClass().getSimpleName();
            return new Problem("net.tls", Map.of("host", host, "reason", reason));
        }
        return new Problem("net.reset", Map.of("host", host));
    }
}

/** The few requests of S3 that it takes to look at a storage. */
final class S3 {
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final Pattern CODE = Pattern.compile("<Code>(\\w+)</Code>");
    private static final HexFormat HEX = HexFormat.of();
    private static final byte[] NOTHING = {};

    private S3() {}

    /** One signed request: https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html */
    static Egress.Reply send(
            Map<String, String> credentials, String method, String bucket, String key, Map<String, String> query,
            byte[] body) {
        Endpoint endpoint = Endpoint.of(credentials.get("endpoint"));
        String region = credentials.getOrDefault("region", "us-east-1");
        String path = Stream.of(bucket, key).filter(part -> !part.isEmpty()).map(part -> quoted(part, "-_.~/"))
                .collect(Collectors.joining("/", "/", ""));
        String queryText = new TreeMap<>(query).entrySet().stream()
                .map(each -> quoted(each.getKey(), "-_.~") + "=" + quoted(each.getValue(), "-_.~"))
                .collect(Collectors.joining("&"));
        String now = DATE.format(Instant.now());
        String digest = sha256(body);
        var headers = new TreeMap<String, String>();
        headers.put("host", endpoint.authority());
        headers.put("x-amz-content-sha256", digest);
        headers.put("x-amz-date", now);
        String token = credentials.get("sessionToken");
        if (token != null) headers.put("x-amz-security-token", token);
        String signed = String.join(";", headers.keySet());
        String canonical = """
                %s
                %s
                %s
                %s
                %s
                %s""".formatted(method, path, queryText, lines(headers, ":", "\n"), signed, digest);
        String scope = now.substring(0, 8) + "/" + region + "/s3/aws4_request";
        String toSign = """
                AWS4-HMAC-SHA256
                %s
                %s
                %s""".formatted(now, scope, sha256(canonical.getBytes(UTF_8)));
        byte[] signingKey = ("AWS4" + credentials.get("secretAccessKey")).getBytes(UTF_8);
        for (String part : scope.split("/", -1)) signingKey = hmac(signingKey, part);
        headers.put("authorization", "AWS4-HMAC-SHA256 Credential=%s/%s, SignedHeaders=%s, Signature=%s".formatted(
                credentials.get("accessKeyId"), scope, signed, HEX.formatHex(hmac(signingKey, toSign))));
        headers.putAll(Map.of("connection", "close", "content-length", String.valueOf(body.length)));
        String target = path + (queryText.isEmpty() ? "" : "?" + queryText);
        String head = method + " " + target + " HTTP/1.0\r\n" + lines(headers, ": ", "\r\n") + "\r\n";
        return Egress.exchange(endpoint, head.getBytes(ISO_8859_1), body);
    }

    private static Egress.Reply get(Map<String, String> credentials, String bucket, Map<String, String> query) {
        return send(credentials, "GET", bucket, "", query, NOTHING);
    }

    private static String lines(Map<String, String> headers, String colon, String end) {
        return headers.entrySet().stream().map(each -> each.getKey() + colon + each.getValue() + end)
                .collect(Collectors.joining());
    }

    private static String withoutSlashes(String path) {
        int from = 0;
        int to = path.length();
        while (from < to && path.charAt(from) == '/') from += 1;
        while (to > from && path.charAt(to - 1) == '/') to -= 1;
        return path.substring(from, to);
    }

    private static String quoted(String text, String safe) {
        var quoted = new StringBuilder();
        for (byte each : text.getBytes(UTF_8)) {
            boolean plain = each > 0 && (Character.isLetterOrDigit(each) || safe.indexOf(each) >= 0);
            quoted.append(plain ? String.valueOf((char) each) : "%%%02X".formatted(each));
        }
        return quoted.toString();
    }

    static String sha256(byte[] bytes) {
        try {
            return HEX.formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What S3 means by an error: https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html */
    private static Problem problem(
            String operation, Egress.Reply reply, Map<String, String> credentials, String bucket, String folder) {
        Matcher found = CODE.matcher(new String(reply.body(), UTF_8));
        String code = found.find() ? found.group(1) : "";
        return switch (code) {
            case "InvalidAccessKeyId" -> new Problem("s3.key-unknown").at("field", "accessKeyId");
            case "SignatureDoesNotMatch" -> {
                int length = credentials.get("secretAccessKey").length();
                yield new Problem("s3.secret-wrong", Map.of("length", length)).at("field", "secretAccessKey");
            }
            case "NoSuchBucket" -> new Problem("s3.no-such-bucket", Map.of("bucket", bucket)).at("field", "bucket");
            case "AccessDenied" -> {
                Map<String, Object> facts = Map.of("operation", operation, "bucket", bucket, "folder", folder);
                yield new Problem("s3.access-denied", facts).at("field", "bucket");
            }
            default -> unexpected(operation, reply, code);
        };
    }

    /** Of an answer that nobody understands only its code, if it has one: its text may quote what was sent. */
    private static Problem unexpected(String operation, Egress.Reply reply, String code) {
        return new Problem("s3.unexpected", Map.of("operation", operation, "status", reply.status(), "answer", code));
    }

    static Check checkAccount(Map<String, String> credentials) {
        var answer = new AtomicReference<Egress.Reply>();
        return Check.of(
                new Check.Step("reach", "endpoint", () -> answer.set(get(credentials, "", Map.of()))),
                new Check.Step("credentials", "accessKeyId", () -> {
                    // Who may not list all buckets has a key that works all the same.
                    if (answer.get().status() == 200 || answer.get().says("AccessDenied")) return;
                    throw problem("ListBuckets", answer.get(), credentials, "", "");
                }));
    }

    static Check checkLocation(Map<String, String> credentials, Map<String, String> setup) {
        String bucket = setup.get("bucket");
        String folder = withoutSlashes(setup.getOrDefault("folderPath", ""));
        String key = (folder.isEmpty() ? "" : folder + "/") + ".connection-test-" + UUID.randomUUID();
        byte[] content = UUID.randomUUID().toString().getBytes(UTF_8);
        var local = new HashMap<>(credentials);
        if (setup.containsKey("region")) local.put("region", setup.get("region"));
        BiFunction<String, String, byte[]> call = (operation, method) -> {
            var reply = send(local, method, bucket, key, Map.of(), method.equals("PUT") ? content : NOTHING);
            if (reply.status() == 200 || reply.status() == 204) return reply.body();
            throw problem(operation, reply, credentials, bucket, setup.getOrDefault("folderPath", ""));
        };
        return Check.of(
                new Check.Step("write", "bucket", () -> call.apply("PutObject", "PUT")),
                new Check.Step("read", "bucket", () -> {
                    if (Arrays.equals(call.apply("GetObject", "GET"), content)) return;
                    throw new Problem("s3.content-differs", Map.of("bucket", bucket, "key", key));
                }),
                new Check.Step("delete", "bucket", () -> call.apply("DeleteObject", "DELETE")));
    }

    /** A folder, or a bucket, as it is shown. */
    record Folder(String name, String path) {
        static Folder at(String path) {
            String bare = withoutSlashes(path);
            return new Folder(bare.substring(bare.lastIndexOf('/') + 1), path);
        }
    }

    /** What is directly below a path, which begins with a bucket; all buckets when it is empty. */
    static List<Folder> folders(Map<String, String> credentials, String path) {
        String[] parts = path.split("/", 2);
        String bucket = parts[0];
        String prefix = parts.length > 1 ? parts[1] : "";
        boolean top = bucket.isEmpty();
        String operation = top ? "ListBuckets" : "ListObjectsV2";
        Map<String, String> query = top ? Map.of() : Map.of("list-type", "2", "delimiter", "/", "prefix", prefix);
        var reply = get(credentials, bucket, query);
        if (top && reply.status() != 200 && reply.says("AccessDenied")) throw new Problem("s3.buckets-denied");
        if (reply.status() != 200) throw problem(operation, reply, credentials, bucket, prefix);
        try {
            List<String> found = texts(reply.body(), top ? "Bucket" : "CommonPrefixes", top ? "Name" : "Prefix");
            return found.stream().map(each -> Folder.at(top ? each + "/" : bucket + "/" + each)).toList();
        } catch (XMLStreamException e) {
            throw unexpected(operation, reply, "");
        }
    }

    static Folder createFolder(Map<String, String> credentials, String path) {
        String[] parts = withoutSlashes(path).split("/", 2);
        if (parts.length < 2) throw Problem.invalid("path", "format");
        var reply = send(credentials, "PUT", parts[0], parts[1] + "/", Map.of(), NOTHING);
        if (reply.status() != 200) throw problem("PutObject", reply, credentials, parts[0], parts[1]);
        return Folder.at(parts[0] + "/" + parts[1] + "/");
    }

    /** The texts of all elements of one name in a parent of another. */
    private static List<String> texts(byte[] xml, String parent, String name) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        // A document type could make it read files, or grow without end.
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        var reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
        var texts = new ArrayList<String>();
        var open = new ArrayDeque<String>();
        var text = new StringBuilder();
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    open.push(reader.getLocalName());
                    text.setLength(0);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(reader.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    if (open.pop().equals(name) && parent.equals(open.peek())) texts.add(text.toString());
                }
                default -> { /* Comments, and what else means nothing here. */ }
            }
        }
        return texts;
    }
}

/** The probes of a check, in order, until one of them fails. */
record Check(List<Probe> probes, Problem problem) {
    record Step(String id, String field, Runnable run) {}
    record Probe(String id, String status, boolean required, String field, Map<String, Object> problem) {}

    /** What is answered. */
    record Report(String verdict, List<Probe> probes, Map<String, Object> problem) {
        Report with(String correlationId) {
            var more = new LinkedHashMap<>(problem);
            more.put("correlationId", correlationId);
            return new Report(verdict, probes, more);
        }
    }

    static Check of(Step... steps) {
        var probes = new ArrayList<Probe>();
        Problem met = null;
        for (Step step : steps) {
            String status = met == null ? "passed" : "skipped";
            Problem own = null;
            try {
                if (met == null) step.run().run();
            } catch (Problem thrown) {
                met = own = thrown.at("probe", step.id());
                status = "failed";
            }
            probes.add(new Probe(step.id(), status, true, step.field(), own == null ? null : own.toJson()));
        }
        return new Check(probes, met);
    }

    boolean failed() {
        return problem != null;
    }

    Check then(Supplier<Check> more) {
        if (failed()) return this;
        Check after = more.get();
        return new Check(Stream.concat(probes.stream(), after.probes.stream()).toList(), after.problem);
    }

    /** Passed, or its problem is what is answered. */
    void mustPass() {
        if (failed()) throw problem;
    }

    String verdict() {
        return failed() ? "failed" : "passed";
    }

    Report report() {
        return new Report(verdict(), probes, failed() ? problem.toJson() : null);
    }
}

// --- What is kept ---------------------------------------------------------------------------------------------------

/** What has an id and a revision, and is listed. */
sealed interface Row permits Account, Destination {
    String id();
    String createdAt();
    String revision();

    /** The revision after the next edit. */
    default String nextRevision() {
        return String.valueOf(Long.parseLong(revision()) + 1);
    }
}

record LastCheck(String at, String verdict, Map<String, Object> problem) {
    static LastCheck of(Check check) {
        return new LastCheck(Store.now(), check.verdict(), check.failed() ? check.problem().toJson() : null);
    }
}

/** An account as it is shown: without its secrets. */
record Account(
        String id, String type, String label, Map<String, String> details, String createdAt, LastCheck lastCheck,
        String revision, long destinations) implements Row {

    Account edited(String label, Map<String, String> details, LastCheck lastCheck) {
        return new Account(id, type, label, details, createdAt, lastCheck, nextRevision(), destinations);
    }

    /** Neither a check nor its destinations are an edit of an account. */
    Account seen(LastCheck lastCheck, long destinations) {
        return new Account(id, type, label, details, createdAt, lastCheck, revision, destinations);
    }

    static String labelOf(Map<String, String> details) {
        return details.get("accessKeyId") + " \u00b7 " + Endpoint.of(details.get("endpoint")).authority();
    }
}

record Destination(
        String id, String type, String accountId, String name, String description, Map<String, String> setup,
        String createdAt, boolean enabled, String revision) implements Row {

    Destination edited(String name, String description, Map<String, String> setup, boolean enabled) {
        return new Destination(id, type, accountId, name, description, setup, createdAt, enabled, nextRevision());
    }
}

/**
 * Accounts and destinations of all tenants, until the process ends. TO DO: your database, and a unique index on the
 * keys. What reads and then writes holds the lock of the store: {@code synchronized (store)}.
 */
final class Store {
    record Key(String tenant, String id) {}
    record Scope(String tenant, String operation, String key) {}
    record Made(String fingerprint, String id) {}

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final AtomicLong LAST_ID = new AtomicLong();
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    final Map<Key, Account> accounts = new ConcurrentHashMap<>();
    /** TO DO: encrypted, or in a service that keeps secrets. */
    final Map<Key, Map<String, String>> secrets = new ConcurrentHashMap<>();
    final Map<Key, Destination> destinations = new ConcurrentHashMap<>();
    /** What the requests with an idempotency key have made. */
    final Map<Scope, Made> requests = new ConcurrentHashMap<>();
    /** Locks: requests with one key at once become one after the other. */
    final Map<Scope, Object> turns = new ConcurrentHashMap<>();
    final byte[] fingerprintKey = new byte[32];

    Store() {
        RANDOM.nextBytes(fingerprintKey);
    }

    Account account(String tenant, String id) {
        Account account = accounts.get(new Key(tenant, id));
        if (account == null) throw new Problem("account.not-found");
        long uses = of(tenant, destinations).stream().filter(each -> each.accountId().equals(id)).count();
        return account.seen(account.lastCheck(), uses);
    }

    Map<String, String> secretsOf(String tenant, String accountId) {
        Map<String, String> found = secrets.get(new Key(tenant, accountId));
        if (found == null) throw new Problem("account.not-found");
        return found;
    }

    Destination destination(String tenant, String id) {
        Destination destination = destinations.get(new Key(tenant, id));
        if (destination == null) throw new Problem("destination.not-found");
        return destination;
    }

    <R> List<R> of(String tenant, Map<Key, R> rows) {
        return rows.entrySet().stream()
                .filter(row -> row.getKey().tenant().equals(tenant))
                .map(Map.Entry::getValue)
                .toList();
    }

    static String now() {
        return TIME.format(Instant.now());
    }

    /** Ids that grow (UUID version 7), so that two rows of one millisecond have an order. */
    static String newId() {
        long moment = LAST_ID.updateAndGet(last -> Math.max(last + 1, System.currentTimeMillis() << 12));
        return new UUID(moment >>> 12 << 16 | 0x7000 | moment & 0xfff, RANDOM.nextLong() >>> 2 | 1L << 63).toString();
    }
}

// --- The operations -------------------------------------------------------------------------------------------------

/** What a check is about. Only what it finds about a stored account, as it is stored, is remembered. */
sealed interface Subject {
    Map<String, String> credentials();

    record Typed(Map<String, String> credentials) implements Subject {}
    record Stored(String accountId, Map<String, String> credentials) implements Subject {}
    record Changed(Map<String, String> credentials) implements Subject {}
}

/** The contract, for one request of one tenant. Each method is one operation. */
record Operations(Store store, String tenant, List<String> rights, String key, String condition) {
    Object describe() {
        List<Account> accounts = store.of(tenant, store.accounts);
        Map<String, Object> connection = Map.of(
                "type", Backend.TYPE,
                "accounts", accounts.size(),
                "destinations", store.of(tenant, store.destinations).size(),
                "failing", accounts.stream().filter(each -> each.lastCheck().verdict().equals("failed")).count());
        var actions = new ArrayList<String>();
        if (rights.contains("edit")) actions.add("rename");
        if (rights.contains("delete")) actions.add("delete");
        return Map.of(
                "destinationTypes", List.of(Backend.TYPE),
                "egressAddresses", List.of(),
                "accountActions", actions,
                "connections", accounts.isEmpty() ? List.of() : List.of(connection));
    }

    Object listAccounts(Map<String, String> query) {
        String wanted = query.getOrDefault("search", "").toLowerCase(Locale.ROOT);
        List<Account> rows;
        synchronized (store) {
            rows = store.of(tenant, store.accounts).stream().map(each -> store.account(tenant, each.id())).toList();
        }
        return Input.page("accounts", rows.stream()
                .filter(row -> row.type().equals(query.getOrDefault("type", row.type())))
                .filter(row -> row.label().toLowerCase(Locale.ROOT).contains(wanted))
                .toList(), query);
    }

    Object listDestinations(Map<String, String> query) {
        return Input.page("destinations", store.of(tenant, store.destinations).stream()
                .filter(row -> row.accountId().equals(query.getOrDefault("accountId", row.accountId())))
                .toList(), query);
    }

    Check.Report check(Map<String, Object> body) {
        Subject subject = subjectOf(body);
        boolean placed = body.get("setup") != null;
        Map<String, String> setup = placed ? Input.validSetup(Input.form(body, "setup", false)) : null;
        Check check;
        if (!placed) {
            check = S3.checkAccount(subject.credentials());
        } else if (subject instanceof Subject.Stored) {
            check = S3.checkLocation(subject.credentials(), setup);
        } else {
            check = S3.checkAccount(subject.credentials()).then(() -> S3.checkLocation(subject.credentials(), setup));
        }
        // A location that fails says nothing about the account.
        boolean tells = !placed || !check.failed();
        if (tells && subject instanceof Subject.Stored stored) remember(stored.accountId(), check);
        return check.report();
    }

    private Subject subjectOf(Map<String, Object> body) {
        if (!body.containsKey("accountId")) {
            mustKnowType(body);
            return new Subject.Typed(Input.validCredentials(Input.form(body, "credentials", false)));
        }
        String accountId = Input.text(body, "accountId", 128, 1);
        Map<String, String> stored = store.secretsOf(tenant, accountId);
        if (!body.containsKey("credentials")) return new Subject.Stored(accountId, stored);
        return new Subject.Changed(changed(stored, Input.form(body, "credentials", true)));
    }

    Account createAccount(Map<String, Object> body) {
        mustKnowType(body);
        Map<String, String> credentials = Input.validCredentials(Input.form(body, "credentials", false));
        return store.account(tenant, once("createAccount", body, () -> {
            Check check = S3.checkAccount(credentials);
            check.mustPass();
            Map<String, String> details = shown(credentials);
            var account = new Account(
                    Store.newId(), Backend.TYPE, Account.labelOf(details), details, Store.now(), LastCheck.of(check),
                    "1", 0);
            synchronized (store) {
                store.secrets.put(keyOf(account.id()), credentials);
                store.accounts.put(keyOf(account.id()), account);
            }
            return account.id();
        }));
    }

    Account updateAccount(String id, Map<String, Object> body) {
        Account before = store.account(tenant, id);
        mustMatch(before);
        Map<String, String> credentials = changed(store.secretsOf(tenant, id), Input.form(body, "credentials", true));
        Check check = S3.checkAccount(credentials);
        check.mustPass();
        synchronized (store) {
            Account account = store.account(tenant, id);
            if (!account.revision().equals(before.revision())) {
                if (condition != null) throw new Problem("request.outdated");
                throw new Problem("backend.busy", Map.of("seconds", 1));
            }
            Map<String, String> details = shown(credentials);
            boolean named = !account.label().equals(Account.labelOf(account.details()));
            String label = named ? account.label() : Account.labelOf(details);
            Account edited = account.edited(label, details, LastCheck.of(check));
            store.secrets.put(keyOf(id), credentials);
            store.accounts.put(keyOf(id), edited);
            return edited;
        }
    }

    Account renameAccount(String id, Map<String, Object> body) {
        boolean reset = body.containsKey("label") && body.get("label") == null;
        String label = reset ? "" : Input.text(body, "label", 255, 1).strip();
        synchronized (store) {
            Account account = store.account(tenant, id);
            mustMatch(account);
            String name = label.isEmpty() ? Account.labelOf(account.details()) : label;
            Account edited = account.edited(name, account.details(), account.lastCheck());
            store.accounts.put(keyOf(id), edited);
            return edited;
        }
    }

    Object deleteAccount(String id) {
        synchronized (store) {
            Account account = store.account(tenant, id);
            mustMatch(account);
            if (account.destinations() > 0) {
                var uses = store.of(tenant, store.destinations).stream().filter(each -> each.accountId().equals(id)).toList();
                Comparator<Destination> oldestFirst = Comparator.comparing(Destination::createdAt).thenComparing(Destination::id);
                var names = uses.stream().sorted(oldestFirst.reversed()).limit(5).map(Destination::name).toList();
                throw new Problem("account.in-use", Map.of("destinations", uses.size(), "names", names));
            }
            store.accounts.remove(keyOf(id));
            store.secrets.remove(keyOf(id));
        }
        return null;
    }

    Object listFolders(String id, Map<String, String> query) {
        Map<String, String> credentials = store.secretsOf(tenant, id);
        String path = query.containsKey("path") ? Input.text(query, "path", 8192, 0) : "";
        List<S3.Folder> folders = S3.folders(credentials, path);
        return Json.object("path", path, "folders", folders, "canCreate", !path.isEmpty(), "nextCursor", null);
    }

    S3.Folder createFolder(String id, Map<String, Object> body) {
        Map<String, String> credentials = store.secretsOf(tenant, id);
        return S3.createFolder(credentials, Input.text(body, "path", 8192, 1));
    }

    Destination createDestination(Map<String, Object> body) {
        String accountId = Input.text(body, "accountId", 128, 1);
        String name = Input.text(body, "name", 255, 1);
        String description = body.containsKey("description") ? Input.text(body, "description", 1000, 0) : "";
        Map<String, String> credentials = store.secretsOf(tenant, accountId);
        Map<String, String> setup = Input.validSetup(Input.form(body, "setup", false));
        return store.destination(tenant, once("createDestination", body, () -> {
            S3.checkLocation(credentials, setup).mustPass();
            synchronized (store) {
                // It may have been deleted while its storage was looked at.
                store.account(tenant, accountId);
                var destination = new Destination(
                        Store.newId(), Backend.TYPE, accountId, name, description, setup, Store.now(), true, "1");
                store.destinations.put(keyOf(destination.id()), destination);
                return destination.id();
            }
        }));
    }

    Destination updateDestination(String id, Map<String, Object> body) {
        Destination before = store.destination(tenant, id);
        mustMatch(before);
        String name = body.containsKey("name") ? Input.text(body, "name", 255, 1) : null;
        String description = body.containsKey("description") ? Input.text(body, "description", 1000, 0) : null;
        Object enabled = body.get("enabled");
        if (body.containsKey("enabled") && !(enabled instanceof Boolean)) throw Problem.invalid("enabled", "format");
        Map<String, String> setup =
                body.containsKey("setup") ? Input.validSetup(Input.form(body, "setup", false)) : null;
        if (setup != null) S3.checkLocation(store.secretsOf(tenant, before.accountId()), setup).mustPass();
        synchronized (store) {
            Destination destination = store.destination(tenant, id);
            mustMatch(destination);
            Destination edited = destination.edited(
                    Objects.requireNonNullElse(name, destination.name()),
                    Objects.requireNonNullElse(description, destination.description()),
                    Objects.requireNonNullElse(setup, destination.setup()),
                    enabled instanceof Boolean given ? given : destination.enabled());
            store.destinations.put(keyOf(id), edited);
            return edited;
        }
    }

    Object deleteDestination(String id) {
        synchronized (store) {
            mustMatch(store.destination(tenant, id));
            store.destinations.remove(keyOf(id));
        }
        return null;
    }

    // What several operations need

    private Store.Key keyOf(String id) {
        return new Store.Key(tenant, id);
    }

    private static void mustKnowType(Map<String, Object> body) {
        String type = Input.text(body, "type", 64, 1);
        if (type.equals(Backend.TYPE)) return;
        Input.form(body, "credentials", false);
        throw new Problem("type.unsupported", Map.of("type", type));
    }

    private static Map<String, String> shown(Map<String, String> credentials) {
        var details = new LinkedHashMap<>(credentials);
        details.keySet().removeAll(Backend.SECRETS);
        return details;
    }

    /** The stored values with the changes on top: what is not mentioned stays, null removes. */
    private static Map<String, String> changed(Map<String, String> stored, Map<String, Object> changes) {
        boolean moves = Backend.DIRECTS_SECRETS.stream()
                .anyMatch(name -> changes.containsKey(name) && !Objects.equals(changes.get(name), stored.get(name)));
        if (moves) {
            List<String> kept = Backend.SECRETS.stream().filter(stored::containsKey).toList();
            Input.mustHold(kept, changes::containsKey, "required");
        }
        var values = new HashMap<String, Object>(stored);
        values.putAll(changes);
        return Input.validCredentials(values);
    }

    private void mustMatch(Row row) {
        if (condition != null && !condition.equals(row.revision())) throw new Problem("request.outdated");
    }

    private void remember(String accountId, Check check) {
        synchronized (store) {
            LastCheck last = LastCheck.of(check);
            store.accounts.computeIfPresent(keyOf(accountId), (any, row) -> row.seen(last, row.destinations()));
        }
    }

    /** Creates something once per idempotency key. A failure is not remembered: its repetition is a new attempt. */
    private String once(String operation, Map<String, Object> body, Supplier<String> create) {
        if (key == null) return create.get();
        var scope = new Store.Scope(tenant, operation, key);
        // A keyed hash: the input holds secrets, which nobody shall guess from what is kept of it.
        String fingerprint = HexFormat.of().formatHex(S3.hmac(store.fingerprintKey, Json.write(body)));
        synchronized (store.turns.computeIfAbsent(scope, any -> new Object())) {
            Store.Made earlier = store.requests.get(scope);
            if (earlier != null && !earlier.fingerprint().equals(fingerprint)) throw new Problem("request.key-reused");
            String made = earlier != null ? earlier.id() : create.get();
            store.requests.put(scope, new Store.Made(fingerprint, made));
            return made;
        }
    }
}

// --- HTTP -----------------------------------------------------------------------------------------------------------

/** What a request holds besides its headers. */
record Call(String id, Map<String, String> query, Map<String, Object> body) {}

/** An address, the right that it takes, and the status when it went well. */
record Route(String method, Pattern path, String right, int status, BiFunction<Operations, Call, Object> operation) {
    static final List<Route> ALL = List.of(
            route("GET", "/?", "view", 200, (on, it) -> on.describe()),
            route("GET", "/accounts", "view", 200, (on, it) -> on.listAccounts(it.query())),
            route("POST", "/checks", "connect", 200, (on, it) -> on.check(it.body())),
            route("POST", "/accounts", "connect", 201, (on, it) -> on.createAccount(it.body())),
            route("PATCH", "/accounts/{id}", "edit", 200, (on, it) -> on.updateAccount(it.id(), it.body())),
            route("PATCH", "/accounts/{id}/label", "edit", 200, (on, it) -> on.renameAccount(it.id(), it.body())),
            route("GET", "/accounts/{id}/folders", "connect", 200, (on, it) -> on.listFolders(it.id(), it.query())),
            route("POST", "/accounts/{id}/folders", "connect", 201, (on, it) -> on.createFolder(it.id(), it.body())),
            route("DELETE", "/accounts/{id}", "delete", 204, (on, it) -> on.deleteAccount(it.id())),
            route("POST", "/destinations", "connect", 201, (on, it) -> on.createDestination(it.body())),
            route("PATCH", "/destinations/{id}", "edit", 200, (on, it) -> on.updateDestination(it.id(), it.body())),
            route("GET", "/destinations", "view", 200, (on, it) -> on.listDestinations(it.query())),
            route("DELETE", "/destinations/{id}", "delete", 204, (on, it) -> on.deleteDestination(it.id())));

    private static Route route(
            String method, String path, String right, int status, BiFunction<Operations, Call, Object> operation) {
        return new Route(method, Pattern.compile(path.replace("{id}", "([^/]+)")), right, status, operation);
    }
}

final class Handler implements HttpHandler {
    private static final Pattern BEARER = Pattern.compile("Bearer ([\\w-]+)/([\\w+]+)");
    private static final Pattern ENTITY_TAG = Pattern.compile("\"([\\x21\\x23-\\x7e]{1,64})\"");

    private record Caller(String tenant, List<String> rights) {}

    /** What is said, and with what: null says nothing. */
    private record Answer(int status, String mediaType, Object value) {}

    private final Store store;

    Handler(Store store) {
        this.store = store;
    }

    /**
     * Whose request this is, and what it may do. TO DO: your session. This one believes
     * {@code Bearer <tenant>/<rights>}, for tests.
     */
    private static Caller authorize(HttpExchange exchange) {
        Matcher found = BEARER.matcher(header(exchange, "authorization"));
        if (!found.matches()) throw new Problem("session.expired");
        return new Caller(found.group(1), List.of(found.group(2).split("\\+")));
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        String correlationId = UUID.randomUUID().toString();
        try {
            send(exchange, answer(exchange), correlationId);
        } catch (Problem met) {
            send(exchange, answer(met, correlationId), correlationId);
        } catch (RuntimeException error) {
            // What it says may quote a secret: of the log, only what kind of error it was and where.
            var place = Stream.of(error.getStackTrace()).findFirst().map(String::valueOf).orElse("");
            System.err.println(correlationId + " " + error.getClass().getName() + " " + place);
            var met = new Problem("backend.error", Map.of("status", 500));
            send(exchange, answer(met, correlationId), correlationId);
        } finally {
            exchange.close();
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        byte[] raw = readBody(exchange);
        URI address = exchange.getRequestURI();
        String method = exchange.getRequestMethod();
        for (Route route : Route.ALL) {
            Matcher found = route.path().matcher(address.getRawPath());
            if (!route.method().equals(method) || !found.matches()) continue;
            Caller caller = authorize(exchange);
            if (!caller.rights().contains(route.right())) {
                throw new Problem("session.forbidden", Map.of("right", route.right()));
            }
            boolean hasBody = method.equals("POST") || method.equals("PATCH");
            Map<String, Object> body = hasBody ? json(exchange, raw) : Map.of();
            String id = found.groupCount() > 0 ? unquoted(found.group(1).replace("+", "%2B")) : "";
            var on = new Operations(store, caller.tenant(), caller.rights(), key(exchange), condition(exchange));
            Object value = route.operation().apply(on, new Call(id, query(address), body));
            return new Answer(route.status(), "application/json", value);
        }
        throw new Problem("request.not-found");
    }

    private static Answer answer(Problem met, String correlationId) {
        var json = Json.object("type", "urn:cloud-destination-wizard:problem:" + met.code, "status", met.status);
        json.putAll(met.toJson());
        json.put("correlationId", correlationId);
        return new Answer(met.status, "application/problem+json", json);
    }

    private static byte[] readBody(HttpExchange exchange) throws IOException {
        InputStream input = exchange.getRequestBody();
        byte[] body = input.readNBytes(Backend.MAX_BODY + 1);
        if (body.length <= Backend.MAX_BODY) return body;
        // Who is still sending would not see the answer; beyond some megabytes nobody has to be listened to.
        var part = new byte[65_536];
        for (int left = 16_000_000, read = 0; left > 0 && read >= 0; left -= read) read = input.read(part);
        exchange.getResponseHeaders().set("connection", "close");
        throw new Problem("request.too-large", Map.of("limit", Backend.MAX_BODY));
    }

    private static Map<String, Object> json(HttpExchange exchange, byte[] raw) {
        String kind = header(exchange, "content-type").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        // Anything else a page of another origin could send with the cookies of its visitor.
        if (!kind.equals("application/json")) {
            var issue = new Issue("content-type", "format");
            throw new Problem("request.invalid", 415, Map.of()).at("issues", List.of(issue));
        }
        return Json.asObject(Json.read(raw), "");
    }

    private static String key(HttpExchange exchange) {
        String key = header(exchange, "idempotency-key").replaceAll("^\"|\"$", "");
        if (key.length() > 255) throw Problem.invalid("idempotencyKey", "format");
        return key.isEmpty() ? null : key;
    }

    private static String condition(HttpExchange exchange) {
        String given = header(exchange, "if-match");
        if (given.isEmpty() || given.equals("*")) return null;
        Matcher found = ENTITY_TAG.matcher(given);
        if (!found.matches()) throw Problem.invalid("if-match", "format");
        return found.group(1);
    }

    private static Map<String, String> query(URI address) {
        var query = new HashMap<String, String>();
        for (String each : Objects.requireNonNullElse(address.getRawQuery(), "").split("&")) {
            String[] parts = each.split("=", 2);
            query.put(unquoted(parts[0]), parts.length > 1 ? unquoted(parts[1]) : "");
        }
        return query;
    }

    /** An address with a malformed escape does not get here: the server of the library answers it with 400. */
    private static String unquoted(String text) {
        return URLDecoder.decode(text, UTF_8);
    }

    private static String header(HttpExchange exchange, String name) {
        return Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst(name), "").strip();
    }

    private static void send(HttpExchange exchange, Answer answer, String correlationId) throws IOException {
        Object value = answer.value();
        if (value instanceof Check.Report report && report.problem() != null) value = report.with(correlationId);
        var headers = exchange.getResponseHeaders();
        headers.set("x-correlation-id", correlationId);
        headers.set("cache-control", "no-store");
        headers.set("x-content-type-options", "nosniff");
        if (value instanceof Row row) headers.set("etag", '"' + row.revision() + '"');
        if (answer.status() == 503) headers.set("retry-after", "1");
        if (value == null || exchange.getRequestMethod().equals("HEAD")) {
            exchange.sendResponseHeaders(answer.status(), -1);
            return;
        }
        byte[] content = Json.write(value).getBytes(UTF_8);
        headers.set("content-type", answer.mediaType());
        exchange.sendResponseHeaders(answer.status(), content.length);
        exchange.getResponseBody().write(content);
    }
}
