# shellcheck shell=sh disable=SC2034
# Sourced, not run. find_jdk sets jdk to the home of a JDK 25 or newer, and jdk_build to which one it
# is; it fails with one line where there is none. It reads the JDK's release file: to start java only
# to ask would cost more than all the rest of the launcher.

# is_jdk HOME
is_jdk() {
  [ -x "$1/bin/java" ] && [ -r "$1/release" ] || return 1
  jdk_version=0
  jdk_build=
  while IFS='=' read -r jdk_key jdk_value; do
    jdk_value=${jdk_value#\"}
    jdk_value=${jdk_value%%[\"/]*}
    case $jdk_key in
      JAVA_VERSION) jdk_version=${jdk_value%%[!0-9]*} ;;
      JAVA_RUNTIME_VERSION | IMPLEMENTOR | OS_ARCH) jdk_build=$jdk_build-$jdk_value ;;
    esac
  done <"$1/release"
  [ "${jdk_version:-0}" -ge 25 ] || return 1
  jdk=$1
}

find_jdk() {
  is_jdk "${JAVA_HOME-}" && return
  jdk_on_path=$(command -v java) && jdk_on_path=$(readlink -f "$jdk_on_path") || jdk_on_path=
  for jdk_home in \
    "${JAVA25_HOME-}" "${jdk_on_path%/bin/java}" \
    /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "${HOME-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    "${SDKMAN_DIR:-${HOME-}/.sdkman}"/candidates/java/* \
    "${HOME-}"/.jdks/*; do
    is_jdk "$jdk_home" && return
  done
  echo "hookline: no JDK 25 or newer in JAVA_HOME, on the PATH or in the usual folders;" \
    "install one, or set JAVA_HOME to it" >&2
  return 1
}
