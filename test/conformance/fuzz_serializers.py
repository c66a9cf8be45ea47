"""How the API fuzzer writes bodies that it does not know: a record a line, and whatever a table or a sheet may be."""

import json

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
