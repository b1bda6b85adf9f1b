"""Run with pytest, on the developer's machine; the image does not need this file."""

from weather import create_app


def test_the_forecast_names_the_place():
    app = create_app()
    app.config["PLACE"] = "Olten"
    assert b"Forecast for Olten" in app.test_client().get("/template").data
