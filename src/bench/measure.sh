# Runs wrk on both servers in turn and tells what came of it. Sourced by run.

results=$data_dir/results.tsv
measured='page page-gzip fragment fragment-gzip json'
printf 'part\tserver\twhat\trate\tp50\tp99\n' > "$results"
: > "$data_dir/facts.tsv"

# load SECONDS CONNECTIONS URL [HEADER]: prints rate, p50 and p99 in microseconds.
load() {
  local seconds=$1 connections=$2 url=$3 log=$data_dir/wrk.log
  shift 3
  wrk -t2 "-c$connections" "-d${seconds}s" --timeout 10s --latency "$@" "$url" > "$log" || die "wrk failed on $url"
  ! grep -E 'Non-2xx|Socket errors' "$log" >&2 || die "wrk met errors on $url"
  awk '
    function micros(t) { return t ~ /us$/ ? t + 0 : t ~ /ms$/ ? t * 1000 : t * 1000000 }
    $1 == "50%" { p50 = micros($2) } $1 == "99%" { p99 = micros($2) } $1 == "Requests/sec:" { rate = $2 }
    END { if (rate == "") exit 1; printf "%s\t%s\t%s\n", rate, p50, p99 }' "$log" || die "wrk said nothing of $url"
}

# turn PART SERVER WHAT URL [HEADER]
turn() {
  local part=$1 server=$2 what=$3
  shift 3
  printf '%s\t%s\t%s\t%s\n' "$part" "$server" "$what" "$(load "$seconds" "$connections" "$@")" >> "$results"
}

measure() {
  local part=$1 nginx=http://127.0.0.1:$nginx_port gzip='Accept-Encoding: gzip'
  say "warming up"
  load "$warm_up" "$connections" "$base$page_path" > "$data_dir/warm-up"
  load "$((warm_up / 3 + 1))" "$connections" "$base$fragment_path" >> "$data_dir/warm-up"
  load "$((warm_up / 3 + 1))" "$connections" "$base$json_path" >> "$data_dir/warm-up"
  for round in $(seq "$rounds"); do
    say "$part: round $round of $rounds"
    turn "$part" nginx page "$nginx/page"
    turn "$part" product page "$base$page_path"
    turn "$part" nginx fragment "$nginx/fragment"
    turn "$part" product fragment "$base$fragment_path"
    turn "$part" nginx page-gzip "$nginx/page" -H "$gzip"
    turn "$part" product page-gzip "$base$page_path" -H "$gzip"
    turn "$part" nginx fragment-gzip "$nginx/fragment" -H "$gzip"
    turn "$part" product fragment-gzip "$base$fragment_path" -H "$gzip"
    turn "$part" nginx json "$nginx/json"
    turn "$part" product json "$base$json_path"
  done
  # shellcheck disable=SC2046 # one process id a word
  printf '%s\t%s\t%s\t%s\n' "$part" "$start_millis" "$(resident_megabytes "$product_pid")" \
    "$(resident_megabytes "$nginx_pid" $(nginx_workers))" >> "$data_dir/facts.tsv"
}

statements_logged() { grep -c '/\*SQL' "$data_dir/data/modality-pages.trace.db" || true; }

# Counts what H2 logs while the page and the JSON are read, and while nothing is: jobs run their own statements.
check_sql() {
  local url="jdbc:h2:file:$data_dir/data/modality-pages;TRACE_LEVEL_FILE=2" idle reading
  say "checking that reads run no SQL"
  stop_product
  start_product "-Ddatabase.url=$url"
  [ "$(statements_logged)" -gt 0 ] || die "the database logs no statements, so nothing can be said of them"
  sleep 5
  idle=$(statements_logged); sleep 15; idle=$(($(statements_logged) - idle))
  reading=$(statements_logged)
  load 5 "$connections" "$base$page_path" > "$data_dir/sql-page"
  load 5 "$connections" "$base$fragment_path" > "$data_dir/sql-fragment"
  load 5 "$connections" "$base$json_path" > "$data_dir/sql-json"
  reading=$(($(statements_logged) - reading))
  stop_product
  sql_line="SQL statements: $reading in 15 s of reading at full rate, $idle in as many of idling"
  # Jobs do not keep to the second; reads that ran one each would add hundreds of thousands.
  [ "$reading" -le $((idle * 5 / 4 + 30)) ] || die "$sql_line"
}

median() { # PART SERVER WHAT COLUMN
  awk -F'\t' -v p="$1" -v s="$2" -v w="$3" -v c="$4" '$1 == p && $2 == s && $3 == w { print $c }' "$results" | sort -n |
    awk '{ v[NR] = $1 } END { print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'
}

print_tables() {
  local part what n p
  echo
  echo "Medians of $rounds alternating rounds of $seconds s, $connections connections, $(nproc) cores; latencies in ms"
  printf '%-10s %-13s %9s %9s %6s %8s %8s %8s %8s %7s\n' \
    content what nginx/s product/s ratio nginx50 prod50 nginx99 prod99 ratio99
  for part in once "times-$scale"; do
    grep -q "^$part" "$results" || continue
    for what in $measured; do
      n="$(median "$part" nginx "$what" 4) $(median "$part" nginx "$what" 5) $(median "$part" nginx "$what" 6)"
      p="$(median "$part" product "$what" 4) $(median "$part" product "$what" 5) $(median "$part" product "$what" 6)"
      echo "$part $what $n $p" | awk '{ printf "%-10s %-13s %9.0f %9.0f %6.2f %8.2f %8.2f %8.2f %8.2f %7.1f\n",
        $1, $2, $3, $6, $6 / $3, $4 / 1000, $7 / 1000, $5 / 1000, $8 / 1000, $8 / $5 }'
    done
  done
  echo
  awk -F'\t' '{ printf "%s: start %.1f s, resident memory %d MB (nginx %d MB)\n", $1, $2 / 1000, $3, $4 }' "$data_dir/facts.tsv"
  echo "$sql_line"
  [ "$scale" -gt 0 ] || return 0
  for what in $measured; do
    echo "$(median once nginx "$what" 4) $(median once product "$what" 4)" \
      "$(median "times-$scale" nginx "$what" 4) $(median "times-$scale" product "$what" 4)" |
      awk -v w="$what" -v s="$scale" '{ printf "%s at %d times the content: rate %+.1f %%, ratio to nginx %+.1f %%\n",
        w, s, ($4 / $2 - 1) * 100, ($4 / $3 / ($2 / $1) - 1) * 100 }'
  done
}
