#!/bin/bash
# Runs once, when the database is created: the four log-ins with the passwords of the environment.
set -euo pipefail
psql --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" --file /opentriage/roles.sql \
    --variable intake_password="$OPENTRIAGE_INTAKE_DB_PASSWORD" \
    --variable classifier_password="$OPENTRIAGE_CLASSIFIER_DB_PASSWORD" \
    --variable routing_password="$OPENTRIAGE_ROUTING_DB_PASSWORD" \
    --variable escalation_password="$OPENTRIAGE_ESCALATION_DB_PASSWORD"
