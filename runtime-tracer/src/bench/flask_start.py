"""An application that starts, answers once, and ends."""
import flask

app = flask.Flask(__name__)


@app.route("/")
def root():
    return flask.render_template_string("<p>{{ word }}</p>", word="hello")


assert app.test_client().get("/").status_code == 200
