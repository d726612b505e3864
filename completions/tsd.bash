# Completion of tsd's command line, for bash: source it, or install it as
# /usr/share/bash-completion/completions/tsd.

_tsd_values() {
  # The list of one option's values: keys end in "=", values do not.
  case $1 in
    --blockdev)
      echo "file host_device nbd null-aio null-co qcow2 raw copy-before-write snapshot-access" \
        "driver= node-name= filename= file= backing= read-only= auto-read-only= force-share= discard=" \
        "detect-zeroes= cache.direct= cache.no-flush= size="
      ;;
    --chardev)
      echo "file null pipe socket stdio help" \
        "id= path= host= port= fd= server= wait= reconnect= reconnect-ms= abstract= append= ipv4= ipv6= to="
      ;;
    --export) echo "nbd type= id= node-name= name= description= writable= writethrough= allocation-depth= bitmaps.0=" ;;
    --monitor) echo "chardev= id= mode=control pretty=" ;;
    --nbd-server)
      echo "addr.type=unix addr.type=inet addr.type=fd addr.path= addr.host= addr.port= addr.str=" \
        "max-connections= handshake-max-seconds="
      ;;
    --object) echo "help" ;;
    --log-level) echo "fatal error warn info debug trace" ;;
    --trace | -T) echo "help enable= events= file=" ;;
  esac
}

_tsd() {
  local cur prev options last before
  # COMP_WORDBREAKS splits at "=": put the word together again.
  cur=${COMP_LINE:0:COMP_POINT}
  cur=${cur##*[[:space:]]}
  prev=${COMP_WORDS[COMP_CWORD - 1]}
  local i
  for ((i = COMP_CWORD; i > 0; i--)); do
    if [[ ${COMP_WORDS[i]} == -* && ${COMP_WORDS[i]} != "$cur" ]]; then
      prev=${COMP_WORDS[i]}
      break
    fi
  done
  options="--blockdev --chardev --daemonize --export --help --log-file --log-level --monitor --nbd-server --object
    --pidfile --trace --version"
  COMPREPLY=()

  case $cur in
    -*)
      mapfile -t COMPREPLY < <(compgen -W "$options" -- "$cur")
      return
      ;;
  esac
  case $prev in
    --pidfile | --log-file)
      mapfile -t COMPREPLY < <(compgen -f -- "$cur")
      compopt -o filenames
      return
      ;;
    --blockdev | --chardev | --export | --monitor | --nbd-server | --object | --log-level | --trace | -T) ;;
    *)
      mapfile -t COMPREPLY < <(compgen -W "$options" -- "$cur")
      return
      ;;
  esac

  last=${cur##*,}
  before=${cur%"$last"}
  case $last in
    filename=* | path=* | addr.path=* | file=/* | events=*)
      before+=${last%%=*}=
      mapfile -t COMPREPLY < <(compgen -P "$before" -f -- "${last#*=}")
      ;;
    read-only=* | auto-read-only=* | force-share=* | writable=* | server=* | wait=* | pretty=* | append=* | \
      writethrough=* | allocation-depth=* | cache.direct=* | cache.no-flush=* | abstract=* | ipv4=* | ipv6=*)
      before+=${last%%=*}=
      mapfile -t COMPREPLY < <(compgen -P "$before" -W "on off" -- "${last#*=}")
      ;;
    discard=*) mapfile -t COMPREPLY < <(compgen -P "${before}discard=" -W "ignore unmap" -- "${last#*=}") ;;
    detect-zeroes=*)
      mapfile -t COMPREPLY < <(compgen -P "${before}detect-zeroes=" -W "off on unmap" -- "${last#*=}")
      ;;
    *)
      mapfile -t COMPREPLY < <(compgen -P "$before" -W "$(_tsd_values "$prev")" -- "$last")
      compopt -o nospace
      ;;
  esac

  # What bash takes to be words already stays out of the replies.
  if [[ $cur == *=* && $COMP_WORDBREAKS == *=* ]]; then
    local head=${cur%"${cur##*=}"}
    COMPREPLY=("${COMPREPLY[@]#"$head"}")
  fi
}

complete -F _tsd tsd
