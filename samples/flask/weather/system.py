"""What an application wants from its system, and what a slimmed image easily loses."""

import datetime
import socket
import ssl
import zoneinfo

import certifi
from flask import Blueprint

blueprint = Blueprint("system", __name__)

INSTANT = datetime.datetime(2024, 7, 1, 12, 0, tzinfo=datetime.timezone.utc)


@blueprint.get("/resolve")
def resolve():
    found = {entry[4][0] for entry in socket.getaddrinfo("localhost", 80, type=socket.SOCK_STREAM)}
    own = {entry[4][0] for entry in socket.getaddrinfo(socket.gethostname(), 80, type=socket.SOCK_STREAM)}
    try:
        socket.getaddrinfo("no-such-host.invalid", 80)
        unknown = "resolved"
    except socket.gaierror:
        unknown = "not found"
    return {"localhost": "127.0.0.1" in found, "own": len(own) > 0, "unknown": unknown, "http": socket.getservbyname("http")}


@blueprint.get("/time")
def time():
    zone = zoneinfo.ZoneInfo("Europe/Zurich")
    return {"zone": "Europe/Zurich", "time": INSTANT.astimezone(zone).isoformat()}


@blueprint.get("/tls")
def tls():
    context = ssl.create_default_context()
    bundled = ssl.create_default_context(cafile=certifi.where())
    return {
        "system_certificates": len(context.get_ca_certs()) > 0,
        "bundled_certificates": len(bundled.get_ca_certs()) > 0,
        "verifies": context.verify_mode == ssl.CERT_REQUIRED,
    }
