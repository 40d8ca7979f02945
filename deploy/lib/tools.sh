# Finds what the suite needs on this machine. Sourced by ./deploy/up and ./deploy/test; knows nothing about the suite itself.

# Not everybody who starts us has one.
export HOME=${HOME:-$(getent passwd "$(id -u)" | cut -d : -f 6)}

say() { printf '%s\n' "$*" >&2; }

fail() {
    printf '\n%s\n' "$1" >&2
    shift
    for line in "$@"; do printf '  %s\n' "$line" >&2; done
    exit 1
}

# PostgreSQL's programs come as binaries for one kind of machine.
need_linux() {
    local machine
    machine=$(uname -sm)
    [ "$machine" = "Linux x86_64" ] || fail "This needs Linux on x86-64; here is $machine." \
        "With Docker: ./mvnw -Dquick package && ./deploy/docker/new-env > .env && docker compose up --build"
}

# Major version of the JDK in folder $1, or nothing when there is none (a JRE without javac does not count).
jdk_major() {
    [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 1
    local version
    if [ -r "$1/release" ]; then
        version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
    fi
    if [ -z "${version:-}" ]; then
        version=$("$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p')
    fi
    [ -n "$version" ] && printf '%s\n' "$version"
}

# Folders that may hold a JDK, best guess first.
jdk_candidates() {
    if [ -n "${JAVA_HOME:-}" ]; then printf '%s\n' "$JAVA_HOME"; fi
    local javac
    if javac=$(command -v javac 2>/dev/null); then
        javac=$(readlink -f "$javac")
        printf '%s\n' "${javac%/bin/javac}"
    fi
    local folder
    for folder in /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* /opt/* /opt/*/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        if [ -d "$folder" ]; then printf '%s\n' "$folder"; fi
    done
}

# Sets and exports JAVA_HOME to a JDK of at least version $1, or ends with what to do.
find_jdk() {
    local wanted=$1 folder major seen=""
    while IFS= read -r folder; do
        major=$(jdk_major "$folder") || continue
        if [ "$major" -ge "$wanted" ]; then
            export JAVA_HOME=$folder
            export PATH="$JAVA_HOME/bin:$PATH"
            return 0
        fi
        case $seen in *"$folder "*) ;; *) seen="$seen$folder (JDK $major) " ;; esac
    done < <(jdk_candidates)
    fail "JDK $wanted or newer is missing." \
        "Looked in JAVA_HOME, PATH, /usr/lib/jvm, ~/.sdkman, ~/.jdks and /opt." \
        "Found only: ${seen:-no JDK at all}" \
        "Get one: https://adoptium.net/temurin/releases/?version=$wanted (or: sdk install java $wanted-tem)," \
        "then run this again, with JAVA_HOME set if it is in an unusual place."
}

# Does the node of folder $1 have at least version $2, and npm beside it?
node_fits() {
    local version
    version=$("$1/node" -v 2> /dev/null) || return 1
    [ -x "$1/npm" ] && [ "$(printf 'v%s\n%s\n' "$2" "$version" | sort -V | head -n 1)" = "v$2" ]
}

# Makes sure that node of at least version $1, and its npm, are in PATH, or ends with what to do.
find_node() {
    local wanted=$1 folder seen
    seen=$(command -v node || true)
    for folder in "${seen%/node}" "$HOME"/.nvm/versions/node/*/bin "$HOME"/.volta/bin /opt/node*/bin /usr/local/node*/bin; do
        if [ -n "$folder" ] && node_fits "$folder" "$wanted"; then
            if [ "$folder" != "${seen%/node}" ]; then export PATH="$folder:$PATH"; fi
            return 0
        fi
    done
    fail "Node $wanted or newer with npm is missing; the user interface is built with it." \
        "Found: ${seen:-no node} $(node -v 2> /dev/null || true), $(command -v npm || echo no npm)" \
        "Get it: https://nodejs.org/en/download (or: nvm install ${wanted%%.*}), then run this again."
}

# Ends when we may not write folder $1, or when one of the others, at most two levels deep, belongs to somebody else.
need_ours() {
    local root=$1 foreign user
    user=$(id -un)
    shift
    if [ "$(id -u)" = 0 ]; then return 0; fi
    [ -w "$root" ] || fail "$root can not be written by $user: it belongs to $(stat -c %U "$root")."
    foreign=$(find "$@" -maxdepth 2 ! -user "$user" -print -quit 2> /dev/null || true)
    [ -z "$foreign" ] || fail "$foreign belongs to $(stat -c %U "$foreign"); perhaps this ran as that user before." \
        "Take it over: sudo chown -R $user: '$root'"
}

# Ends unless the file system of folder $1 has at least $2 megabytes free.
need_disk() {
    local free
    free=$(df -Pm "$1" | awk 'NR == 2 {print $4}')
    if [ "${free:-0}" -lt "$2" ]; then
        fail "The disk is nearly full: $1 has ${free} MB free, and $2 MB are needed."
    fi
}
