# What dev, ci and bench share: saying what they do, and installing what is missing. Sourced, not run.
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

step() { printf '\n== %s\n' "$*"; }
fail() { printf '\nStopped: %s\n' "$*" >&2; exit 1; }

need() { command -v "$1" >/dev/null || fail "$1 is missing. Please install $2."; }
need dotnet "the .NET SDK 10 (global.json names the version)"
need node "Node.js 20 or newer"
need npm "npm, which comes with Node.js"
[ "$(node -p 'process.versions.node.split(".")[0]')" -ge 20 ] || fail "Node.js $(node --version) is too old. Please install Node.js 20 or newer."

as_root=()
[ "$(id -u)" = 0 ] || as_root=(sudo -n)
may_install() { command -v apt-get >/dev/null && "${as_root[@]}" true 2>/dev/null; }
apt_update() { [ -n "${apt_is_fresh:-}" ] || { "${as_root[@]}" apt-get update -qq >/dev/null && apt_is_fresh=yes; }; }

# apt PACKAGE...: installs Debian packages when we may, otherwise says exactly what to install.
apt() {
  may_install || fail "missing: $*. Please run: sudo apt-get install $*"
  step "Installing $* from the system's package manager"
  apt_update || true # what is known already may do
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >/dev/null || fail "apt-get could not install $*."
}

# The browser for measurements, as $CHROMIUM.
find_chromium() { command -v chromium || command -v chromium-browser || command -v google-chrome || true; }
need_chromium() {
  CHROMIUM="${CHROMIUM:-$(find_chromium)}"
  [ -n "$CHROMIUM" ] || { apt chromium; CHROMIUM="$(find_chromium)"; }
  [ -n "$CHROMIUM" ] || fail "no Chromium. Please install it and set CHROMIUM to its path."
  export CHROMIUM
}

# The browser for journeys, as $CHROMIUM: the one that has no windows takes a quarter less time, any other will do.
need_headless_chromium() {
  CHROMIUM="${CHROMIUM:-$(command -v chromium-headless-shell || true)}"
  if [ -z "$CHROMIUM" ] && may_install && apt_update && apt-cache show chromium-headless-shell >/dev/null 2>&1; then
    apt chromium-headless-shell
    CHROMIUM="$(command -v chromium-headless-shell)"
  fi
  need_chromium
}

# The exact solver that rosters are compared with; the program itself does without.
need_cbc() { compgen -G "/usr/lib/*/libCbcSolver.so.3" >/dev/null || apt coinor-libcbc3; }

# A PostgreSQL of our own in a temporary folder, as $WIRPUNKT_TEST_POSTGRES; the caller's exit ends it.
find_postgres() { ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1; }
start_postgres() {
  [ -z "${WIRPUNKT_TEST_POSTGRES:-}" ] || return 0
  postgres_bin="$(find_postgres)"
  [ -n "$postgres_bin" ] && [ -x "$postgres_bin/initdb" ] || { apt postgresql; postgres_bin="$(find_postgres)"; }
  [ -n "$postgres_bin" ] || fail "no PostgreSQL. Please run: sudo apt-get install postgresql"

  step "Starting PostgreSQL $("$postgres_bin/postgres" --version | grep -o '[0-9.]*' | head -1) for the tests"
  postgres_data="$(mktemp -d)"
  as_postgres=()
  if [ "$(id -u)" = 0 ]; then # the server refuses to run as root
    chown postgres "$postgres_data"
    as_postgres=(runuser -u postgres --)
  fi
  local port
  port="$(node -e 'const s=require("net").createServer().listen(0,"127.0.0.1",()=>{console.log(s.address().port);s.close()})')"
  (
    cd "$postgres_data"
    "${as_postgres[@]}" "$postgres_bin/initdb" --pgdata "$postgres_data/db" --username wirpunkt --auth trust --encoding UTF8 --no-sync >/dev/null
    "${as_postgres[@]}" "$postgres_bin/pg_ctl" --pgdata "$postgres_data/db" --wait --log "$postgres_data/log" \
      --options "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c autovacuum=off" start >/dev/null
  ) || fail "PostgreSQL did not start."
  trap stop_postgres EXIT
  export WIRPUNKT_TEST_POSTGRES="Host=127.0.0.1;Port=$port;Username=wirpunkt;Database=postgres"
}
stop_postgres() {
  (cd / && "${as_postgres[@]}" "$postgres_bin/pg_ctl" --pgdata "$postgres_data/db" --mode immediate stop >/dev/null 2>&1) || true
  rm -rf "$postgres_data"
}
