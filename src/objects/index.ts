import type { ObjectType as ObjectTypeName } from "../../qapi/generated/types.js";
import { authzList } from "./authz-list.js";
import { authzListfile } from "./authz-listfile.js";
import { authzSimple } from "./authz-simple.js";
import { iothread } from "./iothread.js";
import { mainLoop } from "./main-loop.js";
import type { ObjectType } from "./object-type.js";
import { secret } from "./secret.js";
import { secretKeyring } from "./secret-keyring.js";
import { throttleGroup } from "./throttle-group.js";
import { tlsCredsAnon } from "./tls-creds-anon.js";
import { tlsCredsPsk } from "./tls-creds-psk.js";
import { tlsCredsX509 } from "./tls-creds-x509.js";

type ObjectTable = { readonly [N in ObjectTypeName]: ObjectType<N> };

/** Every type that `object-add` knows. */
export const OBJECT_TYPES = {
  "authz-list": authzList,
  "authz-listfile": authzListfile,
  "authz-simple": authzSimple,
  iothread,
  "main-loop": mainLoop,
  secret,
  secret_keyring: secretKeyring,
  "throttle-group": throttleGroup,
  "tls-creds-anon": tlsCredsAnon,
  "tls-creds-psk": tlsCredsPsk,
  "tls-creds-x509": tlsCredsX509,
} satisfies ObjectTable;
