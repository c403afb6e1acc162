#!/usr/bin/env bash
# Sees to it that there is a Chromium for the journeys. Debian's own; a downloaded one could not be had everywhere.
set -euo pipefail
if command -v chromium > /dev/null || command -v chromium-browser > /dev/null || command -v google-chrome > /dev/null; then
  exit 0
fi
if [ "$(id -u)" != 0 ]; then
  echo "The browser journeys need Chromium. Please install it (on Debian: sudo apt-get install chromium)." >&2
  exit 1
fi
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq
apt-get install -y -qq --no-install-recommends chromium fonts-dejavu-core > /dev/null
