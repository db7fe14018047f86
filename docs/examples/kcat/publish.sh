#!/bin/sh
# Publishes files that each hold one encoded report about a facility to a province's own topic:
#
#   publish.sh province-11.conf 11 11-TH-0042 FILE…
#
# The first is a file for kcat's -F, readable by its owner only:
#
#   bootstrap.servers=localhost:9092
#   security.protocol=SASL_PLAINTEXT
#   sasl.mechanism=SCRAM-SHA-512
#   sasl.username=province-11
#   sasl.password=province-11-secret
set -eu
config=$1 province=$2 facility=$3
shift 3
# Ends with 0 when the brokers have all of it for certain.
exec kcat -F "$config" -P -X acks=all -X enable.idempotence=true -t "p6.field-reports.$province" -k "$facility" "$@"
