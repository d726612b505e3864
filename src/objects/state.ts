import type { AuthzState } from "./authz.js";
import type { IoThreadState } from "./iothread.js";
import type { MainLoopState } from "./main-loop.js";
import type { SecretState } from "./secret.js";
import type { ThrottleGroupState } from "./throttle-group.js";
import type { TlsCredentials } from "../tls/credentials.js";

/** Plain data, told apart by `type`: the name of the object's type. */
export type ObjectState =
  SecretState | AuthzState | IoThreadState | MainLoopState | ThrottleGroupState | TlsCredentials;
