#!/usr/bin/env bash
# What the analyzers add to a whole build: the time of the compiler task of a generated project without them, with what
# squiggles while typing, and with the pass over the whole compilation that a build asks for. The three take turns, so that
# whatever else runs on the machine disturbs all alike. Prints medians, and the median growth of the rounds.
#
#   benchmarks/whole-build/measure.sh [files] [runs] [cold|server]      600 files, 7 runs of each and cold unless told otherwise
#
# cold:   each compilation is a fresh compiler process, with the assemblies that the package gives to it: on Linux on x64 those with machine code.
# server: a compiler server of its own, as on the machine of somebody who works, warmed up by twenty rounds: until then the runtime still compiles
#         methods again, the compiler's and ours, which takes more time than we are looking for.
# Processor time is taken as well, because a busy machine distorts it least: that of the whole rebuild, or that of the server.
# The .NET SDK's own analyzers run on all sides, as they do by default.
set -euo pipefail

files=${1:-600}
runs=${2:-7}
mode=${3:-cold}
warm_ups=1
shared=(-p:UseSharedCompilation=false)
repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
generator=$repository/benchmarks/TokenBudget.Benchmarks.Analyzers
work=$(mktemp -d)
if [ "$mode" = server ]; then
  warm_ups=20
  shared=(-p:UseSharedCompilation=true -p:SharedCompilationId="tokenbudget-$$")
fi

server() { pgrep -f -- "VBCSCompiler.*-pipename:tokenbudget-$$" | head -n 1 || true; }

# The milliseconds of processor time that the server has used so far.
server_time() {
  local id
  id=$(server)
  if [ -n "$id" ]; then
    sed 's/.*) //' "/proc/$id/stat" | awk -v ticks="$(getconf CLK_TCK)" '{ print ($12 + $13) * 1000 / ticks }'
  else
    echo 0
  fi
}

finish() {
  if [ "$mode" = server ]; then
    dotnet "$(dotnet --list-sdks | awk -v wanted="$(dotnet --version)" '$1 == wanted { gsub(/[][]/, "", $2); print $2 "/" $1 }')/Roslyn/bincore/VBCSCompiler.dll" \
      -shutdown "-pipename:tokenbudget-$$" > /dev/null || true
  fi
  rm -rf "$work"
}
trap finish EXIT

dotnet build -c Release -v:quiet "$generator" > /dev/null
dotnet pack -c Release -v:quiet "$repository/src/TokenBudget.MSBuild" -o "$work/packages" > /dev/null
unzip -q "$work"/packages/TokenBudget.*.nupkg -d "$work/package"
analyzers=$(dirname "$(find "$work/package/analyzers" -name TokenBudget.Analyzers.dll)")
if [ "$mode" = cold ] && [ "$(uname -sm)" = 'Linux x86_64' ]; then
  cp "$work"/package/precompiled/linux-x64/*.dll "$analyzers"
fi
version=$(sed -n 's/.*Include="OpenAI" Version="\([^"]*\)".*/\1/p' "$repository/Directory.Packages.props")

# project NAME CALL_EVERY PACKAGE_REFERENCE
project() {
  mkdir -p "$work/$1"
  dotnet run -c Release --no-build --project "$generator" -- generate "$work/$1" "$files" "$2"
  cat > "$work/$1/Shop.csproj" <<XML
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <TargetFramework>net10.0</TargetFramework>
    <Nullable>enable</Nullable>
    <ImplicitUsings>enable</ImplicitUsings>
    <TokenBudgetFactsFile Condition="'\$(Side)' == 'pass'">\$(MSBuildProjectDirectory)/obj/Shop.tokenbudget</TokenBudgetFactsFile>
  </PropertyGroup>
  <ItemGroup>
    $3
    <CompilerVisibleProperty Include="TokenBudgetFactsFile" />
    <Analyzer Include="$analyzers/TokenBudget.*.dll" Condition="'\$(Side)' != 'without'" />
  </ItemGroup>
</Project>
XML
  # Nothing of the repository above may reach into the generated project.
  echo '<Project />' | tee "$work/$1/Directory.Build.props" "$work/$1/Directory.Build.targets" "$work/$1/Directory.Packages.props" > /dev/null
  dotnet restore -v:quiet "$work/$1/Shop.csproj" > /dev/null
}

# compile NAME SIDE: the milliseconds of the Csc task of one rebuild, and those of processor time of the whole rebuild
compile() {
  local TIMEFORMAT='%U %S' log=$work/log cpu before
  before=$(server_time)
  { time dotnet build "$work/$1/Shop.csproj" -t:Rebuild --no-restore -nodeReuse:false -v:quiet -clp:PerformanceSummary \
    "${shared[@]}" -p:Side="$2" > "$log" 2>&1; } 2> "$work/cpu" || { cat "$log" >&2; exit 1; }
  read -r -a cpu < "$work/cpu"
  if [ "$mode" = server ]; then
    cpu=("$(awk -v before="$before" -v now="$(server_time)" 'BEGIN { print (now - before) / 1000 }')" 0)
  fi
  awk -v user="${cpu[0]}" -v kernel="${cpu[1]}" '$2 == "ms" && $3 == "Csc" { print $1, (user + kernel) * 1000 }' "$log"
}

# median COLUMN FILE
median() {
  awk -v column="$1" '{ print $column }' "$2" | sort -n | awk '{ v[NR] = $1 } END { printf "%.0f ms", (NR % 2) ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'
}

# growth COLUMN NAME SIDE: the median, over the rounds, of how much more the round with the analyzers took, in percent
growth() {
  paste -d' ' "$work/$2.without" "$work/$2.$3" | awk -v column="$1" '{ print ($(column + 2) / $column - 1) * 100 }' | sort -n \
    | awk '{ v[NR] = $1 } END { printf "%+.1f %%", (NR % 2) ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'
}

# measure TITLE NAME: the sides take turns, and take turns in who begins
measure() {
  local title=$1 name=$2 run side column order
  local orders=('without typing pass' 'typing pass without' 'pass without typing')
  for ((run = -warm_ups; run < runs; run++)); do
    order=${orders[$(((run + warm_ups) % 3))]}
    for side in $order; do
      if ((run == 0)); then : > "$work/$name.$side"; fi
      compile "$name" "$side" > "$work/figures"
      if ((run >= 0)); then cat "$work/figures" >> "$work/$name.$side"; fi
    done
  done
  printf '| %s |' "$title"
  for column in 1 2; do
    printf ' %s |' "$(median "$column" "$work/$name.without")"
    for side in typing pass; do
      printf ' %s | %s |' "$(median "$column" "$work/$name.$side")" "$(growth "$column" "$name" "$side")"
    done
  done
  printf '\n'
}

project plain 0 ''
project calls 5 "<PackageReference Include=\"OpenAI\" Version=\"$version\" />"

heading="| $files files, median of $runs, $mode | Csc without | typing | growth | with the pass | growth | processor without | typing | growth | with the pass | growth |"
rule='|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|'
printf '%s\n%s\n' "$heading" "$rule"
measure 'no LLM SDK' plain
measure 'LLM SDK, a call in every fifth file' calls
