# To be sourced: run_tool MODULE CLASS ARGS… runs a command of a module without dependencies, built first where its sources are newer.
# Needs $root, the project's folder.
. "$root/infra/local/jdk.sh"

run_tool() {
  local module=$1 class=$2 jdk dir jar log
  shift 2
  dir=$root/infra/$module
  jar=$dir/target/tool.jar
  jdk=$(find_jdk) || return 2
  if [ ! -f "$jar" ] || [ -n "$(find "$dir/src/main" "$dir/pom.xml" -newer "$jar" -print -quit)" ]; then
    command -v mvn >/dev/null || { echo "khet: Maven 3.8 or newer (mvn) is needed to build: not found" >&2; return 2; }
    mkdir -p "$dir/target" && touch "$dir/target/tool.begun" || { echo "khet: cannot write to $dir/target" >&2; return 2; }
    log=$dir/target/tool-build.log
    if ! (cd "$root" && JAVA_HOME=$jdk mvn -B -ntp -q -DskipTests -pl "infra/$module" package) >"$log" 2>&1; then
      echo "khet: the build failed: $(grep -m1 ERROR "$log" || echo 'Maven gave no reason') (see $log)" >&2
      return 2
    fi
    # A copy, made whole before it is used: another build may be running.
    cp "$dir"/target/"$module"-*-SNAPSHOT.jar "$jar.part" && touch -r "$dir/target/tool.begun" "$jar.part" && mv -f "$jar.part" "$jar" || return 2
  fi
  "$jdk/bin/java" -Xmx64m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Dsun.jnu.encoding=UTF-8 -cp "$jar" "$class" "$@"
}
