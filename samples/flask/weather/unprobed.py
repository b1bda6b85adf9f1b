"""Nothing links here, so no crawl finds it; the slimmed image must answer all the same."""

import datetime
import zoneinfo

from flask import Blueprint, current_app, render_template

blueprint = Blueprint("unprobed", __name__)


@blueprint.get("/unprobed")
def unprobed():
    import decimal
    import sqlite3
    import xml.etree.ElementTree as tree

    database = sqlite3.connect(":memory:")
    total = database.execute("select sum(column1) from (values (1), (2), (39))").fetchone()[0]
    instant = datetime.datetime(2024, 1, 15, 3, 30, tzinfo=datetime.timezone.utc)
    return {
        "codec": "Grüezi".encode("cp037").hex(),
        "decimal": str(decimal.Decimal("0.1") * 3),
        "sqlite": total,
        "time": instant.astimezone(zoneinfo.ZoneInfo("Asia/Kathmandu")).isoformat(),
        "xml": tree.fromstring("<place><name>Olten</name></place>").findtext("name"),
    }


@blueprint.get("/unprobed/outbound")
def outbound():
    import requests

    session = requests.Session()
    request = session.prepare_request(requests.Request("GET", "https://weather.invalid/now", params={"place": "Chur"}))
    try:
        session.send(request, timeout=2)
        outcome = "answered"
    except requests.exceptions.ConnectionError:
        outcome = "unreachable"
    return {"url": request.url, "outcome": outcome}


@blueprint.get("/unprobed/page")
def page():
    with current_app.open_resource("data/sayings.txt") as sayings:  # neither the file nor the template is in any trace
        entries = sayings.read().decode().splitlines()
    return render_template("almanac.html", place=current_app.config["PLACE"], entries=entries)
