"""A small web application that uses its system the way real ones do: pages, files, names, clocks, certificates."""

import os

from flask import Flask

from . import pages, system, unprobed


def create_app() -> Flask:
    app = Flask(__name__)
    app.config["PLACE"] = os.environ.get("WEATHER_PLACE", "Bern")
    app.register_blueprint(pages.blueprint)
    app.register_blueprint(system.blueprint)
    app.register_blueprint(unprobed.blueprint)
    return app
