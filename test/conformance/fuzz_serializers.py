"""How the API fuzzer writes bodies that it does not know: a record a line, and whatever a table or a sheet may be. No call leads away from this machine."""

import json
import re

import schemathesis


@schemathesis.serializer("application/x-ndjson")
def ndjson(_context, value):
    if isinstance(value, bytes):
        return value
    records = value if isinstance(value, list) else [value]
    return "\n".join(record if isinstance(record, str) else json.dumps(record, default=str) for record in records).encode("utf-8", "replace")


@schemathesis.serializer(
    "text/csv",
    "application/octet-stream",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
)
def as_bytes(_context, value):
    return value if isinstance(value, bytes) else str(value).encode("utf-8", "replace")


# Addresses of the inside may be tried: the exchange refuses them.
inside = re.compile(r"https?://(localhost|127\.|10\.|192\.168\.|169\.254\.|\[::)", re.IGNORECASE)


@schemathesis.hook
def before_call(_context, case, _kwargs):
    """A subscription would call any host on earth for its handshake: the port where nobody listens will do."""
    body = case.body
    if isinstance(body, dict) and isinstance(body.get("url"), str) and "//" in body["url"] and not inside.match(body["url"]):
        case.body = {**body, "url": "http://127.0.0.1:9/elsewhere"}
