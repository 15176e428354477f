# Starts and stops the two servers. Sourced by run.

product_pid= nginx_pid= start_millis=

stop_product() {
  [ -n "$product_pid" ] || return 0
  kill "$product_pid" 2> /dev/null || true
  wait "$product_pid" 2> /dev/null || true
  product_pid=
}

stop_nginx() {
  [ -n "$nginx_pid" ] || return 0
  kill "$nginx_pid" 2> /dev/null || true
  wait "$nginx_pid" 2> /dev/null || true
  nginx_pid=
}

stop_all() { stop_nginx; stop_product; }

# start_product [JVM OPTION…]: until the five demo accounts are printed, which is when it serves.
start_product() {
  local began log=$data_dir/product.log
  ! curl -s -o "$data_dir/free" "$base/" || die "port $port is taken"
  began=$(date +%s%3N)
  java "-Xmx$heap" -XX:+UseParallelGC -Ddemo=true "-Ddata-dir=$data_dir/data" "$@" -jar "$jar" --port "$port" \
    > "$log" 2> "$data_dir/product.err" &
  product_pid=$!
  until [ "$(grep -c '^demo ' "$log")" -ge 5 ]; do
    kill -0 "$product_pid" 2> /dev/null || die "the product did not start, see $data_dir/product.err"
    [ $(($(date +%s%3N) - began)) -lt 300000 ] || die "the product was not ready in 5 minutes, see $data_dir/product.err"
    sleep 0.2
  done
  start_millis=$(($(date +%s%3N) - began))
  say "the product is ready after $start_millis ms"
}

# The bearer token of a role, as of the last start.
token() { awk -v role="$1" '$1 == "demo" && $2 == role { print $5; exit }' "$data_dir/product.log"; }

resident_megabytes() {
  local sum=0 kilobytes
  for process in "$@"; do
    kilobytes=$(awk '/^VmRSS/ { print $2 }' "/proc/$process/status")
    sum=$((sum + kilobytes))
  done
  echo $((sum / 1024))
}

nginx_workers() { cat "/proc/$nginx_pid/task/$nginx_pid/children"; }

# Two workers, as many as the cores of the reference machine; no log; files kept open; headers as the product sends them.
start_nginx() {
  mkdir -p "$data_dir/nginx/www"
  copy_to_nginx
  {
    # Its workers have to be able to read the data directory; without root there is nobody else to be.
    [ "$(id -u)" -ne 0 ] || echo "user $(id -un) $(id -gn);"
    echo "worker_processes 2; daemon off; pid $data_dir/nginx/pid; error_log $data_dir/nginx/error.log;"
    echo "events { worker_connections 4096; }"
    echo "http {"
    echo "  access_log off; sendfile on; tcp_nopush on; server_tokens off; etag off; if_modified_since off;"
    echo "  keepalive_requests 1000000000; keepalive_timeout 3600; open_file_cache max=100; gzip_static on;"
    for folder in client_body proxy fastcgi uwsgi scgi; do echo "  ${folder}_temp_path $data_dir/nginx/$folder;"; done
    echo "  server { listen 127.0.0.1:$nginx_port; root $data_dir/nginx/www; types {}"
    for name in page fragment json; do
      echo "    location = /$name {"
      nginx_headers "$name"
      echo "    }"
    done
    echo "  }"
    echo "}"
  } > "$data_dir/nginx/nginx.conf"
  nginx -e "$data_dir/nginx/error.log" -p "$data_dir/nginx" -c "$data_dir/nginx/nginx.conf" &
  nginx_pid=$!
  for _ in $(seq 50); do
    if curl -fs -o "$data_dir/from-nginx" "http://127.0.0.1:$nginx_port/page"; then
      cmp -s "$data_dir/from-nginx" "$data_dir/nginx/www/page" || die "nginx serves other bytes"
      return
    fi
    kill -0 "$nginx_pid" 2> /dev/null || die "nginx did not start, see $data_dir/nginx/error.log"
    sleep 0.1
  done
  die "nginx does not answer on port $nginx_port"
}

# The product's header lines as nginx directives, but for those that nginx writes by itself.
nginx_headers() {
  tr -d '\r' < "$data_dir/$1.headers" | awk -F': ' '
    NR == 1 || NF < 2 { next }
    { name = tolower($1); value = substr($0, length($1) + 3); gsub(/"/, "\\\"", value); gsub(/\$/, "", value) }
    name == "content-type" { printf "      default_type \"%s\";\n", value; next }
    name ~ /^(content-length|date|connection|keep-alive|transfer-encoding)$/ { next }
    { printf "      add_header %s \"%s\";\n", $1, value }'
}

# Fetches what the product serves, plain and compressed, into nginx's folder.
copy_to_nginx() {
  local www=$data_dir/nginx/www
  fetch_public "$page_path" page
  fetch_public "$fragment_path" fragment
  fetch_public "$json_path" json
  for name in page fragment json; do
    cp "$data_dir/$name.body" "$www/$name"
    cp "$data_dir/$name.gzip" "$www/$name.gz"
    gzip -dc "$www/$name.gz" | cmp -s - "$www/$name" || die "$name is not the same in gzip"
  done
}

fetch_public() {
  curl -fsS -D "$data_dir/$2.headers" -o "$data_dir/$2.body" "$base$1" || die "$1 is not served"
  curl -fsS -D "$data_dir/$2.gzip-headers" -o "$data_dir/$2.gzip" -H 'Accept-Encoding: gzip' "$base$1"
  grep -qi '^content-encoding: gzip' "$data_dir/$2.gzip-headers" || die "$1 is not served in gzip"
}
