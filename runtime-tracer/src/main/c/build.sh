#!/bin/sh
# usage: build.sh DIRECTORY
# Compiles the sensor into DIRECTORY/sensor-ARCHITECTURE. Where that cannot be done it is no failure: one line says why.
# The same compiler gives the same bytes wherever the sources lie: no paths, no times, no build id, no debug information.
set -eu
LC_ALL=C
export LC_ALL
sources=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$1"
output=$(cd "$1" && pwd)

compiler=${CC:-}
for candidate in cc gcc; do
  [ -n "$compiler" ] || ! command -v "$candidate" > /dev/null 2>&1 || compiler=$candidate
done
if [ -z "$compiler" ]; then
  echo "no C compiler: jslim is built without its sensor and will not be able to trace (install gcc and build again)" >&2
  exit 0
fi

machine=$("$compiler" -dumpmachine)
architecture=${machine%%-*}
if [ ! -f "$sources/arch_$architecture.h" ]; then
  echo "the sensor does not run on $architecture yet: jslim is built without it and will not be able to trace" >&2
  exit 0
fi

target=$output/sensor-$architecture
if [ -f "$target" ] && [ -z "$(find "$sources" -newer "$target" -type f)" ]; then
  exit 0
fi
cd "$sources"
# Stack protector and unwinding need a runtime that is not there; one translation order, so one layout.
"$compiler" -std=c11 -Os -Wall -Wextra -Werror -Wshadow -Wmissing-prototypes -Wstrict-prototypes \
  -ffreestanding -fno-builtin -fno-stack-protector -fno-asynchronous-unwind-tables -fno-unwind-tables -fno-ident \
  -fno-pie -fcf-protection=none -ffunction-sections -fdata-sections -nostdlib -nostartfiles -static -no-pie \
  -Wl,--gc-sections -Wl,--build-id=none -Wl,-z,noexecstack -Wl,-z,norelro -s \
  -o "$target.new" ./*.c
mv "$target.new" "$target"
