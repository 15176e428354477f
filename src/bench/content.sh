# Brings content in the way an editor and a publisher do: import, approve, publish. Sourced by run.

page_path= json_path= fragment_path=
statements_per_page=15
# Below the limit of 200 requests a second that a management token has.
rate=45

# page_text NUMBER SPECIALISTS: a page of the kind that intake reads, the same for the same numbers. Its statements are
# by specialists 15 × NUMBER and following, modulo SPECIALISTS.
page_text() {
  awk -v number="$1" -v pool="$2" -v statements="$statements_per_page" '
    function words(count,   text, i) {
      text = ""
      for (i = 0; i < count; i++) text = text (i ? " " : "") vocabulary[1 + int(rand() * size)]
      return toupper(substr(text, 1, 1)) substr(text, 2) "."
    }
    # Letters only, so that nothing in a name looks like anything but a name.
    function spelled(n,   text) {
      text = ""
      do { text = text substr("abdegiklmnoprstuvz", n % 18 + 1, 1) "a"; n = int(n / 18) } while (n > 0)
      return toupper(substr(text, 1, 1)) substr(text, 2)
    }
    BEGIN {
      srand(number + 1)
      size = split("attention body breath calm change choice client conversation curious daily distance emotion family " \
        "feeling gentle grief habit help history kind language listen loss meaning memory mind moment notice pace pattern " \
        "place practice present question relationship rest room safe self sense session skill slow story strength take " \
        "talk thought time together trust value voice week with word work", vocabulary, " ")
      split("ID WA OR MT UT NV CA AZ", regions, " ")
      printf "Measured Therapy %s\n\n%s %s\n\n", spelled(number), words(60), words(40)
      printf "Need help finding the right therapist?\nFind Your Match\n\nMeet the specialists\n\n"
      for (i = 0; i < statements; i++) {
        who = (number * statements + i) % pool
        printf "%s %s %s\n\n", words(18), words(25), words(14)
        printf "— %s Benchley, Licensed Counselor in %sville, %s\n\n", spelled(who), spelled(who % 97), regions[1 + who % 8]
      }
    }'
}

# Runs a curl configuration of many requests on one connection, and dies unless each answered with the status.
requests() {
  local configuration=$1 expected=$2 what=$3 wrong
  [ -s "$configuration" ] || return 0
  curl -sS --rate "$rate/s" -K "$configuration" > "$configuration.statuses" || die "$what: the connection failed"
  wrong=$(grep -vcE "^($expected) " "$configuration.statuses" || true)
  [ "$wrong" -eq 0 ] || die "$what: $wrong answers were not $expected, such as: $(grep -vE "^($expected) " "$configuration.statuses" | head -1)"
}

# request FILE TOKEN METHOD PATH [LINE…]: adds a request to a configuration.
request() {
  local configuration=$1 token=$2 method=$3 path=$4
  shift 4
  {
    [ ! -s "$configuration" ] || echo next
    echo "silent"
    echo "show-error"
    echo "url = \"$base$path\""
    echo "request = \"$method\""
    echo "header = \"Authorization: Bearer $token\""
    for line in "$@"; do echo "$line"; done
    echo "write-out = \"%{http_code} $method $path\\n\""
  } >> "$configuration"
}

# import FIRST COUNT SPECIALISTS
import() {
  local folder=$data_dir/imports created bearer
  bearer=$(token editor)
  rm -rf "$folder"; mkdir -p "$folder"
  : > "$folder/requests"
  for number in $(seq "$1" $(($1 + $2 - 1))); do
    page_text "$number" "$3" > "$folder/$number.txt"
    request "$folder/requests" "$bearer" POST /api/v1/manage/imports \
      'header = "Content-Type: text/plain;charset=UTF-8"' "data-binary = \"@$folder/$number.txt\"" \
      "output = \"$folder/$number.json\""
  done
  requests "$folder/requests" '200|201' "import"
  created=$(cat "$folder"/*.json | jq -s 'map(.created) | add')
  [ "$created" -eq $(($2 * statements_per_page)) ] || die "import: $created statements came of $2 pages"
  jq -r '.modality.slug' "$folder/$1.json" > "$data_dir/slug"
}

# Walks the queue once into $data_dir/queue, an item a line.
read_queue() {
  local after= answer=$data_dir/queue-part
  : > "$data_dir/queue"
  while :; do
    curl -fsS -H "Authorization: Bearer $(token publisher)" -o "$answer" \
      "$base/api/v1/manage/queue?limit=100${after:+&after=$after}" || die "the queue cannot be read"
    jq -c '.items[]' "$answer" >> "$data_dir/queue"
    after=$(jq -r '.next // empty' "$answer")
    [ -n "$after" ] || return 0
    sleep 0.03
  done
}

# decide TRANSITION: makes the move on every item in the queue that allows it.
decide() {
  local folder=$data_dir/decisions-$1 bearer
  bearer=$(token publisher)
  rm -rf "$folder"; mkdir -p "$folder"
  : > "$folder/requests"
  jq -r --arg move "$1" 'select(.allowed | index($move)) | "\(.id) \(.version)"' "$data_dir/queue" > "$folder/items"
  while read -r id version; do
    request "$folder/requests" "$bearer" POST "/api/v1/manage/editions/$id/transitions" \
      'header = "Content-Type: application/json"' "header = \"If-Match: \\\"$version\\\"\"" \
      "data = \"{\\\"transition\\\":\\\"$1\\\"}\"" "output = \"$folder/$id.json\""
  done < "$folder/items"
  requests "$folder/requests" 200 "$1"
  # The answers are the items as they are now, with the next version and what is allowed next.
  find "$folder" -name '*.json' -exec cat {} + | jq -c . > "$data_dir/queue"
  say "$1: $(wc -l < "$folder/items") editions"
}

publish_all() {
  read_queue
  [ -s "$data_dir/queue" ] || die "nothing waits in the queue after the import"
  decide APPROVE
  decide PUBLISH
}

load_page() {
  say "importing and publishing a modality with $statements_per_page statements"
  import 0 1 $statements_per_page
  publish_all
  page_path=/modalities/$(cat "$data_dir/slug")
  json_path=/api/v1$page_path?include=statements,specialist
  fragment_path=/embed/v1/fragments/$(cat "$data_dir/slug")
  local shown
  shown=$(curl -fsS "$base$json_path" | jq '.statements | length') || die "$json_path is not served"
  [ "$shown" -eq $statements_per_page ] || die "$json_path shows $shown statements"
}

# How many items a collection has, counted through the content API.
count() {
  local after= sum=0 answer=$data_dir/count-part
  while :; do
    curl -fsS -o "$answer" "$base/api/v1/$1?limit=100&fields=id${after:+&after=$after}" || die "/api/v1/$1 is not served"
    sum=$((sum + $(jq '.items | length' "$answer")))
    after=$(jq -r '.next // empty' "$answer")
    [ -n "$after" ] || break
  done
  echo "$sum"
}

load_more() {
  local before pages specialists
  declare -A before
  for collection in modalities statements specialists; do before[$collection]=$(count $collection); done
  specialists=$((before[specialists] * scale))
  pages=$((before[modalities] * scale))
  for need in $((before[statements] * scale / statements_per_page + 1)) $((specialists / statements_per_page + 1)); do
    [ "$need" -le "$pages" ] || pages=$need
  done
  say "importing and publishing $pages modalities, $((pages * statements_per_page)) statements, $specialists specialists"
  import 1 "$pages" "$specialists"
  publish_all
  for collection in modalities statements specialists; do
    local now
    now=$(count $collection)
    say "$collection: ${before[$collection]} before, $now now"
    [ "$now" -ge $((before[$collection] * scale)) ] || die "$collection grew less than $scale times"
  done
}
