"""A backend for cloud-destination-wizard in Python, with the standard library alone.

It speaks the whole contract (openapi.json) for S3-compatible storage, so that you can see what each operation means and write
your own in the framework that you have. Run it, and let the kit try it:

    python3 backend.py 8090
    npx cloud-destination-wizard conformance http://localhost:8090 --plan plan.json

What is missing before anybody may use it, marked with TO DO below: your sessions in `authorize`, a database in place of `Store`,
encryption of what `Store` keeps in `secrets` (Python's library has no cipher), TLS in front, and limits per tenant.
"""

import datetime
import hashlib
import hmac
import http.client
import ipaddress
import json
import os
import re
import secrets
import socket
import ssl
import sys
import threading
import urllib.parse
import uuid
import xml.etree.ElementTree as ElementTree
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

TYPE = "s3-compatible"
FIELDS = ("provider", "endpoint", "accessKeyId", "secretAccessKey", "region", "addressStyle", "sessionToken")
REQUIRED = ("endpoint", "accessKeyId", "secretAccessKey")
SECRETS = ("secretAccessKey", "sessionToken")
# Who changes one of these sends the stored secrets somewhere else, and has to give them again.
DIRECTS_SECRETS = ("endpoint",)
SETUP_FIELDS = ("bucket", "folderPath", "region")

# What can stand in a header and in the line of a request.
LINE = re.compile(r"[\x21-\x7e]+")
# Not private by Python's table, and yet ways inside: Azure's metadata service, and IPv6 that carries IPv4.
WAYS_INSIDE = [
    ipaddress.ip_network(block) for block in ("168.63.129.16/32", "192.88.99.0/24", "2002::/16", "64:ff9b::/96", "2001::/32")
]

MAX_BODY = 262_144
TIMEOUT = 10  # seconds, of each request to a storage


# --- Problems: data, which the wizard puts into words -----------------------------------------------------------------


class Problem(Exception):
    """What went wrong: one of the codes of docs/problems.md, with its facts."""

    STATUS = {
        "request.invalid": 400,
        "session.expired": 401,
        "session.forbidden": 403,
        "request.not-found": 404,
        "account.not-found": 404,
        "destination.not-found": 404,
        "account.in-use": 409,
        "request.outdated": 412,
        "request.too-large": 413,
        "backend.error": 500,
        "backend.busy": 503,
    }
    # Whose side can mend it, where it is not what was typed.
    BLAMES = (
        ("service", ("backend.", "session.", "request.key", "request.not-found", "type.", "net.blocked")),
        ("network", ("net.timeout", "net.dns-temporary")),
        ("storage", ("net.reset", "net.tls", "s3.access-denied", "s3.buckets-denied", "s3.content-differs", "s3.unexpected")),
    )
    RETRY = ("backend.error", "backend.busy", "net.timeout", "net.reset", "s3.content-differs", "s3.unexpected")

    def __init__(self, code, params=None, status=None, **place):
        super().__init__(code)
        self.code = code
        self.params = params or {}
        # What a storage says is 422, whatever it said it with: its 401 would end the user's session with us.
        self.status = status or self.STATUS.get(code, 422)
        self.place = place

    def to_json(self):
        blame = next((side for side, codes in self.BLAMES if self.code.startswith(codes)), "input")
        return {
            "code": self.code,
            "blame": blame,
            "retry": self.code in self.RETRY,
            "params": self.params,
            **self.place,
        }


def invalid(*issues, status=None):
    return Problem("request.invalid", status=status, issues=[issue(*each) for each in issues])


def issue(field, code, params=None):
    return {"field": field, "code": code, "params": params or {}}


# --- What is sent -----------------------------------------------------------------------------------------------------


def storable(value):
    """Neither NUL nor half of a character, which databases do not take."""
    return isinstance(value, str) and "\0" not in value and not re.search("[\ud800-\udfff]", value)


def text(values, name, most, least=0):
    value = values.get(name)
    if value is None or value == "" and least > 0:
        raise invalid((name, "required"))
    if not storable(value):
        raise invalid((name, "format"))
    if len(value.encode("utf-16-le")) // 2 > most:
        raise invalid((name, "too-long", {"max": most}))
    return value


def form(body, name, nullable=False):
    values = body.get(name)
    if values is None:
        raise invalid((name, "required"))
    if not isinstance(values, dict):
        raise invalid((name, "format"))
    for field, value in values.items():
        if value is None and nullable:
            continue
        if not isinstance(value, (str, int, float, bool)) or isinstance(value, str) and not storable(value):
            raise invalid((field, "format"))
        if isinstance(value, str) and len(value) > 32_768:
            raise invalid((field, "too-long", {"max": 32_768}))
    return values


def valid_credentials(values):
    """What the form of the type asks for, and nothing else."""
    missing = [(name, "required") for name in REQUIRED if not values.get(name)]
    if missing:
        raise invalid(*missing)
    kept = {name: values[name] for name in FIELDS if values.get(name) not in (None, "")}
    # Each of them ends up in a header or in the line of a request.
    odd = [(name, "format") for name, value in kept.items() if not (isinstance(value, str) and LINE.fullmatch(value))]
    if odd:
        raise invalid(*odd)
    try:
        endpoint = urllib.parse.urlsplit(kept["endpoint"])
        plain = endpoint.username is None and endpoint.password is None
        sound = endpoint.scheme in ("http", "https") and endpoint.hostname and endpoint.port != 0 and plain
    except ValueError:
        sound = False
    if not sound:
        raise invalid(("endpoint", "format"))
    return kept


def valid_setup(values):
    if not values.get("bucket"):
        raise invalid(("bucket", "required"))
    texts = all(isinstance(values.get(name), (str, type(None))) for name in SETUP_FIELDS)
    if not texts or not re.fullmatch(r"[A-Za-z0-9._-]{3,63}", values["bucket"]):
        raise invalid(("bucket", "format"))
    if values.get("region") and not LINE.fullmatch(values["region"]):
        raise invalid(("region", "format"))
    return {name: values[name] for name in SETUP_FIELDS if values.get(name) not in (None, "")}


def page_of(rows, query):
    """One page of a list, newest first. A cursor is the place where the last page has ended."""
    limit = query.get("limit", "20")
    if not re.fullmatch(r"[1-9]\d?|100", limit):
        raise invalid(("limit", "format"))
    rest = sorted(rows, key=lambda row: (row["createdAt"], row["id"]), reverse=True)
    total = len(rest)
    if "cursor" in query:
        place = re.fullmatch(r"(\d{4}-[\dT:.-]+Z)~([0-9a-f-]{36})", query["cursor"])
        if not place:
            raise invalid(("cursor", "format"))
        rest = [row for row in rest if (row["createdAt"], row["id"]) < place.groups()]
    rows = rest[: int(limit)]
    more = len(rest) > len(rows)
    return rows, total, f"{rows[-1]['createdAt']}~{rows[-1]['id']}" if more else None


# --- The storage, looked at from here ---------------------------------------------------------------------------------


def dial(host, port):
    """Connects to an address that has been looked at: customers must not reach through us what only we can reach."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (socket.gaierror, UnicodeError):
        raise Problem("net.dns", {"host": host}, field="endpoint") from None
    for family, kind, protocol, _, address in found:
        ip = ipaddress.ip_address(address[0].split("%")[0])
        ip = getattr(ip, "ipv4_mapped", None) or ip
        public = ip.is_global and not ip.is_multicast and not any(ip in block for block in WAYS_INSIDE)
        if not public and not (ip.is_loopback and os.environ.get("ALLOW_LOOPBACK") == "1"):
            raise Problem("net.blocked-address", {"host": host}, field="endpoint")
    family, kind, protocol, _, address = found[0]
    connection = socket.socket(family, kind, protocol)
    connection.settimeout(TIMEOUT)
    connection.connect(address)
    return connection


def s3(credentials, method, bucket="", key="", query=(), body=b""):
    """One signed request: https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html"""
    endpoint = urllib.parse.urlsplit(credentials["endpoint"])
    secure = endpoint.scheme == "https"
    port = endpoint.port or (443 if secure else 80)
    region = credentials.get("region") or "us-east-1"
    path = "/" + "/".join(urllib.parse.quote(part, safe="/-_.~") for part in (bucket, key) if part)
    query_text = "&".join(
        f"{urllib.parse.quote(name, safe='-_.~')}={urllib.parse.quote(value, safe='-_.~')}" for name, value in sorted(query)
    )
    now = datetime.datetime.now(datetime.timezone.utc).strftime("%Y%m%dT%H%M%SZ")
    digest = hashlib.sha256(body).hexdigest()
    headers = {"host": endpoint.netloc, "x-amz-content-sha256": digest, "x-amz-date": now}
    if credentials.get("sessionToken"):
        headers["x-amz-security-token"] = credentials["sessionToken"]
    signed = ";".join(sorted(headers))
    canonical = "\n".join(
        [method, path, query_text, *(f"{name}:{headers[name]}" for name in sorted(headers)), "", signed, digest]
    )
    scope = f"{now[:8]}/{region}/s3/aws4_request"
    to_sign = "\n".join(["AWS4-HMAC-SHA256", now, scope, hashlib.sha256(canonical.encode()).hexdigest()])
    signing_key = ("AWS4" + credentials["secretAccessKey"]).encode()
    for part in scope.split("/"):
        signing_key = hmac.new(signing_key, part.encode(), hashlib.sha256).digest()
    signature = hmac.new(signing_key, to_sign.encode(), hashlib.sha256).hexdigest()
    headers["authorization"] = (
        f"AWS4-HMAC-SHA256 Credential={credentials['accessKeyId']}/{scope}, SignedHeaders={signed}, Signature={signature}"
    )
    host = endpoint.hostname
    connection = http.client.HTTPConnection(host, port, timeout=TIMEOUT)
    # The limit of a socket is that of one read: who answers byte by byte would hold this thread for ever.
    late = threading.Event()
    alarm = threading.Timer(TIMEOUT, lambda: (late.set(), hang_up(connection.sock)))
    try:
        connection.sock = dial(host, port)
        alarm.start()
        if secure:
            connection.sock = ssl.create_default_context().wrap_socket(connection.sock, server_hostname=host)
        # Redirects are not followed: the next address has not been looked at.
        connection.request(method, path + (f"?{query_text}" if query_text else ""), body, headers)
        answer = connection.getresponse()
        return answer.status, answer.read(1_000_000)
    except TimeoutError:
        raise Problem("net.timeout", {"host": host, "seconds": TIMEOUT}, field="endpoint") from None
    except ConnectionRefusedError:
        raise Problem("net.refused", {"host": host, "port": port}, field="endpoint") from None
    except ssl.SSLError as error:
        reason = f"ERR_SSL_{error.reason}" if error.reason else ""
        raise Problem("net.tls", {"host": host, "reason": reason}, field="endpoint") from None
    except (OSError, http.client.HTTPException):
        if late.is_set():
            raise Problem("net.timeout", {"host": host, "seconds": TIMEOUT}, field="endpoint") from None
        raise Problem("net.reset", {"host": host}, field="endpoint") from None
    finally:
        alarm.cancel()
        connection.close()


def hang_up(connection):
    try:
        connection.shutdown(socket.SHUT_RDWR)
    except OSError:
        pass  # It has ended by itself.


def s3_problem(operation, status, body, credentials, setup=None):
    """What S3 means by an error: https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html"""
    found = re.search(rb"<Code>(\w+)</Code>", body)
    code = found.group(1).decode() if found else ""
    bucket, folder = (setup or {}).get("bucket", ""), (setup or {}).get("folderPath", "")
    if code == "InvalidAccessKeyId":
        return Problem("s3.key-unknown", field="accessKeyId")
    if code == "SignatureDoesNotMatch":
        length = len(credentials["secretAccessKey"])
        return Problem("s3.secret-wrong", {"length": length}, field="secretAccessKey")
    if code == "NoSuchBucket":
        return Problem("s3.no-such-bucket", {"bucket": bucket}, field="bucket")
    if code == "AccessDenied":
        facts = {"operation": operation, "bucket": bucket, "folder": folder}
        return Problem("s3.access-denied", facts, field="bucket")
    # Of an answer that nobody understands only its code, if it has one: never its text, which may quote what was sent.
    return Problem("s3.unexpected", {"operation": operation, "status": status, "answer": code})


class Check:
    """The probes of a check, in order, until one of them fails."""

    def __init__(self, plan):
        self.probes = [{"id": name, "status": "pending", "required": True, "field": field} for name, field in plan]
        self.problem = None

    def run(self, *steps):
        for probe, step in zip(self.probes, steps):
            if self.problem:
                probe["status"] = "skipped"
                continue
            try:
                step()
                probe["status"] = "passed"
            except Problem as met:
                met.place = {**met.place, "probe": probe["id"]}
                self.problem = met
                probe.update(status="failed", problem=met.to_json())
        return self

    def report(self):
        report = {"verdict": "failed" if self.problem else "passed", "probes": self.probes}
        return {**report, "problem": self.problem.to_json()} if self.problem else report


def check_account(credentials):
    answer = []

    def reach():
        answer.extend(s3(credentials, "GET"))

    def log_in():
        status, body = answer
        # Who may not list all buckets has a key that works all the same.
        if status != 200 and b"<Code>AccessDenied</Code>" not in body:
            raise s3_problem("ListBuckets", status, body, credentials)

    return Check([("reach", "endpoint"), ("credentials", "accessKeyId")]).run(reach, log_in)


def check_location(credentials, setup):
    folder = str(setup.get("folderPath", "")).strip("/")
    key = f"{folder}/" * bool(folder) + f".connection-test-{uuid.uuid4().hex}"
    content = secrets.token_hex(16).encode()
    local = {**credentials, **({"region": setup["region"]} if setup.get("region") else {})}

    def call(operation, method, body=b""):
        status, answer = s3(local, method, setup["bucket"], key, body=body)
        if status not in (200, 204):
            raise s3_problem(operation, status, answer, credentials, setup)
        return answer

    def read():
        if call("GetObject", "GET") != content:
            raise Problem("s3.content-differs", {"bucket": setup["bucket"], "key": key})

    return Check([("write", "bucket"), ("read", "bucket"), ("delete", "bucket")]).run(
        lambda: call("PutObject", "PUT", content), read, lambda: call("DeleteObject", "DELETE")
    )


def list_folders(credentials, path):
    bucket, _, prefix = path.partition("/")
    query = [("list-type", "2"), ("delimiter", "/"), ("prefix", prefix)] if bucket else []
    status, body = s3(credentials, "GET", bucket, query=query)
    if status != 200:
        if not bucket and b"<Code>AccessDenied</Code>" in body:
            raise Problem("s3.buckets-denied")
        raise s3_problem("ListObjectsV2", status, body, credentials, {"bucket": bucket, "folderPath": prefix})
    try:
        tree = ElementTree.fromstring(body)
    except ElementTree.ParseError:
        raise Problem("s3.unexpected", {"operation": "ListObjectsV2", "status": status, "answer": ""}) from None
    tag = "{*}CommonPrefixes/{*}Prefix" if bucket else "{*}Buckets/{*}Bucket/{*}Name"
    found = [node.text or "" for node in tree.findall(f".//{tag}")]
    paths = [f"{bucket}/{each}" if bucket else f"{each}/" for each in found]
    return [{"name": each.rstrip("/").rsplit("/", 1)[-1], "path": each} for each in paths]


# --- What is kept -----------------------------------------------------------------------------------------------------


class Store:
    """Accounts and destinations of all tenants, until the process ends. TO DO: your database, and a unique index on the keys."""

    def __init__(self):
        self.lock = threading.RLock()
        self.accounts = {}  # (tenant, id) -> account, as it is shown
        self.secrets = {}  # (tenant, id) -> credentials. TO DO: encrypted, or in a service that keeps secrets
        self.destinations = {}
        self.requests = {}  # (tenant, operation, key) -> (fingerprint, id)
        self.running = {}  # (tenant, operation, key) -> a lock: requests at once become one after the other
        self.fingerprint_key = secrets.token_bytes(32)

    def account(self, tenant, account_id):
        account = self.accounts.get((tenant, account_id))
        if not account:
            raise Problem("account.not-found")
        uses = sum(1 for (owner, _), each in self.destinations.items() if owner == tenant and each["accountId"] == account_id)
        return {**account, "destinations": uses}

    def credentials(self, tenant, account_id):
        credentials = self.secrets.get((tenant, account_id))
        if credentials is None:
            raise Problem("account.not-found")
        return credentials

    def destination(self, tenant, destination_id):
        destination = self.destinations.get((tenant, destination_id))
        if not destination:
            raise Problem("destination.not-found")
        return destination

    def of(self, tenant, rows):
        return [row for (owner, _), row in rows.items() if owner == tenant]


def now():
    return datetime.datetime.now(datetime.timezone.utc).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def shown(credentials):
    return {name: value for name, value in credentials.items() if name not in SECRETS}


def label_of(details):
    host = urllib.parse.urlsplit(details["endpoint"]).netloc
    return f"{details['accessKeyId']} · {host}"


LAST_ID = [0]


def new_id(lock):
    """Ids that grow (UUID version 7), so that two rows of one millisecond have an order."""
    with lock:
        moment = max(LAST_ID[0] + 1, int(datetime.datetime.now().timestamp() * 1000) << 12)
        LAST_ID[0] = moment
    return str(uuid.UUID(int=((moment >> 12) << 80) | (7 << 76) | ((moment & 0xFFF) << 64) | (2 << 62) | secrets.randbits(62)))


# --- The operations ---------------------------------------------------------------------------------------------------


class Operations:
    """The contract, for one tenant. Each method is one operation."""

    def __init__(self, store, tenant, rights, key, condition):
        self.store, self.tenant, self.rights = store, tenant, rights
        self.key, self.condition = key, condition

    def describe(self):
        accounts = self.store.of(self.tenant, self.store.accounts)
        connection = {
            "type": TYPE,
            "accounts": len(accounts),
            "destinations": len(self.store.of(self.tenant, self.store.destinations)),
            "failing": sum(1 for each in accounts if each["lastCheck"]["verdict"] == "failed"),
        }
        actions = [name for name, right in (("rename", "edit"), ("delete", "delete")) if right in self.rights]
        return {
            "destinationTypes": [TYPE],
            "egressAddresses": [],
            "accountActions": actions,
            "connections": [connection] if accounts else [],
        }

    def list_accounts(self, query):
        with self.store.lock:
            rows = [self.store.account(self.tenant, each["id"]) for each in self.store.of(self.tenant, self.store.accounts)]
        wanted = query.get("search", "").lower()
        rows = [row for row in rows if row["type"] == query.get("type", row["type"]) and wanted in row["label"].lower()]
        rows, total, cursor = page_of(rows, query)
        return {"accounts": rows, "total": total, "nextCursor": cursor}

    def list_destinations(self, query):
        rows = self.store.of(self.tenant, self.store.destinations)
        rows = [row for row in rows if row["accountId"] == query.get("accountId", row["accountId"])]
        rows, total, cursor = page_of(rows, query)
        return {"destinations": rows, "total": total, "nextCursor": cursor}

    def check(self, body):
        setup = None
        if "accountId" in body:
            account_id = text(body, "accountId", 128, 1)
            self.store.account(self.tenant, account_id)
            changes = form(body, "credentials", nullable=True) if "credentials" in body else None
            credentials = self.changed(account_id, changes or {})
        else:
            account_id, changes = None, None
            self.known_type(body)
            credentials = valid_credentials(form(body, "credentials"))
        if body.get("setup") is not None:
            setup = valid_setup(form(body, "setup"))
        check = check_account(credentials) if not (account_id and setup and changes is None) else None
        if setup and not (check and check.problem):
            located = check_location(credentials, setup)
            located.probes = (check.probes if check else []) + located.probes
            check = located
        # A location that fails says nothing about the account, and what was only tried does not either.
        if account_id and changes is None and not (setup and check.problem):
            self.remember(account_id, check)
        return check.report()

    def create_account(self, body):
        self.known_type(body)
        credentials = valid_credentials(form(body, "credentials"))

        def create():
            check = check_account(credentials)
            if check.problem:
                raise check.problem
            details, at = shown(credentials), now()
            account = {
                "id": new_id(self.store.lock),
                "type": TYPE,
                "label": label_of(details),
                "details": details,
                "createdAt": at,
                "lastCheck": {"at": at, "verdict": "passed"},
                "revision": "1",
            }
            self.store.secrets[self.tenant, account["id"]] = credentials
            self.store.accounts[self.tenant, account["id"]] = account
            return account["id"]

        return self.store.account(self.tenant, self.once("createAccount", body, create))

    def update_account(self, account_id, body):
        before = self.store.account(self.tenant, account_id)
        self.must_match(before)
        credentials = self.changed(account_id, form(body, "credentials", nullable=True))
        check = check_account(credentials)
        if check.problem:
            raise check.problem
        with self.store.lock:
            account = self.store.account(self.tenant, account_id)
            if account["revision"] != before["revision"]:
                raise Problem("request.outdated") if self.condition else Problem("backend.busy", {"seconds": 1})
            details = shown(credentials)
            given = account["label"] != label_of(account["details"])
            self.store.secrets[self.tenant, account_id] = credentials
            return self.edited(
                self.store.accounts,
                account,
                details=details,
                label=account["label"] if given else label_of(details),
                lastCheck={"at": now(), "verdict": "passed"},
            )

    def rename_account(self, account_id, body):
        label = body["label"] if "label" in body and body["label"] is None else text(body, "label", 255, 1)
        with self.store.lock:
            account = self.store.account(self.tenant, account_id)
            self.must_match(account)
            name = (label or "").strip() or label_of(account["details"])
            return self.edited(self.store.accounts, account, label=name)

    def delete_account(self, account_id):
        with self.store.lock:
            account = self.store.account(self.tenant, account_id)
            self.must_match(account)
            if account["destinations"]:
                raise Problem("account.in-use", {"destinations": account["destinations"], "names": self.names_of_uses(account_id)})
            del self.store.accounts[self.tenant, account_id]
            del self.store.secrets[self.tenant, account_id]

    def list_folders(self, account_id, query):
        self.store.account(self.tenant, account_id)
        path = query.get("path", "")
        folders = list_folders(self.store.credentials(self.tenant, account_id), path)
        return {"path": path, "folders": folders, "canCreate": bool(path), "nextCursor": None}

    def create_folder(self, account_id, body):
        self.store.account(self.tenant, account_id)
        path = text(body, "path", 8192, 1)
        bucket, _, folder = path.strip("/").partition("/")
        if not folder:
            raise invalid(("path", "format"))
        credentials = self.store.credentials(self.tenant, account_id)
        status, answer = s3(credentials, "PUT", bucket, f"{folder}/")
        if status != 200:
            raise s3_problem("PutObject", status, answer, credentials, {"bucket": bucket, "folderPath": folder})
        return {"name": folder.rsplit("/", 1)[-1], "path": f"{bucket}/{folder}/"}

    def create_destination(self, body):
        account_id = text(body, "accountId", 128, 1)
        name = text(body, "name", 255, 1)
        description = text(body, "description", 1000) if "description" in body else ""
        self.store.account(self.tenant, account_id)
        setup = valid_setup(form(body, "setup"))

        def create():
            check = check_location(self.store.credentials(self.tenant, account_id), setup)
            if check.problem:
                raise check.problem
            with self.store.lock:
                # It may have been deleted while its storage was looked at.
                self.store.account(self.tenant, account_id)
                destination = {
                    "id": new_id(self.store.lock),
                    "type": TYPE,
                    "accountId": account_id,
                    "name": name,
                    "description": description,
                    "setup": setup,
                    "createdAt": now(),
                    "enabled": True,
                    "revision": "1",
                }
                self.store.destinations[self.tenant, destination["id"]] = destination
            return destination["id"]

        return self.store.destination(self.tenant, self.once("createDestination", body, create))

    def update_destination(self, destination_id, body):
        before = self.store.destination(self.tenant, destination_id)
        self.must_match(before)
        edit = {}
        if "name" in body:
            edit["name"] = text(body, "name", 255, 1)
        if "description" in body:
            edit["description"] = text(body, "description", 1000)
        if "enabled" in body:
            if not isinstance(body["enabled"], bool):
                raise invalid(("enabled", "format"))
            edit["enabled"] = body["enabled"]
        if "setup" in body:
            edit["setup"] = valid_setup(form(body, "setup"))
            check = check_location(self.store.credentials(self.tenant, before["accountId"]), edit["setup"])
            if check.problem:
                raise check.problem
        with self.store.lock:
            destination = self.store.destination(self.tenant, destination_id)
            self.must_match(destination)
            return self.edited(self.store.destinations, destination, **edit)

    def delete_destination(self, destination_id):
        with self.store.lock:
            self.must_match(self.store.destination(self.tenant, destination_id))
            del self.store.destinations[self.tenant, destination_id]

    # What several operations need

    def known_type(self, body):
        kind = text(body, "type", 64, 1)
        if kind != TYPE:
            form(body, "credentials")
            raise Problem("type.unsupported", {"type": kind})

    def changed(self, account_id, changes):
        """The stored values with the changes on top: what is not mentioned stays, null removes."""
        stored = self.store.credentials(self.tenant, account_id)
        if any(name in changes and changes[name] != stored.get(name) for name in DIRECTS_SECRETS):
            missing = [(name, "required") for name in SECRETS if stored.get(name) and name not in changes]
            if missing:
                raise invalid(*missing)
        return valid_credentials({**stored, **changes})

    def names_of_uses(self, account_id):
        uses = [row for row in self.store.of(self.tenant, self.store.destinations) if row["accountId"] == account_id]
        return [row["name"] for row in page_of(uses, {"limit": "5"})[0]]

    def must_match(self, row):
        if self.condition is not None and self.condition != row["revision"]:
            raise Problem("request.outdated")

    def edited(self, rows, row, **changes):
        row = {**row, **changes, "revision": str(int(row["revision"]) + 1)}
        rows[self.tenant, row["id"]] = row
        return row

    def remember(self, account_id, check):
        last = {"at": now(), "verdict": "failed" if check.problem else "passed"}
        if check.problem:
            last["problem"] = check.problem.to_json()
        with self.store.lock:
            if (self.tenant, account_id) in self.store.accounts:
                self.store.accounts[self.tenant, account_id]["lastCheck"] = last

    def once(self, operation, body, create):
        """Creates something once per idempotency key. A failure is not remembered: its repetition is a new attempt."""
        if self.key is None:
            return create()
        scope = (self.tenant, operation, self.key)
        # A keyed hash: the input holds secrets, which nobody shall guess from what is kept of it.
        said = json.dumps(body, sort_keys=True).encode()
        fingerprint = hmac.new(self.store.fingerprint_key, said, hashlib.sha256).hexdigest()
        with self.store.lock:
            turn = self.store.running.setdefault(scope, threading.Lock())
        with turn:
            earlier = self.store.requests.get(scope)
            if earlier and earlier[0] != fingerprint:
                raise Problem("request.key-reused")
            made = earlier[1] if earlier else create()
            self.store.requests[scope] = (fingerprint, made)
            return made


ROUTES = [
    ("GET", r"/?", "view", 200, lambda do, path, query, body: do.describe()),
    ("GET", r"/accounts", "view", 200, lambda do, path, query, body: do.list_accounts(query)),
    ("POST", r"/checks", "connect", 200, lambda do, path, query, body: do.check(body)),
    ("POST", r"/accounts", "connect", 201, lambda do, path, query, body: do.create_account(body)),
    ("PATCH", r"/accounts/([^/]+)", "edit", 200, lambda do, path, query, body: do.update_account(path[0], body)),
    ("PATCH", r"/accounts/([^/]+)/label", "edit", 200, lambda do, path, query, body: do.rename_account(path[0], body)),
    ("GET", r"/accounts/([^/]+)/folders", "connect", 200, lambda do, path, query, body: do.list_folders(path[0], query)),
    ("POST", r"/accounts/([^/]+)/folders", "connect", 201, lambda do, path, query, body: do.create_folder(path[0], body)),
    ("DELETE", r"/accounts/([^/]+)", "delete", 204, lambda do, path, query, body: do.delete_account(path[0])),
    ("POST", r"/destinations", "connect", 201, lambda do, path, query, body: do.create_destination(body)),
    ("PATCH", r"/destinations/([^/]+)", "edit", 200, lambda do, path, query, body: do.update_destination(path[0], body)),
    ("GET", r"/destinations", "view", 200, lambda do, path, query, body: do.list_destinations(query)),
    ("DELETE", r"/destinations/([^/]+)", "delete", 204, lambda do, path, query, body: do.delete_destination(path[0])),
]


def authorize(headers):
    """Whose request this is, and what it may do. TO DO: your session. This one believes `Bearer <tenant>/<rights>`, for tests."""
    found = re.fullmatch(r"Bearer ([\w-]+)/([\w+]+)", headers.get("authorization", ""))
    if not found:
        raise Problem("session.expired")
    return found.group(1), found.group(2).split("+")


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    timeout = 30
    store = Store()

    def answer(self):
        self.correlation_id = str(uuid.uuid4())
        self.revision = None
        try:
            status, value = self.called()
            if value is not None:
                self.revision = value.get("revision")
            self.send(status, "application/json", value)
        except Problem as met:
            problem = {**met.to_json(), "correlationId": self.correlation_id}
            problem = {"type": f"urn:cloud-destination-wizard:problem:{met.code}", "status": met.status, **problem}
            self.send(met.status, "application/problem+json", problem)
        except Exception as error:  # pylint: disable=broad-except
            # What it says may quote a secret: of the log, only what kind of error it was and where.
            print(f"{self.correlation_id} {type(error).__name__}", file=sys.stderr)
            met = Problem("backend.error", {"status": 500}, correlationId=self.correlation_id)
            self.send(500, "application/problem+json", met.to_json())

    do_GET = do_POST = do_PATCH = do_DELETE = do_PUT = do_HEAD = do_OPTIONS = answer

    def called(self):
        raw = self.read_body()
        url = urllib.parse.urlsplit(self.path)
        for method, pattern, right, status, operation in ROUTES:
            found = re.fullmatch(pattern, url.path)
            if method != self.command or not found:
                continue
            tenant, rights = authorize(self.headers)
            if right not in rights:
                raise Problem("session.forbidden", {"right": right})
            body = self.json(raw) if method in ("POST", "PATCH") else {}
            key = (self.headers.get("idempotency-key") or "").strip().strip('"') or None
            do = Operations(self.store, tenant, rights, key, self.condition())
            path = [urllib.parse.unquote(part, errors="replace") for part in found.groups()]
            query = dict(urllib.parse.parse_qsl(url.query, keep_blank_values=True))
            return status, operation(do, path, query, body)
        raise Problem("request.not-found")

    def read_body(self):
        said = self.headers.get("content-length") or "0"
        if "transfer-encoding" in self.headers or not re.fullmatch(r"\d{1,15}", said):
            # Where such a body ends nobody here knows: what follows it is no request.
            self.close_connection = True
            raise invalid(("content-length", "format"))
        length = int(said)
        if length > MAX_BODY:
            # Who is still sending would not see the answer; beyond some megabytes nobody has to be listened to.
            left = min(length, 16_000_000)
            while left > 0 and (part := self.rfile.read(min(left, 65_536))):
                left -= len(part)
            self.close_connection = True
            raise Problem("request.too-large", {"limit": MAX_BODY})
        return self.rfile.read(length)

    def json(self, raw):
        kind = (self.headers.get("content-type") or "").split(";")[0].strip().lower()
        if kind != "application/json":
            # Anything else a page of another origin could send with the cookies of its visitor.
            raise invalid(("content-type", "format"), status=415)
        try:
            body = json.loads(raw.decode("utf-8"))
        except (ValueError, RecursionError):
            raise invalid(("", "format")) from None
        if not isinstance(body, dict):
            raise invalid(("", "format"))
        return body

    def condition(self):
        given = (self.headers.get("if-match") or "*").strip()
        if given == "*":
            return None
        found = re.fullmatch(r'"([\x21\x23-\x7e]{1,64})"', given)
        if not found:
            raise invalid(("if-match", "format"))
        return found.group(1)

    def send(self, status, kind, value):
        if isinstance(value, dict) and value.get("verdict") == "failed":
            value = {**value, "problem": {**value["problem"], "correlationId": self.correlation_id}}
        content = b"" if value is None else json.dumps(value).encode()
        self.send_response_only(status)
        self.send_header("x-correlation-id", self.correlation_id)
        self.send_header("cache-control", "no-store")
        self.send_header("x-content-type-options", "nosniff")
        if self.revision is not None:
            self.send_header("etag", f'"{self.revision}"')
        if value is not None:
            self.send_header("content-type", kind)
        if status == 503:
            self.send_header("retry-after", "1")
        if status != 204:
            self.send_header("content-length", str(len(content)))
        if self.close_connection:
            self.send_header("connection", "close")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def log_message(self, *_):
        """Addresses hold ids and searches: your log should know what it keeps."""


if __name__ == "__main__":
    server = ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1]) if len(sys.argv) > 1 else 8090), Handler)
    print(f"http://127.0.0.1:{server.server_port}", flush=True)
    server.serve_forever()
