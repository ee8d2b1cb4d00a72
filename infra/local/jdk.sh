# To be sourced: find_jdk prints the folder of a JDK 25, or says in one line that there is none and returns 1.
# Looks at JAVA_HOME, the java on the path, what package managers and SDKMAN install, and what Maven has discovered.
find_jdk() {
  local on_path candidate
  on_path=$(command -v java 2>/dev/null) && on_path=$(readlink -f "$on_path" 2>/dev/null || echo "$on_path")
  while IFS= read -r candidate; do
    [ -n "$candidate" ] && [ -x "$candidate/bin/javac" ] && [ -f "$candidate/release" ] || continue
    if grep -qE '^JAVA_VERSION="25(\.|"|\+|-)' "$candidate/release"; then
      printf '%s\n' "$candidate"
      return 0
    fi
  done < <(
    printf '%s\n' "${JAVA_HOME:-}" "${on_path%/bin/java}"
    printf '%s\n' /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* /opt/* /opt/java/* \
      /Library/Java/JavaVirtualMachines/*/Contents/Home
    sed -n 's:.*<jdkHome>\(.*\)</jdkHome>.*:\1:p' \
      "$HOME/.m2/discovered-jdk-toolchains-cache.xml" "$HOME/.m2/toolchains.xml" 2>/dev/null
  )
  echo "khet: a JDK 25 is needed and none was found; install one (e.g. Temurin 25) or point JAVA_HOME at it" >&2
  return 1
}
