#!/bin/sh
# usage: build.sh DIRECTORY [ARCHITECTURE...]
# Compiles the sensor into DIRECTORY/sensor-ARCHITECTURE, for every architecture that it runs on or for those named. Where that
# cannot be done it is no failure: one line says why. CC is the compiler for this machine; Debian's names are tried for others.
# The same compiler gives the same bytes wherever the sources lie: no paths, no times, no build id, no debug information.
set -eu
LC_ALL=C
export LC_ALL
sources=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$1"
output=$(cd "$1" && pwd)
shift
[ $# -gt 0 ] || set -- x86_64 aarch64

exists() { command -v "$1" > /dev/null 2>&1; }

own=${CC:-}
for candidate in cc gcc clang; do
  [ -n "$own" ] || ! exists "$candidate" || own=$candidate
done
machine=
[ -z "$own" ] || machine=$("$own" -dumpmachine)
if [ -z "$own" ] && ! exists "x86_64-linux-gnu-gcc" && ! exists "aarch64-linux-gnu-gcc"; then
  echo "no C compiler: jslim is built without its sensor and will not be able to trace (install gcc and build again)" >&2
  exit 0
fi

compiler_for() { # prints the command, nothing if there is none
  if [ "${machine%%-*}" = "$1" ]; then
    echo "$own"
  elif exists "$1-linux-gnu-gcc"; then
    echo "$1-linux-gnu-gcc"
  elif exists clang && exists ld.lld; then
    echo "clang --target=$1-linux-gnu -fuse-ld=lld"
  fi
}

compile() { # architecture, compiler
  # Stack protector and unwinding need a runtime that is not there; one translation order, so one layout.
  extra=
  [ "$1" != x86_64 ] || extra=-fcf-protection=none
  # shellcheck disable=SC2086 # a command of several words
  $2 $extra -std=c11 -Os -Wall -Wextra -Werror -Wshadow -Wmissing-prototypes -Wstrict-prototypes \
    -ffreestanding -fno-builtin -fno-stack-protector -fno-asynchronous-unwind-tables -fno-unwind-tables -fno-ident \
    -fno-pie -ffunction-sections -fdata-sections -nostdlib -nostartfiles -static -no-pie \
    -Wl,--gc-sections -Wl,--build-id=none -Wl,-z,noexecstack -Wl,-z,norelro -s \
    -o "$output/sensor-$1.new" ./*.c
  mv "$output/sensor-$1.new" "$output/sensor-$1"
}

cd "$sources"
for architecture; do
  target=$output/sensor-$architecture
  if [ -f "$target" ] && [ -z "$(find "$sources" -newer "$target" -type f)" ]; then
    continue
  fi
  compiler=$(compiler_for "$architecture")
  if [ -n "$compiler" ]; then
    compile "$architecture" "$compiler"
  else
    echo "no C compiler for $architecture: jslim is built without a sensor for such engines (install gcc-$(echo "$architecture" | tr _ -)-linux-gnu)" >&2
  fi
done
