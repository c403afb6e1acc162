#!/usr/bin/env bash
# Builds target/alongside-server.jar, what the server itself loads beside its own classes: the makers of session ids.
# Compiled against a jar that is published only inside Payara Micro. Arguments: Payara Micro's jar, the target folder.
set -euo pipefail
cd "$(dirname "$0")"
payara=$1
target=$2
mkdir -p "$target/server"
(cd "$target/server" && jar -xf "$payara" MICRO-INF/runtime/common-util.jar)
javac --release 17 -cp "$target/server/MICRO-INF/runtime/common-util.jar" -d "$target/server/classes" \
  org/alongside/server/SessionIds.java
jar -cf "$target/alongside-server.jar" -C "$target/server/classes" .
