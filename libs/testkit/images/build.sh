#!/bin/bash
# Makes stand-ins for the images postgres:18 and apache/kafka:4.1.2 on a machine that has a Docker engine and cannot pull
# (no registry, no network but package mirrors), so that -Dinfra=containers can be tried there as well.
#
#   libs/testkit/images/build.sh          then: ./overturn test --containers
#
# They hold the same server programs that the embedded tests use (the Maven artifacts of PostgreSQL and Kafka) on a
# Debian made with debootstrap, and obey as much of the real images' interface as Testcontainers uses: the environment
# variables, ports, log lines and scripts below. Where images can be pulled, pull them and do not use this.
#
# Needs: root, docker, debootstrap (apt-get install docker.io debootstrap), a JDK 25 (JAVA_HOME), and the packaged
# deploy/local (./overturn run, or mvn -pl deploy/local -am -DskipTests package). DEBIAN_SUITE and DEBIAN_MIRROR choose
# the Debian. An engine without network rights is started by hand like this:
#   dockerd --iptables=false --ip-forward=false --ip-masq=false --ip=127.0.0.1 --data-root FOLDER -H unix://FOLDER/docker.sock
#   export DOCKER_HOST=unix://FOLDER/docker.sock TESTCONTAINERS_RYUK_DISABLED=true TESTCONTAINERS_HOST_OVERRIDE=localhost
set -euo pipefail

HERE=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
ROOT=$(cd "$HERE/../../.." && pwd)
LIBS=$ROOT/deploy/local/target/lib
SUITE=${DEBIAN_SUITE:-bookworm}
WORK=$(mktemp -d)
trap 'rm -rf "$WORK"' EXIT

need() { command -v "$1" >/dev/null || { echo "$1 is missing: $2" >&2; exit 1; }; }
need docker "apt-get install docker.io"
need debootstrap "apt-get install debootstrap"
[ -x "${JAVA_HOME:-}/bin/jlink" ] || { echo "JAVA_HOME must name a JDK 25" >&2; exit 1; }
[ -d "$LIBS" ] || { echo "deploy/local is not packaged: there is no $LIBS" >&2; exit 1; }

echo "Debian $SUITE …"
# shellcheck disable=SC2086  # no mirror given: debootstrap's own
debootstrap --variant=minbase "$SUITE" "$WORK/debian" ${DEBIAN_MIRROR:-} >"$WORK/debootstrap.log" 2>&1 ||
    { tail -n 20 "$WORK/debootstrap.log" >&2; exit 1; }
rm -rf "$WORK"/debian/var/cache/apt/archives/*.deb "$WORK"/debian/var/lib/apt/lists/*

# import NAME FOLDER CHANGE…: a folder as an image.
import() {
    local name=$1 folder=$2
    shift 2
    local changes=()
    for change in "$@"; do changes+=(--change "$change"); done
    tar -C "$folder" -c . | docker import "${changes[@]}" - "$name" >/dev/null
}

echo "PostgreSQL …"
cp -a "$WORK/debian" "$WORK/postgres"
mkdir -p "$WORK/postgres/usr/lib/postgresql/18" "$WORK/postgres/var/lib/postgresql"
unzip -p "$LIBS"/embedded-postgres-binaries-linux-*.jar '*.txz' | tar -xJ -C "$WORK/postgres/usr/lib/postgresql/18"
chroot "$WORK/postgres" useradd --system --home-dir /var/lib/postgresql --shell /bin/bash postgres
chroot "$WORK/postgres" chown postgres: /var/lib/postgresql
install -m 755 "$HERE/postgres-entrypoint.sh" "$WORK/postgres/usr/local/bin/docker-entrypoint.sh"
import overturn-postgres-rootfs "$WORK/postgres" \
    'ENV PATH=/usr/lib/postgresql/18/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin' \
    'ENV PGDATA=/var/lib/postgresql/18/docker' \
    'EXPOSE 5432' 'ENTRYPOINT ["docker-entrypoint.sh"]' 'CMD ["postgres"]'
# An import cannot set the signal that stops a container: PostgreSQL's fast shutdown.
printf 'FROM overturn-postgres-rootfs\nSTOPSIGNAL SIGINT\n' | DOCKER_BUILDKIT=0 docker build --quiet --tag postgres:18 - >/dev/null
echo "postgres:18 is there"

echo "Kafka …"
mv "$WORK/debian" "$WORK/kafka"
mkdir -p "$WORK/kafka/opt/kafka/libs" "$WORK/kafka/etc/kafka/docker"
"$JAVA_HOME/bin/jlink" --add-modules java.se,jdk.unsupported,jdk.crypto.ec,jdk.management,jdk.zipfs \
    --strip-debug --no-header-files --no-man-pages --output "$WORK/kafka/opt/java"
cp "$LIBS"/*.jar "$WORK/kafka/opt/kafka/libs/"
install -m 755 "$HERE/kafka-run.sh" "$WORK/kafka/etc/kafka/docker/run"
import apache/kafka:4.1.2 "$WORK/kafka" \
    'ENV PATH=/opt/java/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin' \
    'EXPOSE 9092' 'CMD ["/etc/kafka/docker/run"]'
echo "apache/kafka:4.1.2 is there"
