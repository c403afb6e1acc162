#!/usr/bin/env bash
# Keeps the server from reading the classes of every library at each start. payara-web.xml names the jars in which there is
# something to find, and Payara looks nowhere else; but it still reads all the others first, unless a folder beside WEB-INF
# makes it believe that a jar stands there unpacked already (ReadableArchiveScannerAdapter.handleJar). So each of them gets one.
# Argument: the exploded WAR.
set -euo pipefail
war=$1
rm -rf "$war"/WEB-INF__lib__*_jar
mapfile -t scanned < <(sed -n 's#.*<scanning-include>\(.*\)</scanning-include>.*#\1#p' "$war/WEB-INF/payara-web.xml")
for jar in "$war"/WEB-INF/lib/*.jar; do
  name=$(basename "$jar" .jar)
  skipped=true
  for pattern in "${scanned[@]}"; do
    # Unquoted on purpose: it is a pattern, here as there.
    if [[ $name == $pattern ]]; then skipped=false; fi
  done
  if [ "$skipped" = true ]; then
    # Something must be in it: empty folders are lost when the WAR is unpacked.
    mkdir "$war/WEB-INF__lib__${name}_jar"
    echo "The server need not read this library; see payara-web.xml" > "$war/WEB-INF__lib__${name}_jar/unread"
  fi
done
