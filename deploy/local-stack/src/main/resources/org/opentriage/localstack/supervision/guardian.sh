# Ends the stack's processes when its supervisor is gone, however that went. Its standard input is a pipe that only the supervisor holds.
# $1 is the folder of the notes: one <log>.pid per running process, "<process id> <start time in kernel ticks>".
trap '' INT TERM HUP
cat > /dev/null

# The process id in note $1, if that very process still runs: another one that merely got the same number started at another time.
running() {
    local pid ticks stat
    read -r pid ticks < "$1" 2> /dev/null || return 1
    { stat=$(< "/proc/$pid/stat"); } 2> /dev/null || return 1
    set -- ${stat##*) }
    [ "${20}" = "$ticks" ] && echo "$pid"
}

all() { for note in "$1"/*.pid; do [ -f "$note" ] && running "$note"; done; }

for pid in $(all "$1"); do kill -TERM "$pid" 2> /dev/null; done
for _ in $(seq 40); do
    [ -n "$(all "$1")" ] || exit 0
    sleep 0.25
done
for pid in $(all "$1"); do kill -KILL "$pid" 2> /dev/null; done
