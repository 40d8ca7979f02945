#!/bin/bash
# Creates the suite's topics where they are missing, with what the services count on: the two that hold states keep each step for seven
# days before they compact (the rule desk counts reroutes in them), the others forget after seven days. A broker that a company runs
# needs the same: deploy/docker/topics.sh <bootstrap server>, with kafka-topics.sh on the path.
set -euo pipefail
server=${1:-kafka:9092}
PATH=$PATH:/opt/kafka/bin
week=604800000

create() { # <topic> <config>…
    local topic=$1 configs=()
    shift
    for config in "$@"; do configs+=(--config "$config"); done
    kafka-topics.sh --bootstrap-server "$server" --create --if-not-exists --topic "$topic" --partitions 4 "${configs[@]}"
}

create triage.messages.v1 cleanup.policy=delete retention.ms=$week
create triage.assessed.v1 cleanup.policy=delete retention.ms=$week
create triage.tickets.v1 cleanup.policy=compact min.compaction.lag.ms=$week
create triage.clocks.v1 cleanup.policy=compact min.compaction.lag.ms=$week
create triage.escalations.v1 cleanup.policy=delete retention.ms=$week
