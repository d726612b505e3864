import { LOG } from "../../differential/setup.js";
import { STANDING, each, type Command, type Family } from "../script.js";

const add = (type: string, data: object): Command => ["chardev-add", { id: "fresh", backend: { type, data } }];
const briefly = (type: string, ...all: readonly object[]): Command[] =>
  all.flatMap((data): Command[] => [add(type, data), ["chardev-remove", { id: "fresh" }]]);
const WRITE = { device: "ring0", data: "hi" };
const READ = { device: "ring0", size: 4 };
const NULL = { type: "null", data: {} };
const SERVER = { addr: { type: "unix", data: { path: "chr.sock" } }, server: true, wait: false };

export const CHARDEVS: Family = {
  "chardev-add": {
    before: STANDING,
    steps: [
      ...briefly("null", {}, LOG, { logfile: "log.txt", logappend: false }),
      ...briefly("file", { out: "out.txt" }, { in: "hush.txt", out: "out.txt", append: true, ...LOG }),
      ...briefly("ringbuf", { size: 64 }, {}),
      ...briefly("memory", { size: 64, ...LOG }),
      ...briefly("udp", {
        remote: { type: "inet", data: { host: "127.0.0.1", port: "1" } },
        local: { type: "inet", data: { host: "127.0.0.1", port: "0" } },
      }),
      ...briefly("pty", {}),
      ...briefly("socket", SERVER, { ...SERVER, telnet: false, tn3270: false, websocket: false }),
      ...briefly("socket", { addr: { type: "unix", data: { path: "nope" } }, server: false, reconnect: 1 }),
      ...each(
        "chardev-add",
        { id: "fresh", backend: NULL },
        {
          id: ["", "ring0", "0x", "#x", 5],
          backend: [
            5,
            {},
            { type: "nope", data: {} },
            { type: "null" },
            { type: "null", data: { nope: 1 } },
            { type: "file", data: {} },
            { type: "file", data: { out: "nope/x" } },
            { type: "file", data: { out: "x", in: "nope" } },
            { type: "file", data: { out: 5 } },
            { type: "file", data: { out: "x", append: 5 } },
            { type: "ringbuf", data: { size: 63 } },
            { type: "ringbuf", data: { size: "64" } },
            { type: "mux", data: { chardev: "nope" } },
            { type: "mux", data: {} },
            { type: "pipe", data: { device: "nope" } },
            { type: "serial", data: { device: "nope" } },
            { type: "parallel", data: { device: "nope" } },
            { type: "udp", data: { remote: { type: "inet", data: { host: "127.0.0.1", port: "x" } } } },
            { type: "socket", data: { addr: { type: "unix", data: { path: "nope" } }, server: false } },
            { type: "socket", data: { ...SERVER, server: false, wait: true } },
            { type: "socket", data: { ...SERVER, reconnect: 1 } },
            { type: "socket", data: { ...SERVER, "tls-creds": "nope" } },
            { type: "socket", data: { ...SERVER, "tls-authz": "nope" } },
            { type: "socket", data: { ...SERVER, server: 5 } },
            { type: "null", data: { logfile: "nope/x" } },
            { type: "null", data: { logfile: 5 } },
            { type: "null", data: { logappend: 5 } },
          ],
        },
      ),
      ["chardev-add", { id: "fresh" }],
      ["chardev-add", { id: "mux", backend: { type: "mux", data: { chardev: "ring0", ...LOG } } }],
      ["chardev-remove", { id: "mux" }],
      ["chardev-add", { backend: NULL }],
      ["query-chardev"],
    ],
  },
  "rings, changes and ends": {
    before: STANDING,
    steps: [
      ["ringbuf-write", WRITE],
      ["ringbuf-write", { ...WRITE, data: "aGk=", format: "base64" }],
      ["ringbuf-read", READ],
      ["ringbuf-write", { ...WRITE, format: "utf8" }],
      ["ringbuf-read", { ...READ, format: "base64" }],
      ["ringbuf-read", { ...READ, format: "utf8" }],
      ...each("ringbuf-write", WRITE, {
        device: ["nope", "", "helper-qmp", 5],
        data: [5],
        format: ["nope", "base64", 5],
      }),
      ...each("ringbuf-read", READ, { device: ["nope", "", "helper-qmp", 5], size: [0, -1, "4"], format: ["nope", 5] }),
      ["ringbuf-write", { device: "ring0" }],
      ["ringbuf-read", { device: "ring0" }],
      ["chardev-send-break", { id: "ring0" }],
      ["chardev-add", { id: "other", backend: NULL }],
      ["chardev-change", { id: "other", backend: { type: "ringbuf", data: { size: 64 } } }],
      ...each("chardev-send-break", {}, { id: ["nope", "", 5] }),
      ...each(
        "chardev-change",
        { id: "ring0", backend: NULL },
        {
          id: ["nope", "", "helper-qmp", 5],
          backend: [5, { type: "nope" }, { type: "file", data: { out: "nope/x" } }],
        },
      ),
      ["chardev-change", { id: "ring0", backend: NULL }],
      ["ringbuf-read", READ],
      ["query-chardev"],
      ...each("chardev-remove", {}, { id: ["nope", "", "helper-qmp", 5] }),
      ["chardev-remove", { id: "ring0" }],
      ["chardev-remove", {}],
      ["query-chardev"],
    ],
  },
};
