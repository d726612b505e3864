import { BlockError } from "../../base/errors.js";
import { secretBytes } from "../../objects/secret.js";
import type { ObjectStates } from "../../objects/object-type.js";
import { ITER_TIME_DEFAULT_MS } from "./iterations.js";
import { SLOTS } from "./luks-header.js";
import type { LuksVolume } from "./luks-volume.js";
import type { QCryptoBlockAmendOptionsLuks } from "../../../qapi/generated/types.js";

/** For a volume that is an image, or inside one. */
type SlotOptions = Omit<QCryptoBlockAmendOptionsLuks, "format">;

/**
 * Fill or empty key slots. `keySecret` is what the volume was opened with. `force` allows what loses a key or the whole
 * disk. Rejects with BlockError in the reference's words.
 */
export async function amendSlots(
  volume: LuksVolume,
  options: SlotOptions,
  force: boolean,
  objects: ObjectStates,
  keySecret: string,
): Promise<void> {
  const { keyslot } = options;
  const active = options.state === "active";
  if (active && options["new-secret"] === undefined) throw invalid("'new-secret' is required to activate a keyslot");
  if (active && options["old-secret"] !== undefined) {
    throw invalid("'old-secret' must not be given when activating keyslots");
  }
  if (!active && options["new-secret"] !== undefined) {
    throw invalid("'new-secret' must not be given when erasing keyslots");
  }
  if (!active && options["iter-time"] !== undefined) {
    throw invalid("'iter-time' must not be given when erasing keyslots");
  }
  if (!active && options.secret !== undefined) throw invalid("'secret' must not be given when erasing keyslots");
  if (keyslot !== undefined && (keyslot < 0 || keyslot >= SLOTS)) {
    throw invalid(`Invalid keyslot ${keyslot >>> 0} specified, must be between 0 and ${SLOTS - 1}`);
  }
  if (active) await activate(volume, options, force, objects, keySecret);
  else await erase(volume, options, force, objects);
}

async function activate(
  volume: LuksVolume,
  options: SlotOptions,
  force: boolean,
  objects: ObjectStates,
  keySecret: string,
): Promise<void> {
  const { slots } = volume.header;
  const { keyslot } = options;
  if (keyslot !== undefined && slots[keyslot]!.active && !force) {
    throw invalid(`Refusing to overwrite active keyslot ${keyslot} - please erase it first`);
  }
  const index = keyslot ?? slots.findIndex((slot) => !slot.active);
  if (index < 0) throw invalid("Can't add a keyslot - all keyslots are in use");
  const known = secretBytes(objects, options.secret ?? keySecret);
  const key = await volume.unlock(known);
  const password = secretBytes(objects, options["new-secret"]!); // checked above
  await volume.fillSlot(index, key, password, options["iter-time"] ?? ITER_TIME_DEFAULT_MS);
}

async function erase(volume: LuksVolume, options: SlotOptions, force: boolean, objects: ObjectStates): Promise<void> {
  const { keyslot } = options;
  const secret = options["old-secret"];
  const password = secret === undefined ? null : secretBytes(objects, secret);
  if (keyslot !== undefined) await eraseOne(volume, keyslot, password, force);
  else if (password !== null) await eraseMatching(volume, password, force);
  else {
    throw invalid(
      "To erase keyslot(s), either explicit keyslot index or the password currently contained in them must be given",
    );
  }
}

async function eraseOne(volume: LuksVolume, index: number, password: Uint8Array | null, force: boolean): Promise<void> {
  const { slots } = volume.header;
  const slot = slots[index]!;
  if (password !== null && (!slot.active || (await volume.openSlot(slot, password)) === null)) {
    throw invalid(`Given keyslot ${index} doesn't contain the given old password for erase operation`);
  }
  // The reference's text ends with a space.
  if (!slot.active && !force) throw invalid(`Given keyslot ${index} is already erased (inactive) `);
  if (slot.active && !force && slots.filter((other) => other.active).length === 1) {
    throw invalid(
      `Attempt to erase the only active keyslot ${index} which will erase all the data in the image irreversibly - ` +
        "refusing operation",
    );
  }
  await volume.eraseSlot(index);
}

async function eraseMatching(volume: LuksVolume, password: Uint8Array, force: boolean): Promise<void> {
  const matching: number[] = [];
  let active = 0;
  for (const [index, slot] of volume.header.slots.entries()) {
    if (!slot.active) continue;
    active += 1;
    if ((await volume.openSlot(slot, password)) !== null) matching.push(index);
  }
  if (matching.length === 0) throw invalid("No keyslots match given (old) password for erase operation");
  if (matching.length === active && !force) {
    throw invalid(
      "All the active keyslots match the (old) password that was given and erasing them will erase all the data in " +
        "the image irreversibly - refusing operation",
    );
  }
  for (const index of matching) await volume.eraseSlot(index);
}

function invalid(message: string): BlockError {
  return new BlockError("invalid", message);
}
