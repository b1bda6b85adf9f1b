# syntax=docker/dockerfile:1
ARG VERSION=3.12
FROM python:3.12 AS build
LABEL maintainer="team@example.org"
ENV PYTHONUNBUFFERED=1 \
    PIP_NO_CACHE_DIR=1
WORKDIR /src
RUN apt-get update && apt-get install -y \
    build-essential \
    libpq-dev \
    curl \
    git \
 && rm -rf /var/lib/apt/lists/*
COPY requirements.txt .
RUN pip install -r requirements.txt
COPY . .
RUN set -eux; \
    for f in *.py; do \
      python -m py_compile "$f"; \
    done; \
    if [ -d tests ]; then \
      python -m pytest tests || exit 1; \
    fi
RUN curl -sSL https://example.org/tool.tar.gz | tar xz -C /opt

FROM node:latest AS assets
WORKDIR /web
COPY web/package.json web/package-lock.json ./
RUN npm install && npm cache clean --force
COPY web .
RUN npm run build

FROM python:3.12-slim
WORKDIR app
COPY --from=build /src /app
COPY --from=assets /web/dist /app/static
EXPOSE 8080
USER nobody
HEALTHCHECK CMD curl -f http://localhost:8080/ || exit 1
ENTRYPOINT ["python", "-m", "app"]
CMD ["--port", "8080"]
