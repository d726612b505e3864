# Completion of tsd's command line, for bash: source it, or install it as
# /usr/share/bash-completion/completions/tsd.

_tsd_drivers="file host_cdrom host_device http https ssh luks nbd null-aio null-co qcow2 raw blkdebug blklogwrites blkverify copy-before-write copy-on-read snapshot-access throttle compress preallocate quorum vvfat"

_tsd_driver_options() {
  # The keys of the options of one driver: $1 is what has been typed of the value so far.
  local driver=${1%%,*}
  [[ ,$1 =~ ,driver=([^,]+), ]] && driver=${BASH_REMATCH[1]}
  case $driver in
    file | host_cdrom | host_device)
      echo "filename= locking= aio= aio-max-batch= drop-cache= x-check-cache-dropped="
      ;;
    http | https)
      echo "url= readahead= timeout= username= password-secret= cookie= cookie-secret= sslverify=" \
        "proxy-username= proxy-password-secret="
      ;;
    ssh)
      echo "server.host= server.port= path= user= host-key-check.mode= host-key-check.type= host-key-check.hash="
      ;;
    vvfat) echo "dir= fat-type= floppy= label= rw=" ;;
    luks) echo "file= file.driver= file.filename= key-secret= header= header.driver= header.filename=" ;;
    nbd)
      echo "server.type= server.path= server.host= server.port= export= tls-creds= tls-hostname=" \
        "open-timeout= reconnect-delay= x-dirty-bitmap="
      ;;
    null-co | null-aio) echo "size= latency-ns= read-zeroes=" ;;
    raw) echo "file= file.driver= file.filename= offset= size=" ;;
    qcow2)
      echo "file= file.driver= file.filename= backing= lazy-refcounts= pass-discard-request= pass-discard-snapshot=" \
        "pass-discard-other= discard-no-unref= overlap-check= cache-size= l2-cache-size= l2-cache-entry-size=" \
        "refcount-cache-size= cache-clean-interval= encrypt.format= encrypt.key-secret= data-file= data-file.driver=" \
        "data-file.filename="
      ;;
    copy-before-write)
      echo "file= target= bitmap.node= bitmap.name= on-cbw-error= cbw-timeout= min-cluster-size="
      ;;
    blklogwrites) echo "file= log= log.driver= log.filename= log-sector-size= log-append= log-super-update-interval=" ;;
    blkverify) echo "test= test.driver= raw= raw.driver=" ;;
    copy-on-read) echo "file= bottom=" ;;
    snapshot-access) echo "file=" ;;
    blkdebug)
      echo "image= config= align= max-transfer= opt-write-zero= max-write-zero= opt-discard= max-discard= inject-error= set-state= take-child-perms= unshare-child-perms="
      ;;
    compress) echo "file=" ;;
    quorum)
      echo "children.0= children.1= children.2= vote-threshold= blkverify= rewrite-corrupted= read-pattern="
      ;;
    preallocate) echo "file= file.driver= file.filename= prealloc-align= prealloc-size=" ;;
    throttle) echo "file= throttle-group=" ;;
  esac
}

_tsd_objects="authz-list authz-listfile authz-simple iothread main-loop secret secret_keyring throttle-group tls-creds-anon tls-creds-psk tls-creds-x509"

_tsd_tls="dir= endpoint=client endpoint=server verify-peer= priority="

_tsd_throttle_limits() {
  local prefix unit direction
  for prefix in limits. x-; do
    for unit in iops bps; do
      for direction in total read write; do
        echo "$prefix$unit-$direction= $prefix$unit-$direction-max= $prefix$unit-$direction-max-length="
      done
    done
    echo "${prefix}iops-size="
  done
}

_tsd_object_options() {
  # The keys of the options of one type of objects: $1 is what has been typed of the value so far.
  local type=${1%%,*}
  [[ ,$1 =~ ,qom-type=([^,]+), ]] && type=${BASH_REMATCH[1]}
  case $type in
    authz-list) echo "policy= rules.0.match= rules.0.policy= rules.0.format=" ;;
    authz-listfile) echo "filename= refresh=" ;;
    authz-simple) echo "identity=" ;;
    main-loop) echo "aio-max-batch= thread-pool-min= thread-pool-max=" ;;
    iothread) echo "aio-max-batch= thread-pool-min= thread-pool-max= poll-max-ns= poll-grow= poll-shrink=" ;;
    secret_keyring) echo "serial= format= keyid= iv=" ;;
    secret) echo "data= file= format= keyid= iv=" ;;
    throttle-group) _tsd_throttle_limits ;;
    tls-creds-anon) echo "$_tsd_tls" ;;
    tls-creds-psk) echo "$_tsd_tls username=" ;;
    tls-creds-x509) echo "$_tsd_tls sanity-check= passwordid=" ;;
  esac
}

_tsd_values() {
  # The list of one option's values: keys have a "=", values that may only come first do not.
  case $1 in
    --blockdev)
      echo "$_tsd_drivers" \
        "driver= node-name= active= read-only= auto-read-only= force-share= discard= detect-zeroes= cache.direct=" \
        "cache.no-flush=" "$(_tsd_driver_options "$2")"
      ;;
    --chardev)
      echo "file memory mux null parallel pipe pty ringbuf serial socket stdio udp help" \
        "id= logfile= logappend= mux= path= input-path= append= size= signal= chardev= host= port= to= ipv4= ipv6= fd=" \
        "abstract= tight= server= wait= nodelay= telnet= tn3270= websocket= reconnect= reconnect-ms= tls-creds=" \
        "tls-authz= localaddr= localport="
      ;;
    --export)
      echo "nbd type= id= node-name= name= description= writable= writethrough= allow-inactive= allocation-depth= iothread=" \
        "fixed-iothread= bitmaps.0="
      ;;
    --monitor) echo "chardev= id= mode=control pretty=" ;;
    --nbd-server)
      echo "addr.type=unix addr.type=inet addr.type=vsock addr.type=fd addr.path= addr.host= addr.port= addr.cid= addr.str=" \
        "max-connections= handshake-max-seconds= tls-creds= tls-authz="
      ;;
    --object) echo "$_tsd_objects" "help" "qom-type= id=" "$(_tsd_object_options "$2")" ;;
    --io-engine) echo "auto threadpool uring" ;;
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
  options="--blockdev --chardev --daemonize --export --help --io-engine --log-file --log-level --monitor --nbd-server
    --object --pidfile --trace --version"
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
    --blockdev | --chardev | --export | --monitor | --nbd-server | --object | --io-engine | --log-level | --trace | -T) ;;
    *)
      mapfile -t COMPREPLY < <(compgen -W "$options" -- "$cur")
      return
      ;;
  esac

  last=${cur##*,}
  before=${cur%"$last"}
  case $last in
    driver=* | file.driver=* | backing.driver=*)
      before+=${last%%=*}=
      mapfile -t COMPREPLY < <(compgen -P "$before" -W "$_tsd_drivers" -- "${last#*=}")
      ;;
    qom-type=*) mapfile -t COMPREPLY < <(compgen -P "${before}qom-type=" -W "$_tsd_objects" -- "${last#*=}") ;;
    filename=* | file.filename=* | server.path=* | path=* | addr.path=* | file=/* | events=*)
      before+=${last%%=*}=
      mapfile -t COMPREPLY < <(compgen -P "$before" -f -- "${last#*=}")
      ;;
    read-only=* | auto-read-only=* | force-share=* | writable=* | server=* | wait=* | pretty=* | append=* | \
      writethrough=* | allow-inactive=* | active=* | allocation-depth=* | fixed-iothread=* | cache.direct=* | cache.no-flush=* | abstract=* | \
      ipv4=* | ipv6=* | tight=* | telnet=* | tn3270=* | websocket=* | logappend=* | mux=* | signal=* | nodelay=* | \
      read-zeroes=* | refresh=* | verify-peer=* | sanity-check=* | lazy-refcounts=* | pass-discard-*=* | discard-no-unref=* | drop-cache=* | x-check-cache-dropped=*)
      before+=${last%%=*}=
      mapfile -t COMPREPLY < <(compgen -P "$before" -W "on off" -- "${last#*=}")
      ;;
    discard=*) mapfile -t COMPREPLY < <(compgen -P "${before}discard=" -W "ignore unmap" -- "${last#*=}") ;;
    detect-zeroes=*)
      mapfile -t COMPREPLY < <(compgen -P "${before}detect-zeroes=" -W "off on unmap" -- "${last#*=}")
      ;;
    locking=*) mapfile -t COMPREPLY < <(compgen -P "${before}locking=" -W "auto off on" -- "${last#*=}") ;;
    aio=*) mapfile -t COMPREPLY < <(compgen -P "${before}aio=" -W "io_uring native threads" -- "${last#*=}") ;;
    on-cbw-error=*)
      mapfile -t COMPREPLY < <(compgen -P "${before}on-cbw-error=" -W "break-guest-write break-snapshot" -- "${last#*=}")
      ;;
    *)
      local word words=()
      for word in $(_tsd_values "$prev" "$before"); do
        [[ -n $before && $word != *=* ]] || words+=("$word")
      done
      mapfile -t COMPREPLY < <(compgen -P "$before" -W "${words[*]}" -- "$last")
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
