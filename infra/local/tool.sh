# To be sourced: run_tool MODULE CLASS ARGS… runs a command of a module, built first where its sources are newer.
# Needs $root, the project's folder. tool_needs names modules it is built from, tool_java its Java options.
. "$root/infra/local/jdk.sh"

# Whether a file, or one that it is made with, is older than the sources.
stale() {
  local made
  for made in "$@"; do
    [ -f "$made" ] && [ -z "$(find "${sources[@]}" -newer "$made" -print -quit)" ] || return 0
  done
  return 1
}

run_tool() {
  local module=$1 class=$2 jdk dir jar log need sources built
  shift 2
  dir=$root/infra/$module
  jar=$dir/target/tool.jar
  sources=("$dir/src/main" "$dir/pom.xml")
  built=("$dir"/target/"$module"-*-SNAPSHOT.jar)
  for need in ${tool_needs:-}; do
    sources+=("$root/infra/$need/src/main" "$root/infra/$need/pom.xml")
    built+=("$dir"/target/tool-lib/"$need"-*-SNAPSHOT.jar)
  done
  jdk=$(find_jdk) || return 2
  # What a build of the whole project has made is taken as it is.
  if stale "$jar" && stale "${built[@]}"; then
    command -v mvn >/dev/null || { echo "khet: Maven 3.8 or newer (mvn) is needed to build: not found" >&2; return 2; }
    mkdir -p "$dir/target" && touch "$dir/target/tool.begun" || { echo "khet: cannot write to $dir/target" >&2; return 2; }
    log=$dir/target/tool-build.log
    if ! (cd "$root" && JAVA_HOME=$jdk mvn -B -ntp -q -DskipTests -pl "infra/$module" -am package) >"$log" 2>&1; then
      echo "khet: the build failed: $(grep -m1 ERROR "$log" || echo 'Maven gave no reason') (see $log)" >&2
      return 2
    fi
    built=("$dir"/target/"$module"-*-SNAPSHOT.jar)
    # What was changed while it was built is newer.
    touch -r "$dir/target/tool.begun" "${built[0]}"
  fi
  if stale "$jar"; then
    # A copy, made whole before it is used: another build may be running.
    cp -p "${built[0]}" "$jar.part" && mv -f "$jar.part" "$jar" || return 2
  fi
  # shellcheck disable=SC2086
  "$jdk/bin/java" ${tool_java:--Xmx64m -XX:TieredStopAtLevel=1} -XX:+UseSerialGC -Dsun.jnu.encoding=UTF-8 \
    -cp "$jar:$dir/target/tool-lib/*" "$class" "$@"
}
