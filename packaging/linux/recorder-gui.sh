#!/bin/sh
# Starts the newest copy of the program; copies.sh tells why there are copies.
exec /usr/lib/consultation-recorder/current/recorder-gui "$@"
