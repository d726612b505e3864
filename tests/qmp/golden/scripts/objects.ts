import { PARTS, TOTALS, bursts } from "../../differential/setup.js";
import { STANDING, each, type Command, type Family } from "../script.js";

const briefly = (type: string, ...all: readonly object[]): Command[] =>
  all.flatMap((args): Command[] => [
    ["object-add", { "qom-type": type, id: "fresh", ...args }],
    ["object-del", { id: "fresh" }],
  ]);
const bad = (type: string, good: object, changed: Readonly<Record<string, readonly unknown[]>>): Command[] =>
  each("object-add", { "qom-type": type, id: "bad", ...good }, changed);
const LIMITS = { path: "/objects/tg0", property: "limits" };

export const OBJECTS_AND_QOM: Family = {
  "object-add and -del": {
    before: STANDING,
    steps: [
      ...briefly(
        "iothread",
        {},
        {
          "poll-max-ns": 1,
          "poll-grow": 2,
          "poll-shrink": 3,
          "aio-max-batch": 4,
          "thread-pool-min": 1,
          "thread-pool-max": 8,
        },
      ),
      ...bad(
        "iothread",
        {},
        {
          "qom-type": ["nope", "", 5],
          id: ["", "io0", "0x", "#x", "a b", 5],
          "poll-max-ns": [-1, "1"],
          "poll-grow": [-1],
          "poll-shrink": [-1],
          "aio-max-batch": [-1],
          "thread-pool-min": [-1, "1"],
          "thread-pool-max": [0, -1],
          unexpected: [1],
        },
      ),
      ["object-add", { "qom-type": "iothread" }],
      ["object-add", { id: "fresh" }],
      ...briefly(
        "secret",
        { data: "x" },
        { file: "hush.txt" },
        { data: "aGk=", format: "base64" },
        { data: "x", format: "base64" },
        {},
      ),
      // A secret in a secret: "hush", encrypted with 32 bytes of 1, from a start of 16 bytes of 2.
      [
        "object-add",
        { "qom-type": "secret", id: "key", data: "AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=", format: "base64" },
      ],
      ...briefly("secret", {
        keyid: "key",
        iv: "AgICAgICAgICAgICAgICAg==",
        data: "at0tWsW53YCsjU9YBUlFkQ==",
        format: "base64",
      }),
      ...bad(
        "secret",
        { keyid: "key", data: "at0tWsW53YCsjU9YBUlFkQ==", format: "base64" },
        { iv: ["AgI=", "nope", 5] },
      ),
      ...bad(
        "secret",
        { data: "x" },
        { file: ["hush.txt", 5], data: [5], format: ["nope"], iv: [5], keyid: ["nope", 5] },
      ),
      ...bad("secret", {}, { file: ["nope", ""] }),
      ...each("object-del", {}, { id: ["nope", "", 5, "sec0", "tg0"] }),
      ["object-del", {}],
      ...bad(
        "main-loop",
        {},
        { "aio-max-batch": [-1, "1"], "thread-pool-min": [-1, "1"], "thread-pool-max": [0, -1, "1"] },
      ),
      [
        "object-add",
        { "qom-type": "main-loop", id: "loop", "aio-max-batch": 1, "thread-pool-min": 1, "thread-pool-max": 8 },
      ],
      ["object-del", { id: "loop" }],
    ],
  },
  "throttle groups": {
    before: STANDING,
    steps: [
      ...[TOTALS, PARTS].flatMap((names) =>
        briefly("throttle-group", { limits: bursts("", names) }, bursts("x-", names)),
      ),
      ...briefly(
        "throttle-group",
        { limits: { "iops-total": 10, "iops-size": 4096 } },
        { "x-iops-total": 1, "x-iops-size": 4096 },
      ),
      ...bad(
        "throttle-group",
        {},
        {
          limits: [
            5,
            { "iops-total": -1 },
            { "iops-total": 1, "iops-read": 1 },
            { "iops-total-max": 5 },
            { "iops-size": 5 },
            { "bps-total": 10, "bps-total-max": 5 },
            { "bps-total": 10, "bps-total-max-length": 0 },
            { "iops-total": "1" },
            { nope: 1 },
          ],
          ...Object.fromEntries(
            ["x-iops-size", ...Object.keys(bursts("x-", [...TOTALS, ...PARTS]))].map((name) => [name, ["1"]]),
          ),
          "x-iops-total": [-1, "1"],
        },
      ),
    ],
  },
  "who may": {
    before: STANDING,
    steps: [
      ...briefly("authz-simple", { identity: "me" }),
      ...bad("authz-simple", {}, { identity: [5] }),
      ...briefly(
        "authz-list",
        {},
        {
          policy: "allow",
          rules: [
            { match: "x*", policy: "allow", format: "glob" },
            { match: "x", policy: "deny", format: "exact" },
          ],
        },
      ),
      ...bad(
        "authz-list",
        {},
        {
          policy: ["nope", 5],
          rules: [
            5,
            [{ match: "x" }],
            [{ match: "x", policy: "nope" }],
            [{ match: "x", policy: "deny", format: "nope" }],
          ],
        },
      ),
      ...bad("secret_keyring", { serial: -1 }, { serial: ["1"], format: ["nope"], iv: [5], keyid: [5] }),
      ...bad("authz-listfile", { filename: "list.acl" }, { filename: [5], refresh: [5] }),
      ...briefly("tls-creds-psk", {
        endpoint: "client",
        dir: "psk",
        username: "qemu",
        "verify-peer": false,
        priority: "NORMAL",
      }),
      ...bad(
        "tls-creds-psk",
        { endpoint: "client", dir: "psk" },
        { endpoint: ["nope", 5], dir: ["nope", 5], username: ["nope", 5], "verify-peer": [5], priority: [5] },
      ),
      ...briefly("tls-creds-anon", { endpoint: "client", dir: "psk", "verify-peer": false, priority: "NORMAL" }),
      ...bad("tls-creds-anon", {}, { endpoint: ["nope", 5], dir: [5], "verify-peer": [5], priority: [5] }),
      ...bad(
        "tls-creds-x509",
        { endpoint: "client", dir: "nope" },
        {
          "sanity-check": [false, 5],
          passwordid: ["nope", 5],
          dir: [5],
          endpoint: ["nope"],
          "verify-peer": [5],
          priority: [5],
        },
      ),
    ],
  },
  qom: {
    before: STANDING,
    steps: [
      ["qom-list", { path: "/objects" }],
      ["qom-list", { path: "/objects/io0" }],
      ["qom-list", { path: "/objects/tg0" }],
      ...each("qom-list", {}, { path: ["nope", "", "/nope", 5] }),
      ["qom-list", {}],
      ["qom-get", LIMITS],
      ...["poll-max-ns", "poll-grow", "poll-shrink", "aio-max-batch", "type"].map((property): Command => [
        "qom-get",
        { path: "/objects/io0", property },
      ]),
      ["qom-get", { path: "io0", property: "poll-max-ns" }],
      ["qom-get", { path: "/objects/sec0", property: "data" }],
      ...each("qom-get", LIMITS, { path: ["nope", "", "/", 5], property: ["nope", "", 5] }),
      ["qom-get", { path: "/objects/tg0" }],
      ["qom-set", { ...LIMITS, value: { "iops-total": 5 } }],
      ["qom-get", LIMITS],
      ["qom-set", { path: "/objects/io0", property: "poll-max-ns", value: 5 }],
      ["qom-get", { path: "/objects/io0", property: "poll-max-ns" }],
      ...each(
        "qom-set",
        { ...LIMITS, value: {} },
        {
          path: ["nope", "/objects/io0", 5],
          property: ["nope", "type", 5],
          value: [5, { nope: 1 }, { "iops-total": -1 }],
        },
      ),
      ["qom-set", { path: "/objects/io0", property: "poll-max-ns", value: -1 }],
      ["qom-set", { path: "/objects/io0", property: "poll-max-ns", value: "5" }],
      ["qom-set", LIMITS],
      ["qom-list-types", { implements: "iothread" }],
      ["qom-list-types", { implements: "iothread", abstract: true }],
      ["qom-list-types", { implements: "throttle-group", abstract: false }],
      ...each("qom-list-types", {}, { implements: ["nope", 5], abstract: [5] }),
      ["qom-list-properties", { typename: "iothread" }],
      ["qom-list-properties", { typename: "throttle-group" }],
      ...each("qom-list-properties", {}, { typename: ["nope", "", 5] }),
      ["qom-list-properties", {}],
    ],
  },
};
