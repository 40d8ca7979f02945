# Programs that tests use beside JDK and Node. Installed by apt where that is possible, else named. Sourced after tools.sh.

can_apt() { [ "$(id -u)" = 0 ] && command -v apt-get > /dev/null 2>&1; }

APT_UPDATED=
# Installs packages without a question; the answer says whether that worked. Its talk goes to file $1.
apt_install() {
    local log=$1
    shift
    if [ -z "$APT_UPDATED" ]; then
        DEBIAN_FRONTEND=noninteractive apt-get -q update < /dev/null >> "$log" 2>&1 || true
        APT_UPDATED=yes
    fi
    DEBIAN_FRONTEND=noninteractive apt-get -qy --no-install-recommends install "$@" < /dev/null >> "$log" 2>&1
}

has_one() {
    local program
    for program in "$@"; do
        if command -v "$program" > /dev/null 2>&1; then return 0; fi
    done
    return 1
}

# want_program <what it is for> <package> <program>…: any one of the programs will do. Fails when there is none and none can be installed.
want_program() {
    local purpose=$1 package=$2 log=$ROOT/.opentriage/apt.log
    shift 2
    if has_one "$@"; then return 0; fi
    can_apt || return 1
    say "Installing $package ($purpose) …"
    mkdir -p "$ROOT/.opentriage"
    if apt_install "$log" "$package" && has_one "$@"; then return 0; fi
    tail -n 5 "$log" >&2
    return 1
}

# The same for what can not be done without.
need_program() {
    want_program "$@" || fail "$3 is missing; it is needed for $1." \
        "Get it: apt-get install $2 (as root), or put $3 into PATH; then run this again."
}

# Where no JDK of version $1 is to be found but this machine's packages have one, it is installed.
offer_jdk() {
    local wanted=$1 folder major
    while IFS= read -r folder; do
        if major=$(jdk_major "$folder") && [ "$major" -ge "$wanted" ]; then return 0; fi
    done < <(jdk_candidates)
    if can_apt && apt-cache show "openjdk-$wanted-jdk-headless" > /dev/null 2>&1; then
        say "Installing JDK $wanted …"
        mkdir -p "$ROOT/.opentriage"
        apt_install "$ROOT/.opentriage/apt.log" "openjdk-$wanted-jdk-headless" || true
    fi
}
