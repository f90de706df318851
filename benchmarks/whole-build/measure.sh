#!/usr/bin/env bash
# What the analyzers add to the compilation of generated projects: the compiler without them, with what squiggles while typing, and with the pass over
# the whole compilation that a build asks for. All projects and sides take turns, in an order that is drawn anew for each round.
#
#   benchmarks/whole-build/measure.sh [files] [rounds] [processes] [cold|server] [unset] [calls] [plain]
#                                     600 files, 9 rounds, 4 processes, server and all three projects unless told otherwise
#
# unset:  an LLM SDK and a call in every fifth file; nothing says which model two of three calls use.
# calls:  the same with a model in the settings.
# plain:  no LLM SDK.
#
# server: compiler servers of our own, as on the machine of somebody who works, each warmed up by 72 compilations and more: until then the runtime
#         still compiles methods again, the compiler's and ours. A server keeps what it has settled on, and two servers differ by several percent; so
#         several are started, one after the other, and the last row of a project has the mean of their medians.
# cold:   each compilation is a fresh compiler process, with the assemblies that the package gives to it: on Linux on x64 those with machine code.
#
# Processor time is taken as well, because a busy machine distorts it least. The .NET SDK's own analyzers run on all sides, as they do by default.
set -euo pipefail

files=${1:-600}
rounds=${2:-9}
processes=${3:-4}
mode=${4:-server}
warm_ups=1
repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
generator=$repository/benchmarks/TokenBudget.Benchmarks.Analyzers
compiler=$(dotnet --list-sdks | awk -v wanted="$(dotnet --version)" '$1 == wanted { gsub(/[][]/, "", $2); print $2 "/" $1 }')/Roslyn/bincore
names=("${@:5}")
if ((${#names[@]} == 0)); then names=(unset calls plain); fi
declare -A titles=([unset]='a call in every fifth file' [calls]='the same with a model in the settings' [plain]='no LLM SDK')
sides=(without typing pass)
work=$(mktemp -d)
server=

stop_server() {
  if [ -n "$server" ]; then
    dotnet "$compiler/VBCSCompiler.dll" -shutdown "-pipename:$pipe" > /dev/null || true
    wait "$server" || true
    server=
  fi
}
trap 'stop_server; rm -rf "$work"' EXIT

turns=()
for name in "${names[@]}"; do
  for side in "${sides[@]}"; do turns+=("$name:$side"); done
done
if [ "$mode" = server ]; then warm_ups=$((72 / ${#turns[@]} + 1)); fi

start_server() {
  pipe=tokenbudget-$$-$1
  dotnet "$compiler/VBCSCompiler.dll" "-pipename:$pipe" > /dev/null 2>&1 &
  server=$!
  sleep 2
}

# The milliseconds of processor time that the server has used so far.
server_time() { sed 's/.*) //' "/proc/$server/stat" | awk -v ticks="$(getconf CLK_TCK)" '{ print ($12 + $13) * 1000 / ticks }'; }

dotnet build -c Release -v:quiet "$generator" > /dev/null
dotnet pack -c Release -v:quiet "$repository/src/TokenBudget.MSBuild" -o "$work/packages" > /dev/null
unzip -q "$work"/packages/TokenBudget.*.nupkg -d "$work/package"
analyzers=$(dirname "$(find "$work/package/analyzers" -name TokenBudget.Analyzers.dll)")
if [ "$mode" = cold ] && [ "$(uname -sm)" = 'Linux x86_64' ]; then
  cp "$work"/package/precompiled/linux-x64/*.dll "$analyzers"
fi
version=$(sed -n 's/.*Include="OpenAI" Version="\([^"]*\)".*/\1/p' "$repository/Directory.Packages.props")

# project NAME CALL_EVERY PACKAGE_REFERENCE SETTING: generates it, builds each side once, and keeps what the compiler is told for it
project() {
  mkdir -p "$work/$1"
  dotnet run -c Release --no-build --project "$generator" -- generate "$work/$1" "$files" "$2"
  cat > "$work/$1/Shop.csproj" <<XML
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <TargetFramework>net10.0</TargetFramework>
    <Nullable>enable</Nullable>
    <ImplicitUsings>enable</ImplicitUsings>
    <IntermediateOutputPath>obj/\$(Side)/</IntermediateOutputPath>
    <UseSharedCompilation>false</UseSharedCompilation>
    <ProvideCommandLineArgs>true</ProvideCommandLineArgs>
    <TokenBudgetFactsFile Condition="'\$(Side)' == 'pass'">\$(MSBuildProjectDirectory)/obj/Shop.tokenbudget</TokenBudgetFactsFile>
  </PropertyGroup>
  <ItemGroup>
    $3
    <CompilerVisibleProperty Include="TokenBudgetFactsFile" />
    <Analyzer Include="$analyzers/TokenBudget.*.dll" Condition="'\$(Side)' != 'without'" />
  </ItemGroup>
  <Target Name="KeepArguments" AfterTargets="CoreCompile">
    <WriteLinesToFile File="\$(Side).rsp" Lines="@(CscCommandLineArgs)" Overwrite="true" />
  </Target>
</Project>
XML
  printf 'root = true\n[*.cs]\n%s\n' "$4" > "$work/$1/.editorconfig"
  # Nothing of the repository above may reach into the generated project.
  echo '<Project />' | tee "$work/$1/Directory.Build.props" "$work/$1/Directory.Build.targets" "$work/$1/Directory.Packages.props" > /dev/null
  dotnet restore -v:quiet "$work/$1/Shop.csproj" > /dev/null
  local side
  for side in "${sides[@]}"; do
    dotnet build "$work/$1/Shop.csproj" --no-restore -nodeReuse:false -v:quiet -p:Side="$side" > "$work/log" || { cat "$work/log" >&2; exit 1; }
  done
}

# compile NAME SIDE: the milliseconds of one compilation on the clock, and those of processor time
compile() {
  local TIMEFORMAT='%R %U %S' before=0 now figures shared=()
  if [ "$mode" = server ]; then
    shared=("/shared:$pipe")
    before=$(server_time)
  fi
  { time (cd "$work/$1" && dotnet "$compiler/csc.dll" "${shared[@]}" /noconfig "@$2.rsp" > "$work/log" 2>&1); } 2> "$work/time" || { cat "$work/log" >&2; exit 1; }
  read -r -a figures < "$work/time"
  if [ "$mode" = server ]; then
    now=$(server_time)
    figures[1]=$(awk -v before="$before" -v now="$now" 'BEGIN { print (now - before) / 1000 }')
    figures[2]=0
  fi
  awk -v clock="${figures[0]}" -v user="${figures[1]}" -v kernel="${figures[2]}" 'BEGIN { print clock * 1000, (user + kernel) * 1000 }'
}

# The median of the numbers of the input.
median() { sort -n | awk '{ v[NR] = $1 } END { print (NR % 2) ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'; }

# row NAME: medians of the clock and of processor time, and the median, over the rounds, of how much more the round with the analyzers took, in percent
row() {
  local column side
  for column in 1 2; do
    awk -v column="$column" '{ print $column }' "$work/$1.without" | median
    for side in typing pass; do
      paste -d' ' "$work/$1.without" "$work/$1.$side" | awk -v column="$column" '{ print ($(column + 2) / $column - 1) * 100 }' | median
    done
  done | paste -sd' '
}

print() { printf '| %s | %.0f ms | %+.1f %% | %+.1f %% | %.0f ms | %+.1f %% | %+.1f %% |\n' "$@"; }

sdk="<PackageReference Include=\"OpenAI\" Version=\"$version\" />"
for name in "${names[@]}"; do
  case $name in
    unset) project unset 5 "$sdk" '' ;;
    calls) project calls 5 "$sdk" 'token_budget.model = gpt-4o-mini' ;;
    plain) project plain 0 '' '' ;;
  esac
done

for ((process = 1; process <= processes; process++)); do
  if [ "$mode" = server ]; then start_server "$process"; fi
  for turn in "${turns[@]}"; do : > "$work/${turn/:/.}"; done
  for ((round = -warm_ups; round < rounds; round++)); do
    for turn in $(shuf -e "${turns[@]}"); do
      compile "${turn%:*}" "${turn#*:}" > "$work/figures"
      if ((round >= 0)); then cat "$work/figures" >> "$work/${turn/:/.}"; fi
    done
  done
  stop_server
  for name in "${names[@]}"; do row "$name" >> "$work/$name.rows"; done
done

echo "| $files files, median of $rounds, $mode | clock without | typing | with the pass | processor without | typing | with the pass |"
echo '|---|---:|---:|---:|---:|---:|---:|'
for name in "${names[@]}"; do
  process=0
  while read -r -a figures; do print "${titles[$name]}, $((++process))" "${figures[@]}"; done < "$work/$name.rows"
  read -r -a figures < <(awk '{ for (i = 1; i <= NF; i++) sum[i] += $i } END { for (i = 1; i <= NF; i++) printf "%s ", sum[i] / NR; print "" }' "$work/$name.rows")
  print "**${titles[$name]}, mean**" "${figures[@]}"
done
