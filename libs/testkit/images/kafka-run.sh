#!/bin/bash
# The stand-in's start script: like the real image's it makes the broker's properties of the variables KAFKA_*
# (KAFKA_LOG_DIRS is log.dirs), formats the log folder at first start and becomes the broker.
set -euo pipefail

properties=/tmp/server.properties
logs=${KAFKA_LOG_DIRS:-/tmp/kraft-combined-logs}
{
    echo "log.dirs=$logs"
    env | grep '^KAFKA_' | grep -v '^KAFKA_LOG_DIRS=' | while IFS='=' read -r name value; do
        key=${name#KAFKA_}
        key=${key,,}
        echo "${key//_/.}=$value"
    done
} >"$properties"

java=(java -Xmx384m -Dorg.slf4j.simpleLogger.defaultLogLevel=info -Dorg.slf4j.simpleLogger.logFile=System.out
    -cp '/opt/kafka/libs/*')
if [ ! -f "$logs/meta.properties" ]; then
    "${java[@]}" kafka.tools.StorageTool format --ignore-formatted -t "${CLUSTER_ID:-5L6g3nShT-eMCtK--X86sw}" -c "$properties"
fi
exec "${java[@]}" kafka.Kafka "$properties"
