import { nullDriver } from "./null.js";

/** A disk that takes everything and keeps nothing: for measuring what is above it. */
export const nullCo = nullDriver("null-co");
