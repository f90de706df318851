#!/usr/bin/env bash
# What the analyzers add to a whole build: the time of the compiler task of a generated project, with and without
# them, taking turns, so that whatever else runs on the machine disturbs both alike. Prints medians, and the median growth
# of the rounds. The processor time of the whole rebuild stands beside it: a busy machine distorts it least.
#
#   benchmarks/whole-build/measure.sh [files] [runs]      600 files and 7 runs of each unless told otherwise
#
# Each compilation is a fresh compiler process (no compiler server, no node reuse): the worst case, in which the
# analyzers are loaded and jitted every time. The .NET SDK's own analyzers run on both sides, as they do by default.
set -euo pipefail

files=${1:-600}
runs=${2:-7}
repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
generator=$repository/benchmarks/TokenBudget.Benchmarks.Analyzers
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

dotnet build -c Release -v:quiet "$generator" > /dev/null
analyzers=$repository/artifacts/bin/TokenBudget.Analyzers/release
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
    <UseSharedCompilation>false</UseSharedCompilation>
    <TokenBudgetFactsFile>\$(MSBuildProjectDirectory)/obj/Shop.tokenbudget</TokenBudgetFactsFile>
  </PropertyGroup>
  <ItemGroup>
    $3
    <CompilerVisibleProperty Include="TokenBudgetFactsFile" Condition="'\$(WithTokenBudget)' == 'true'" />
    <Analyzer Include="$analyzers/TokenBudget.*.dll" Condition="'\$(WithTokenBudget)' == 'true'" />
  </ItemGroup>
</Project>
XML
  # Nothing of the repository above may reach into the generated project.
  echo '<Project />' | tee "$work/$1/Directory.Build.props" "$work/$1/Directory.Build.targets" "$work/$1/Directory.Packages.props" > /dev/null
  dotnet restore -v:quiet "$work/$1/Shop.csproj" > /dev/null
}

# compile NAME WITH: the milliseconds of the Csc task of one rebuild, and those of processor time of the whole rebuild
compile() {
  local TIMEFORMAT='%U %S' log=$work/log cpu
  { time dotnet build "$work/$1/Shop.csproj" -t:Rebuild --no-restore -nodeReuse:false -v:quiet -clp:PerformanceSummary \
    -p:WithTokenBudget="$2" > "$log" 2>&1; } 2> "$work/cpu" || { cat "$log" >&2; exit 1; }
  read -r -a cpu < "$work/cpu"
  awk -v user="${cpu[0]}" -v kernel="${cpu[1]}" '$2 == "ms" && $3 == "Csc" { print $1, (user + kernel) * 1000 }' "$log"
}

# median COLUMN FILE
median() {
  awk -v column="$1" '{ print $column }' "$2" | sort -n | awk '{ v[NR] = $1 } END { printf "%.0f", (NR % 2) ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'
}

# growth COLUMN NAME: the median, over the rounds, of how much more the round with the analyzers took, in percent
growth() {
  paste -d' ' "$work/$2.false" "$work/$2.true" | awk -v column="$1" '{ print ($(column + 2) / $column - 1) * 100 }' | sort -n \
    | awk '{ v[NR] = $1 } END { printf "%+.1f %%", (NR % 2) ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'
}

# measure TITLE NAME: the two sides take turns, and take turns in who begins
measure() {
  local title=$1 name=$2 run first
  for side in false true; do
    compile "$name" $side > /dev/null
    : > "$work/$name.$side"
  done
  for ((run = 1; run <= runs; run++)); do
    first=$((run % 2))
    for side in $( ((first)) && echo 'false true' || echo 'true false'); do
      compile "$name" "$side" >> "$work/$name.$side"
    done
  done
  printf '| %s | %s ms | %s ms | %s | %s ms | %s ms | %s |\n' "$title" \
    "$(median 1 "$work/$name.false")" "$(median 1 "$work/$name.true")" "$(growth 1 "$name")" \
    "$(median 2 "$work/$name.false")" "$(median 2 "$work/$name.true")" "$(growth 2 "$name")"
}

project plain 0 ''
project calls 5 "<PackageReference Include=\"OpenAI\" Version=\"$version\" />"

echo "| $files files, median of $runs | Csc without | Csc with TokenBudget | growth | processor without | processor with | growth |"
echo '|---|---:|---:|---:|---:|---:|---:|'
measure 'no LLM SDK' plain
measure 'LLM SDK, a call in every fifth file' calls
