"""Pages for people."""

from flask import Blueprint, current_app, render_template

blueprint = Blueprint("pages", __name__)

FORECAST = [("Monday", "sunny", 24), ("Tuesday", "föhn", 27), ("Wednesday", "thunderstorms", 19)]


@blueprint.get("/")
def index():
    return render_template("index.html", place=current_app.config["PLACE"])


@blueprint.get("/template")
def template():
    return render_template("forecast.html", place=current_app.config["PLACE"], forecast=FORECAST)


@blueprint.get("/lazy")
def lazy():
    from . import statistics_page  # imported by the first request: a trace of the start alone does not see it

    return statistics_page.render([degrees for _, _, degrees in FORECAST])
