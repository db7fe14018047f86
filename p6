#!/bin/sh
# The one command of the P6 Monitor; `./p6 help` says what it can do.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
stack=$root/infra/local-stack/target
wanted_java=25

# What is built where nothing else is said: the modules, what they are made of, what must be there then, and the folder
# that says when.
modules=infra/sign-in,ingest-service,streams-processor,query-api,infra/local-stack
sources='schemas ingest-service streams-processor query-api infra/area-files infra/guard infra/sample infra/sign-in infra/local-stack'
products='infra/sign-in/target/sign-in.jar ingest-service/target/ingest-service.jar
    streams-processor/target/streams-processor.jar query-api/target/query-api.jar'
built=$stack

help() {
    cat <<'HELP'
usage: ./p6 COMMAND [OPTION]…

  up        build what is out of date, start everything, load the sample
      --detach               return when it is ready, and leave it running
      --data DIR             keep the data there instead of in .p6
      --sample dien-bien     load the Điện Biên sample (the default)
      --sample none          start empty, or with what was there before
      --port-offset N        add N to every port
  down      stop everything; the data stays           (--data DIR)
  status    what is running, where, and its memory    (--data DIR); exit code 3 when nothing is
  areas import FILE…    send the statistics office's CSV files of areas, or lines of groups, to the stack  (--data DIR)
  areas convert FILE…   print them as the lines that POST /api/v1/areas takes, for any other platform
  province add NN       let a province's own system report by Kafka: topic, schema, rights, credentials  (--data DIR)
      --bootstrap HOST:PORT --config FILE --registry URL --query URL    on any other platform, as the Kafka client
                             that the properties in FILE are for; the password is made and shown once
      --new-password         in place of the one that it has there
  catalogue apply FILE  compute everything with this catalogue, and switch to it  (--data DIR)
      --dry-run              show what becomes different, and every problem, and change nothing
  rebuild   compute everything again from the record, and switch to it  (--data DIR)
  bench short           replay a national set beside its limits and a peer, and compare the result (about 8 minutes)
      --areas DIR            on the areas of the statistics office's CSV files there instead of made ones
      --seed N               another set
      --reports N            a smaller or greater one (600000), with units in proportion
      --repeats N            at most so many counted runs of each (5)
      --report FILE          the figures as JSON (FILE.json) or Markdown too
      --profile DIR          recordings of Java Flight Recorder there
      --data DIR             a folder to make, and to delete at the end
      --port-offset N        add N to every port (23000)
  bench door            give the ingest-service a million lines, beside a bare producer (about 3 minutes; the same
                        options, of which --reports says how many lines)
  test      run every test; further arguments go to Maven
  help      this text
HELP
}

fail() {
    echo "p6: $*" >&2
    exit 1
}

misused() {
    echo "p6: $*; \`./p6 help\` lists what there is" >&2
    exit 2
}

# Reads the options before anything is built; the program itself reads them again.
read_options() {
    allowed=$1
    shift
    data=$root/.p6
    while [ $# -gt 0 ]; do
        case " $allowed " in *" $1 "*) ;; *) misused "unknown option $1" ;; esac
        [ "$1" = --detach ] || [ $# -gt 1 ] || misused "$1 needs a value"
        case $1 in
            --detach) shift; continue ;;
            --data) data=$2 ;;
            --port-offset) case $2 in '' | *[!0-9]*) misused "--port-offset needs a number, not $2" ;; esac ;;
            --sample) case $2 in dien-bien | none) ;; *) misused "--sample is dien-bien or none, not $2" ;; esac ;;
        esac
        shift 2
    done
}

# The major version of the JDK in a folder, or 0 when there is none.
java_version() {
    [ -x "$1/bin/javac" ] && [ -f "$1/release" ] || { echo 0; return; }
    version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
    echo "${version:-0}"
}

find_java() {
    for home in "${JAVA_HOME:-}" \
        "$(dirname -- "$(dirname -- "$(readlink -f -- "$(command -v javac || echo /)" 2>/dev/null || echo /)")")" \
        /usr/lib/jvm/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        [ -n "$home" ] && [ "$(java_version "$home")" -ge "$wanted_java" ] || continue
        JAVA_HOME=$home
        export JAVA_HOME
        return
    done
    fail "a JDK $wanted_java or later is needed and none was found.
  Debian, Ubuntu:  apt install openjdk-$wanted_java-jdk   (or Temurin: https://adoptium.net)
  Fedora:          dnf install java-$wanted_java-openjdk-devel
  macOS:           brew install openjdk@$wanted_java
  anywhere:        sdk install java $wanted_java-tem      (https://sdkman.io)
If you have one elsewhere, set JAVA_HOME to it."
}

find_maven() {
    command -v mvn >/dev/null || fail "Maven 3.8.7 or later is needed and \`mvn\` was not found.
  Debian, Ubuntu:  apt install maven
  Fedora:          dnf install maven
  macOS:           brew install maven
  anywhere:        sdk install maven   (https://sdkman.io)"
    found=$(cd / && mvn -v | sed -n 's/.*Apache Maven \([0-9][0-9.]*\).*/\1/p')
    oldest=$(printf '%s\n3.8.7\n' "$found" | sort -t . -k 1,1n -k 2,2n -k 3,3n | head -n 1)
    [ "$oldest" = 3.8.7 ] || fail "Maven 3.8.7 or later is needed, and $(command -v mvn) is $found."
}

is_current() {
    [ -f "$built/.built" ] && [ -d "$stack/dist/lib" ] || return 1
    for made in $products; do
        [ -e "$root/$made" ] || return 1
    done
    # shellcheck disable=SC2086 # a list of names without spaces
    changed=$(cd "$root" && find pom.xml infra/pom.xml $sources \
        -name target -prune -o -path '*/src/test' -prune -o -type f -newer "$built/.built" -print | head -n 1)
    [ -z "$changed" ]
}

build() {
    is_current && return
    find_maven
    echo "Building; the first time this also fetches the servers (a few minutes) …"
    mkdir -p "$built"
    # Stamped with the time before, so that a file saved during the build is built the next time.
    : >"$built/.building"
    log=$built/build.log
    # Without tests and the check of the format: `./p6 test` is for those.
    (cd "$root" && exec mvn -B -Dmaven.test.skip=true -Dspotless.check.skip=true -pl "$modules" -am package) >"$log" 2>&1 &
    maven=$!
    trap 'kill "$maven" 2>/dev/null; exit 130' INT TERM
    seconds=0
    while kill -0 "$maven" 2>/dev/null; do
        sleep 1
        seconds=$((seconds + 1))
        [ $((seconds % 10)) -ne 0 ] ||
            echo "  $seconds s: $(sed -n 's/^\[INFO\] Building \(P6 .*\)/\1/p' "$log" | tail -n 1)"
    done
    trap - INT TERM
    if ! wait "$maven"; then
        grep -E '^\[(ERROR|WARNING)\]' "$log" | head -n 40 >&2
        fail "the build failed; all it said is in $log"
    fi
    mv "$built/.building" "$built/.built"
}

local_stack() {
    exec "$JAVA_HOME/bin/java" -Xmx128m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 \
        -cp "$stack/classes:$stack/dist/lib/*" vn.p6monitor.localstack.Main "$root" "$@"
}

# Whether a stack runs on the data folder: then nothing is built under it.
is_running() {
    [ -f "$data/run/supervisor" ] || return 1
    read -r pid _ <"$data/run/supervisor" || return 1
    if [ -d /proc/self ]; then
        tr '\0' ' ' <"/proc/$pid/cmdline"
    else
        ps -o args= -p "$pid"
    fi 2>/dev/null | grep -q vn.p6monitor.localstack
}

command=${1:-help}
[ $# -eq 0 ] || shift
case $command in
    up)
        read_options '--data --port-offset --sample --detach' "$@"
        find_java
        is_running || build
        local_stack up "$@"
        ;;
    down | status)
        read_options --data "$@"
        find_java
        if [ ! -d "$stack/dist/lib" ]; then
            echo "Nothing is built yet, so nothing is running"
            [ "$command" = down ] || exit 3
            exit 0
        fi
        local_stack "$command" "$@"
        ;;
    areas)
        find_java
        data=$root/.p6
        case ${1:-} in convert)
            # What is printed is for a file.
            is_running || build >&2
            ;;
        esac
        if [ ! -d "$stack/dist/lib" ]; then
            echo "Nothing is built yet, so nothing is running"
            exit 3
        fi
        local_stack areas "$@"
        ;;
    catalogue | rebuild | province)
        find_java
        data=$root/.p6
        case " $* " in *" --bootstrap "*)
            is_running || build >&2
            ;;
        esac
        if [ ! -d "$stack/dist/lib" ]; then
            echo "Nothing is built yet, so nothing is running"
            exit 3
        fi
        local_stack "$command" "$@"
        ;;
    bench)
        find_java
        benchmarks=$root/infra/benchmarks/target
        modules=infra/benchmarks
        sources='schemas ingest-service streams-processor infra/area-files infra/guard infra/sample infra/sign-in infra/local-stack
            infra/benchmarks'
        products='infra/benchmarks/target/classes infra/benchmarks/target/lib ingest-service/target/ingest-service.jar'
        built=$benchmarks
        build
        exec "$JAVA_HOME/bin/java" -Xmx2g --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
            -cp "$benchmarks/classes:$benchmarks/lib/*" vn.p6monitor.benchmarks.Main "$root" "$@"
        ;;
    test)
        find_java
        find_maven
        cd "$root" && exec mvn -B verify "$@"
        ;;
    help | -h | --help)
        help
        ;;
    *)
        misused "unknown command $command"
        ;;
esac
