/** What `--help` prints. */
export const HELP = `Usage: tsd [options]
A storage daemon: opens disk images as a graph of block nodes, serves them over
NBD, copies and backs them up, and is driven by QMP. The options are those of
qemu-storage-daemon. They are carried out in the order given, so whatever an
option refers to has to stand before it.

  -h, --help             print this text
  -V, --version          print the version
  -T, --trace [[enable=]<pattern>][,events=<file>][,file=<file>]
                         log the levels that <pattern> matches ('*' all of
                         them, '-debug' not this one), and those of the patterns
                         in <events>, to <file> if given; 'help' lists them

  --blockdev [driver=]<driver>,node-name=<name>
             [,read-only=on|off][,auto-read-only=on|off][,force-share=on|off]
             [,active=on|off]
             [,discard=ignore|unmap][,detect-zeroes=off|on|unmap]
             [,cache.direct=on|off][,cache.no-flush=on|off]
             [,<option>=<value>...]
                         open a block node, as QMP's blockdev-add does.
                         Drivers: blkdebug, blklogwrites, blkverify, compress,
                         copy-before-write, copy-on-read, file, host_cdrom,
                         host_device, http, https, luks, nbd, null-aio, null-co,
                         preallocate, qcow2, quorum, raw, snapshot-access, ssh,
                         throttle, vvfat; their options are in docs/drivers/

  --chardev <backend>,id=<id>[,<option>=<value>...]
                         a character device for a monitor; 'help' lists the
                         backends. Most useful:
                           socket,id=<id>,path=<path>,server=on,wait=off
                           socket,id=<id>,host=<host>,port=<port>,server=on,
                           wait=off
                           socket,id=<id>,path=<path>[,reconnect=<seconds>]
                           socket,id=<id>,fd=<number>
                           stdio,id=<id>  pty,id=<id>  ringbuf,id=<id>
                         Sockets take telnet=on, websocket=on, tls-creds=<id>,
                         tls-authz=<id>; all take logfile=<path>, mux=on
                         (docs/chardevs.md).
                         Without wait=off a server waits for its first client
                         before the next option is looked at.

  --monitor [chardev=]<id>[,mode=control][,pretty=on|off]
                         speak QMP on a character device

  --nbd-server addr.type=unix,addr.path=<path>
  --nbd-server addr.type=inet,addr.host=<host>,addr.port=<port>
  --nbd-server addr.type=vsock,addr.cid=<number>,addr.port=<number>
  --nbd-server addr.type=fd,addr.str=<number>
               [,max-connections=<n>][,handshake-max-seconds=<n>]
               [,tls-creds=<id>[,tls-authz=<id>]]
                         start the NBD server

  --export [type=]nbd,id=<id>,node-name=<node>[,name=<name>][,writable=on|off]
           [,description=<text>][,bitmaps.0=<bitmap>...]
           [,allocation-depth=on|off][,writethrough=on|off]
           [,allow-inactive=on|off]
           [,iothread=<id>][,fixed-iothread=on|off]
                         serve a node over NBD, as the QMP command
                         block-export-add does (needs --nbd-server before it)

  --object <type>,id=<id>[,<property>=<value>...]
                         create an object that other options refer to:
                         authz-list, authz-listfile, authz-simple, iothread,
                         main-loop, secret, secret_keyring, throttle-group,
                         tls-creds-anon, tls-creds-psk, tls-creds-x509
                         (docs/objects.md, docs/tls.md); 'help' lists the types,
                         '<type>,help' the properties of one

  --daemonize            go into the background once everything is ready
  --pidfile <path>       write the process id to <path> once everything is ready

  --io-engine auto|threadpool|uring
                         how I/O reaches the host: through io_uring where it can
                         be had (auto), never, or else not at all

  --log-level <level>    log from this level on: fatal, error, warn, info, debug
                         or trace. JSON lines, on stderr without --log-file
  --log-file <path>      append the log to <path>

Values of --blockdev, --export, --monitor, --nbd-server and --object may be JSON
instead of <key>=<value>,... when they begin with '{'. In the latter a comma in
a value is written twice.

Example: serve an image on a socket, with QMP on the terminal:

  tsd --blockdev qcow2,node-name=disk,file.driver=file,file.filename=d.qcow2 \\
      --nbd-server addr.type=unix,addr.path=nbd.sock \\
      --export nbd,id=e,node-name=disk,writable=on \\
      --chardev stdio,id=q --monitor q

SIGTERM, SIGINT and SIGHUP end the daemon in good order: jobs are cancelled,
everything is flushed, persistent bitmaps are stored. Exit status: 0, or 1 when
an option could not be carried out.
`;
