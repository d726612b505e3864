import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runDaemon, type DaemonProgram } from "../helpers/daemon.js";
import { hasJudge } from "../helpers/judges.js";

/** Command lines that end at once, with the same words and exit code from both daemons. */
const LINES: readonly (readonly string[])[] = [
  // The words of the command line itself.
  ["--x"],
  ["--x=1"],
  ["--blockdev"],
  ["-blockdev", "null-co"],
  ["-x"],
  ["-T"],
  ["--help=1"],
  ["--version=1"],
  ["--daemonize=1"],
  ["--pidfile"],
  ["stray"],
  ["stray", "--bogus"],
  ["--blockdev", "null-co,node-name=a", "stray"],
  ["--b", "null-co"],
  ["--blockdev=null-co"],
  ["--e", "foo"],
  // JSON.
  ["--blockdev", "{"],
  ["--blockdev", "{}"],
  ["--blockdev", '{"driver":"null-co"}'],
  ["--blockdev", '{"driver":"null-co","node-name":"a"'],
  ["--blockdev", '{"driver":"null-co","node-name":"a"} x'],
  ["--blockdev", '{"driver":"null-co","node-name":"a"}{}'],
  ["--blockdev", '{"driver":"null-co","node-name":"a}'],
  ["--blockdev", '{"driver":nope}'],
  ["--blockdev", ' {"driver":"null-co"}'],
  ["--blockdev", '{"driver":"null-co","node-name":1}'],
  ["--blockdev", '{"driver":"null-co","node-name":"a","x":1}'],
  ["--blockdev", '{"a":1,"a":2}'],
  ["--blockdev", "{%d}"],
  ["--blockdev", '{"driver":"null-co","node-name":"a","size":"1M"}'],
  ["--blockdev", '{"driver":"null-co","node-name":"a","size":1.0}'],
  // keyval.
  ...[
    "",
    "x",
    "help",
    "?",
    "null-co,help",
    "null-co,?",
    "help=on",
    "help,x",
    "null-co",
    "null-co,node-name=a,x=1",
    "null-co,node-name=a,size=1M",
    "null-co,node-name=a,size=x",
    "null-co,node-name=a,size=9223372036854775808",
    "null-co,node-name=a,size=0x10,bogus=1",
    "null-co,node-name=a,read-only=maybe",
    "null-co,node-name=a,read-only=yes,bogus=1",
    "null-co,node-name=a,read-only=TRUE",
    "null-co,node-name=a,read-only",
    "null-co,node-name=a,,b",
    "node-name=a",
    "driver=null-co,null-co",
    "null-co,=x",
    "null-co,,=x",
    "null-co,a.=x",
    "null-co,.a=x",
    "null-co,a..b=x",
    "null-co,a.b=x,a=y",
    "null-co,a.0=x,a.b=y",
    "null-co,a.0=x,a.2=y",
    "null-co,0=x",
    "null-co,a b=x",
    "null-co,a=",
    ",",
    ",,",
    "null-co,",
    `null-co,${"a".repeat(128)}=x`,
    "null-co,__com.redhat_x.y=1",
    "raw,node-name=r,file.driver=null-co,file.x=1",
    "raw,node-name=r,file=nope",
    "raw,node-name=r",
    "raw,node-name=r,file.driver=nope",
    "file,node-name=f,filename=/nonexist",
    "file,node-name=f,filename=f.raw,cache.direct=maybe",
    "null-co,node-name=#a",
    "null-co,node-name=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
    "nbd,node-name=n,server.type=unix,server.path=/nonexist",
    "nbd,node-name=n,server.type=inet,server.path=/nonexist",
    "nbd,node-name=n,server.type=foo",
  ].map((value) => ["--blockdev", value]),
  ["--blockdev", "null-co,node-name=a", "--blockdev", "null-co,node-name=a"],
  // Character devices and monitors.
  ...[
    "",
    "x",
    "x,id=a",
    "id=x",
    "socket",
    "socket,id=",
    "socket,id=1",
    "socket,id=a",
    "socket,id=a,path=/nonexist/sock",
    "socket,id=a,path=/nonexist/sock,server=on,wait=off",
    "socket,id=a,path=nodir/x,server=on,wait=off",
    "socket,id=a,path=s1,server=maybe",
    "socket,id=a,path=s1,server,nowait,bogus=1",
    "socket,id=a,path=s1,server=on,wait=off,host=x",
    "socket,id=a,path=s1,wait=off",
    "socket,id=a,path=s1,reconnect=1,server=on,wait=off",
    "socket,id=a,path=s1,reconnect=x",
    "socket,id=a,path=s1,server=on,wait=off,tls-creds=x",
    `socket,id=a,path=${"a".repeat(120)},server=on,wait=off`,
    `socket,id=a,path=${"a".repeat(120)},abstract=on,server=on,wait=off`,
    `socket,id=a,path=${"a".repeat(120)},abstract=on`,
    "socket,id=a,host=256.0.0.1,port=1,server=on,wait=off",
    "socket,id=a,host=127.0.0.1",
    "socket,id=a,host=127.0.0.1,port=1",
    "socket,id=a,host=127.0.0.1,port=x,server=on,wait=off",
    "socket,id=a,host=::1,port=0,server=on,wait=off,ipv6=off",
    "socket,id=a,host=,port=0,server=on,wait=off,ipv6=off,ipv4=off",
    "socket,id=a,host=127.0.0.1,port=0,to=x,server=on,wait=off",
    "socket,id=a,fd=99,server=on,wait=off",
    "socket,id=a,fd=0",
    "socket,id=a,fd=x",
    "socket,id=a,fd=0,path=x",
    "stdio",
    "stdio,id=s,signal=maybe",
    "null",
    "null,id=x,foo",
    "null,id=x,nofoo",
    "null,id=x,foo=1",
    "null,id=x,=b",
    "null,id=a/b",
    "null,id=a,,b",
    "file,id=f",
    "file,id=f,path=/nonexist/x",
    "pipe,id=p",
    "pipe,id=p,path=/nonexist/x",
    "vc,id=v",
    "fdset,id=f",
    "null,id=x,width=1x",
    "null,id=x,width=99999999999999999999",
    "null,id=x,size=-1",
  ].map((value) => ["--chardev", value]),
  ["--chardev", "stdio,id=s", "--chardev", "stdio,id=t"],
  ["--chardev", "null,id=s", "--chardev", "null,id=s"],
  ["--monitor", "nope"],
  ["--monitor", ""],
  ["--monitor", "help"],
  ["--monitor", "id=x"],
  ...["n,mode=readline", "n,mode=bogus", "n,pretty=maybe", "n,bogus=1", '{"chardev":"n","pretty":1}'].map((value) => [
    "--chardev",
    "null,id=n",
    "--monitor",
    value,
  ]),
  ["--chardev", "null,id=n", "--monitor", "n", "--monitor", "n"],
  // NBD and exports.
  ...[
    "help",
    "",
    "x",
    "addr.type=unix",
    "addr.type=unix,addr.path=/nonexist/s",
    "addr.type=inet",
    "addr.type=inet,addr.host=127.0.0.1",
    "addr.type=inet,addr.host=127.0.0.1,addr.port=0,addr.ipv4=maybe",
    "addr.type=fd,addr.str=99",
    "addr.type=fd,addr.str=x",
    "addr.type=bogus",
    "addr.type=unix,addr.path=n1,max-connections=x",
    "addr.type=unix,addr.path=n1,max-connections=5000000000",
    "addr.type=unix,addr.path=n1,bogus=x",
    "addr.unix.path=x",
    '{"addr":{"type":"unix","path":"/nonexist/x"}}',
  ].map((value) => ["--nbd-server", value]),
  ["--nbd-server", "addr.type=unix,addr.path=n1", "--nbd-server", "addr.type=unix,addr.path=n2"],
  ...["help", "", "nbd", "x", "nbd,id=e", "nbd,id=e,node-name=n", "type=nbd", "type=bogus,id=a,node-name=b"].map(
    (value) => ["--export", value],
  ),
  ["--blockdev", "null-co,node-name=n", "--export", "nbd,id=e,node-name=n"],
  ...[
    ["nbd,id=e,node-name=n,name=x,writable=maybe"],
    ["nbd,id=e,node-name=n", "--export", "nbd,id=e,node-name=n,name=y"],
    ["nbd,id=e,node-name=n", "--export", "nbd,id=f,node-name=n"],
    ["nbd,id=e,node-name=n,bitmaps.0=x"],
    ["nbd,id=e,node-name=n,bitmaps.0.node=n"],
    ["nbd,id=e,node-name=n,bitmap=x"],
  ].map((exports) => [
    "--blockdev",
    "null-co,node-name=n",
    "--nbd-server",
    "addr.type=unix,addr.path=n1",
    "--export",
    ...exports,
  ]),
  ["--object", ""],
  ["--object", "x"],
  ["--object", "id=x"],
  ["--object", "bogus,id=x"],
  // Files.
  ["--pidfile", "/nonexist/pid"],
  ["--pidfile", "nodir/pid"],
  ["--pidfile", ""],
  ["--trace", "x,y"],
  ["--trace", "foo", "--blockdev", "x"],
  ["--trace", "-foo", "--blockdev", "x"],
  ["--trace", "nothing*like?this", "--blockdev", "x"],
  ["--trace", "", "--blockdev", "x"],
  ["--trace", "file=/nonexist/x"],
  ["--daemonize", "--blockdev", "x"],
  ["--daemonize", "--pidfile", "/nonexist/pid"],
  ["--daemonize", "--chardev", "stdio,id=s"],
];

let tmp = "";
beforeAll(async () => {
  tmp = await mkdtemp(join(tmpdir(), "tsd-cli-"));
});
afterAll(async () => {
  await rm(tmp, { recursive: true });
});

async function answer(program: DaemonProgram, args: readonly string[]): Promise<unknown> {
  // A folder of its own: several of these run at once, and many make a socket of the same name.
  const cwd = await mkdtemp(join(tmp, "run-"));
  await writeFile(join(cwd, "f.raw"), Buffer.alloc(65536));
  await writeFile(join(cwd, "nodir"), "");
  const { code, stderr, stdout } = await runDaemon(args, { program, cwd });
  // getopt and the daemon begin each message with the program's name.
  return { code, stderr: stderr.replaceAll(`${program}: `, "PROGRAM: "), stdout };
}

describe.skipIf(!hasJudge("qemu-storage-daemon"))("bad command lines", () => {
  it.concurrent.each(LINES.map((line) => [line] as const))("%j gets the answer of the reference", async (line) => {
    const [ours, reference] = await Promise.all([answer("tsd", line), answer("qemu-storage-daemon", line)]);
    expect(ours).toEqual(reference);
  });
});
