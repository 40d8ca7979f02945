# Builds the suite's jars when they are missing or older than their sources. Sourced after tools.sh, with ROOT set.

SERVICES="intake-service classifier-service routing-service sla-escalation-service"

# Succeeds when jar $1 is missing or any source in the given folders is newer.
stale() {
    local jar=$1
    shift
    [ -f "$jar" ] || return 0
    [ -n "$(find "$@" \( -name target -o -name node_modules -o -name dist -o -name test \) -prune -o -type f -newer "$jar" -print -quit 2> /dev/null)" ]
}

# Prints the names of the modules that must be built again.
stale_modules() {
    local module
    for module in $SERVICES; do
        if stale "$ROOT/$module/target/$module.jar" "$ROOT/pom.xml" "$ROOT/common-model" "$ROOT/$module"; then
            printf '%s ' "$module"
        fi
    done
    if stale "$ROOT/deploy/local-stack/target/local-stack.jar" "$ROOT/pom.xml" "$ROOT/common-model" "$ROOT/deploy/pom.xml" "$ROOT/deploy/local-stack"; then
        printf 'deploy/local-stack '
    fi
}

# Builds what is stale, showing what Maven does module by module.
build_if_needed() {
    local modules list log=$ROOT/.opentriage/build.log unfinished=$ROOT/.opentriage/build.unfinished
    # A build that was cut short may leave jars that look finished.
    if [ -f "$unfinished" ]; then rm -f "$ROOT"/*/target/*.jar "$ROOT"/*/*/target/*.jar; fi
    modules=$(stale_modules)
    if [ -z "$modules" ]; then return 0; fi
    case $modules in *routing-service*) find_node 20.19 ;; esac
    mkdir -p "$ROOT/.opentriage"
    need_disk "$ROOT" 2000
    say "Building (${modules% }) with JDK $(jdk_major "$JAVA_HOME"); the first time downloads libraries and takes some minutes."
    list=$(printf '%s' "${modules% }" | tr ' ' ',')
    local started=$SECONDS status=0
    : > "$log"
    : > "$unfinished"
    (cd "$ROOT"; ./mvnw -B -ntp -T 1C -Dquick -am -pl "$list" package < /dev/null > "$log" 2>&1 & show_build $! "$log") || status=$?
    case $status in
        0) ;;
        130) say "Stopped."; exit 130 ;;
        *) grep '^\[ERROR\]' "$log" | head -n 15 >&2 || tail -n 20 "$log" >&2
            fail "The build failed; the whole log is $log." ;;
    esac
    touch_jars "$modules"
    rm -f "$unfinished"
    say "Built in $((SECONDS - started)) s."
}

# Follows the log of build process $1: one line per module. Returns what the build returned.
show_build() {
    local pid=$1 log=$2 shown=0 lines
    # A shell's background jobs do not hear Ctrl-C by themselves.
    trap 'kill "$pid" 2> /dev/null; exit 130' INT TERM HUP
    while :; do
        lines=$(grep -c '^\[INFO\] Building .*\[[0-9]*/[0-9]*\]' "$log" 2> /dev/null || true)
        if [ "${lines:-0}" -gt "$shown" ]; then
            grep '^\[INFO\] Building .*\[[0-9]*/[0-9]*\]' "$log" | sed -n "$((shown + 1)),${lines}p" \
                | sed 's/^\[INFO\] Building \(.*[^ ]\)  *[0-9][^ ]*  *\(\[[0-9/]*\]\)$/  \2 \1/' >&2
            shown=$lines
        fi
        kill -0 "$pid" 2> /dev/null || break
        sleep 0.5
    done
    wait "$pid"
}

# Maven leaves a jar alone whose classes did not change; its time tells us that it is up to date.
touch_jars() {
    local module
    for module in $1; do touch "$ROOT/$module/target/${module##*/}.jar"; done
}

# Sets STACK to the class path of the stack itself. What a build may replace beside a running suite is a copy, one for each run
# and named after its process, which is this one.
copy_stack() {
    local built=$ROOT/deploy/local-stack/target folder
    for folder in "$ROOT"/.opentriage/running.*; do
        if [ -d "$folder" ] && ! kill -0 "${folder##*.}" 2> /dev/null; then rm -rf "$folder"; fi
    done
    folder=$ROOT/.opentriage/running.$$
    mkdir -p "$folder"
    ln -s "$built"/lib/*.jar "$folder"
    cp --remove-destination "$built/local-stack.jar" "$built"/lib/opentriage-*.jar "$folder"
    STACK="$folder/*"
}
