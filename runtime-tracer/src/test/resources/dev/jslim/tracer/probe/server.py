"""A server that tells what it was asked: over HTTP, over TLS if TLS is set, as a WebSocket at /ws."""
import base64, hashlib, json, os, signal, ssl, struct, sys, threading, time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def answer(self, status, body, kind="application/json", **headers):
        data = body.encode()
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)

    def asked(self):
        length = int(self.headers.get("Content-Length", 0))
        body = self.rfile.read(length)
        path = self.path.split("?")[0]
        if path == "/":
            self.answer(200, '<a href="/page">page</a><script src=/app.js></script>', "text/html")
        elif path == "/page":
            self.answer(302, "", "text/plain", Location="/target?from=page")
        elif path == "/ws":
            self.socket()
        elif path == "/private":
            if self.headers.get("Authorization") == "Basic " + base64.b64encode(b"me:secret").decode():
                self.answer(200, '"welcome"')
            else:
                self.answer(401, '"who are you?"', WWW_Authenticate='Basic realm="here"')
        elif path == "/broken":
            self.answer(503, '"later"')
        elif path == "/openapi.json":
            with open("/app/openapi.json") as file:
                self.answer(200, file.read())
        elif path in ("/echo", "/target", "/app.js") or path.startswith("/pets"):
            told = {name: self.headers[name] for name in ("Content-Type", "Cookie", "X-Token", "Host") if self.headers[name]}
            told.pop("Host" if self.headers["Host"][:1].isdigit() else "", None)
            self.answer(200, json.dumps({"method": self.command, "path": self.path, "headers": told,
                                         "body": body.decode(errors="backslashreplace")}))
        else:
            self.answer(404, '"none"')

    do_GET = do_HEAD = do_POST = do_PUT = do_DELETE = do_PATCH = asked

    def socket(self):
        key = self.headers["Sec-WebSocket-Key"] + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
        self.send_response(101)
        self.send_header("Upgrade", "websocket")
        self.send_header("Connection", "Upgrade")
        self.send_header("Sec-WebSocket-Accept", base64.b64encode(hashlib.sha1(key.encode()).digest()).decode())
        self.end_headers()
        self.close_connection = True
        while True:
            head = self.rfile.read(2)
            if len(head) < 2 or head[0] & 15 == 8:
                return
            mask = self.rfile.read(4)
            text = bytes(b ^ mask[i % 4] for i, b in enumerate(self.rfile.read(head[1] & 127)))
            reply = b"you said " + text
            self.wfile.write(struct.pack("BB", 0x81, len(reply)) + reply)


time.sleep(float(os.environ.get("DELAY", "0")))
server = ThreadingHTTPServer(("", 8000), Handler)
server.daemon_threads = True
if os.environ.get("TLS"):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain("/app/cert.pem", "/app/key.pem")
    server.socket = context.wrap_socket(server.socket, server_side=True)
signal.signal(signal.SIGTERM, lambda *_: threading.Thread(target=server.shutdown).start())
print("now serving on 8000", flush=True)
server.serve_forever()
