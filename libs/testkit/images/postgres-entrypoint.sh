#!/bin/bash
# The stand-in's entry point: like the real image's it makes the cluster at first start with POSTGRES_USER,
# POSTGRES_PASSWORD and POSTGRES_DB, starting the server once for that, and then becomes the server.
set -euo pipefail

if [ "$(id -u)" = 0 ]; then
    mkdir -p "$PGDATA"
    chown -R postgres: "$PGDATA"
    chmod 700 "$PGDATA"
    exec setpriv --reuid postgres --regid postgres --clear-groups -- "$0" "$@"
fi

if [ ! -s "$PGDATA/PG_VERSION" ]; then
    user=${POSTGRES_USER:-postgres}
    initdb --pgdata="$PGDATA" --username="$user" --pwfile=<(printf '%s\n' "${POSTGRES_PASSWORD:?}") \
        --auth=scram-sha-256 --encoding=UTF8 --locale=C --no-sync
    echo 'host all all all scram-sha-256' >>"$PGDATA/pg_hba.conf"
    pg_ctl -D "$PGDATA" -w -o "-c listen_addresses= -c unix_socket_directories=/tmp" start
    database=${POSTGRES_DB:-$user}
    if [ "$database" != postgres ]; then
        # No psql in the programs of the Maven artifact: the database is made by a server in single-user mode.
        pg_ctl -D "$PGDATA" -m fast -w stop
        echo "create database \"$database\"" | postgres --single -D "$PGDATA" postgres >/dev/null
    else
        pg_ctl -D "$PGDATA" -m fast -w stop
    fi
fi

if [ "${1:-postgres}" = postgres ]; then
    shift || true
    exec postgres -D "$PGDATA" -c listen_addresses='*' -c unix_socket_directories=/tmp "$@"
fi
exec "$@"
