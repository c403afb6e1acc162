#!/usr/bin/env bash
# Sees to it that there are a Chromium for the journeys, `ss` to list open ports and `pdftotext` to compare with. Debian's own; a
# downloaded Chromium could not be had everywhere.
set -euo pipefail
missing=()
command -v chromium > /dev/null || command -v chromium-browser > /dev/null || command -v google-chrome > /dev/null \
  || missing+=(chromium fonts-dejavu-core)
command -v ss > /dev/null || missing+=(iproute2)
command -v pdftotext > /dev/null || missing+=(poppler-utils)
if [ ${#missing[@]} = 0 ]; then
  exit 0
fi
if [ "$(id -u)" != 0 ]; then
  echo "The system tests need: ${missing[*]}. Please install them (on Debian: sudo apt-get install ${missing[*]})." >&2
  exit 1
fi
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq
apt-get install -y -qq --no-install-recommends "${missing[@]}" > /dev/null
